package dev.fullcourt.server.proposals;

import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.playbooks.Playbooks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two signatures are two people, one of marketing and one of sales (law 36). The database holds to
 * it too; what is asked here first is asked for the sake of a good answer.
 */
@Component
public class Signatures {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Proposals proposals;
  private final Playbooks playbooks;
  private final Audit audit;

  Signatures(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Proposals proposals,
      Playbooks playbooks,
      Audit audit) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.proposals = proposals;
    this.playbooks = playbooks;
    this.audit = audit;
  }

  /**
   * A signature.
   *
   * @param edition what was signed
   * @param member who, by number
   * @param who who, as people call them
   */
  public record Signature(int edition, Function function, int member, String who, Instant at) {}

  /** All that were ever given; those of editions before the last are void. */
  public List<Signature> of(int proposal) {
    return jdbc.sql(
            """
            select s.*, m.full_name from proposal_signature s join member m on m.id = s.member
            where s.proposal = :id order by s.edition, s.signed_at, s.function
            """)
        .param("id", proposal)
        .query((row, n) -> read(row))
        .list();
  }

  /** Those that count of all proposals that became versions, by proposal. */
  Map<Integer, List<Signature>> ofVersions() {
    Map<Integer, List<Signature>> signatures = new HashMap<>();
    jdbc.sql(
            """
            select s.*, m.full_name from proposal p
            join proposal_signature s on s.proposal = p.id and s.edition = p.edition
            join member m on m.id = s.member
            where p.version is not null order by s.signed_at, s.function
            """)
        .query(row -> {
          signatures
              .computeIfAbsent(row.getInt("proposal"), proposal -> new ArrayList<>())
              .add(read(row));
        });
    return signatures;
  }

  private static Signature read(ResultSet row) throws SQLException {
    return new Signature(
        row.getInt("edition"),
        Function.find(row.getString("function")).orElseThrow(),
        row.getInt("member"),
        row.getString("full_name"),
        row.getObject("signed_at", OffsetDateTime.class).toInstant());
  }

  /** Those that count. */
  public List<Signature> inForce(Proposal proposal) {
    return of(proposal.id()).stream().filter(each -> each.edition() == proposal.edition()).toList();
  }

  /**
   * Signs.
   *
   * @param edition the edition that was looked at
   * @param word the function it is signed for
   * @throws Refused when it cannot be signed so
   */
  public void sign(Member by, int id, int edition, String word) {
    Function function =
        Function.find(word).orElseThrow(() -> new Unfit("Sign for marketing or for sales."));
    if (!function.isOf(by)) {
      throw new Refused(
          "You cannot sign for %s: one of %s does, who does not run this installation."
              .formatted(function.word(), function.word()));
    }
    try {
      transactions.executeWithoutResult(status -> sign(by, id, edition, function));
    } catch (DataIntegrityViolationException e) {
      throw new Refused("This cannot be signed so: two people sign, each for one function, once.");
    }
  }

  private void sign(Member by, int id, int edition, Function function) {
    Proposal proposal = proposals.lock(id, edition);
    int current = playbooks.getCurrent().version();
    if (proposal.base() != current) {
      throw new Refused(
          "Version %d came into force since this was written: edit and save it anew first."
              .formatted(current));
    }
    for (Signature each : inForce(proposal)) {
      if (each.member() == by.id()) {
        throw new Refused(
            "You have signed for %s already; another person signs for the other function."
                .formatted(each.function().word()));
      }
      if (each.function() == function) {
        throw new Refused("%s has signed for %s already.".formatted(each.who(), function.word()));
      }
    }
    jdbc.sql(
            """
            insert into proposal_signature (proposal, edition, function, member)
            values (:id, :edition, :function, :member)
            """)
        .param("id", id)
        .param("edition", edition)
        .param("function", function.word())
        .param("member", by.id())
        .update();
    audit.record(
        by, "signed for " + function.word(), Proposals.name(id), null, "edition " + edition);
  }
}
