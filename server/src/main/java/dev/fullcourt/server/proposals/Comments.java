package dev.fullcourt.server.proposals;

import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people say about a proposal. */
@Component
public class Comments {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Audit audit;

  Comments(JdbcClient jdbc, TransactionTemplate transactions, Audit audit) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** One of them, about an edition. */
  public record Comment(String who, int edition, String says, Instant at) {}

  /** All about a proposal, the first first. */
  public List<Comment> of(int proposal) {
    return jdbc.sql(
            """
            select c.*, m.full_name from proposal_comment c join member m on m.id = c.member
            where c.proposal = :id order by c.id
            """)
        .param("id", proposal)
        .query((row, n) ->
            new Comment(
                row.getString("full_name"),
                row.getInt("edition"),
                row.getString("says"),
                row.getObject("said_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Says something. */
  public void add(Member by, Proposal proposal, String says) {
    String text = says.strip().replace("\r\n", "\n"); // browsers count a new line as one letter
    if (text.isEmpty() || text.length() > 4000 || text.indexOf('\0') >= 0) {
      throw new Unfit("A comment has up to 4000 letters, and at least one.");
    }
    transactions.executeWithoutResult(status -> {
      jdbc.sql(
              """
              insert into proposal_comment (proposal, edition, member, says)
              values (:id, :edition, :by, :says)
              """)
          .param("id", proposal.id())
          .param("edition", proposal.edition())
          .param("by", by.id())
          .param("says", text)
          .update();
      audit.record(by, "commented on", Proposals.name(proposal.id()), null, text);
    });
  }
}
