package dev.fullcourt.server.proposals;

import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.database.columns.Instants;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.playbooks.Proposed;
import dev.fullcourt.server.proposals.Proposal.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposed changes, as they are kept. */
@Component
public class Proposals implements Proposed.Source {

  private static final String SELECT =
      """
      select p.*, e.base, e.text, m.full_name from proposal p
      join proposal_edition e on e.proposal = p.id and e.edition = p.edition
      join member m on m.id = p.made_by
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Playbooks playbooks;
  private final Audit audit;
  private final ApplicationEventPublisher news;

  Proposals(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Playbooks playbooks,
      Audit audit,
      ApplicationEventPublisher news) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.playbooks = playbooks;
    this.audit = audit;
    this.news = news;
  }

  /** All of them, the latest first. */
  public List<Proposal> all() {
    return jdbc.sql(SELECT + " order by p.id desc").query((row, n) -> read(row)).list();
  }

  @Override
  public List<Proposed> open() {
    return all().stream()
        .filter(Proposal::isEditable)
        .map(each -> new Proposed(each.title(), "proposed by " + each.by(), each.href()))
        .toList();
  }

  /** The one of that number. */
  public Optional<Proposal> find(int id) {
    return jdbc.sql(SELECT + " where p.id = :id")
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** The one that became that version; none when it came in by an import or by a command. */
  public Optional<Proposal> findBehind(int version) {
    return jdbc.sql(SELECT + " where p.version = :version order by p.id limit 1")
        .param("version", version)
        .query((row, n) -> read(row))
        .optional();
  }

  /**
   * Proposes a change.
   *
   * @return its number
   * @throws Refused when it cannot be
   */
  public int add(Member by, Draft draft) {
    draft.check();
    int base = base(draft);
    return Objects.requireNonNull(
        transactions.execute(status -> {
          int id =
              jdbc.sql(
                      """
                      insert into proposal (title, because, made_by)
                      values (:title, :because, :by) returning id
                      """)
                  .param("title", draft.title())
                  .param("because", draft.because())
                  .param("by", by.id())
                  .query(Integer.class)
                  .single();
          addEdition(id, 1, base, draft, by);
          audit.record(by, "proposed", name(id), null, draft.title());
          news.publishEvent(new ProposalWritten(id, 1, draft.title(), by));
          return id;
        }));
  }

  /**
   * Changes a proposal; whatever was signed is to be signed anew, and what was scheduled waits.
   *
   * @param edition the one the editor began from
   * @throws Refused when it cannot be, or somebody else was quicker
   */
  public void edit(Member by, int id, int edition, Draft draft) {
    draft.check();
    int base = base(draft);
    transactions.executeWithoutResult(status -> {
      Proposal before = lock(id, edition);
      addEdition(id, edition + 1, base, draft, by);
      jdbc.sql(
              """
              update proposal set title = :title, because = :because, edition = :edition,
                state = 'open', holds_from = null, trouble = null
              where id = :id
              """)
          .param("title", draft.title())
          .param("because", draft.because())
          .param("edition", edition + 1)
          .param("id", id)
          .update();
      audit.record(
          by,
          "edited",
          name(id),
          "edition %d: %s".formatted(edition, before.title()),
          "edition %d: %s, to be signed anew".formatted(edition + 1, draft.title()));
      news.publishEvent(new ProposalWritten(id, edition + 1, draft.title(), by));
    });
  }

  /** Withdraws a proposal. */
  public void withdraw(Member by, int id, int edition) {
    transactions.executeWithoutResult(status -> {
      Proposal before = lock(id, edition);
      jdbc.sql("update proposal set state = 'withdrawn', holds_from = null where id = :id")
          .param("id", id)
          .update();
      audit.record(by, "withdrew", name(id), before.state().words(), "withdrawn");
    });
  }

  /**
   * Holds a proposal for the rest of the transaction, so that nobody changes it meanwhile.
   *
   * @throws Refused when it is another edition by now, or decided already
   */
  Proposal lock(int id, int edition) {
    jdbc.sql("select 1 from proposal where id = :id for update")
        .param("id", id)
        .query()
        .listOfRows();
    Proposal proposal = find(id).orElseThrow(() -> new Refused("There is no such proposal."));
    if (!proposal.isEditable()) {
      throw new Refused("This proposal is " + proposal.state().words() + " already.");
    }
    if (proposal.edition() != edition) {
      throw new Refused(
          "Somebody changed the proposal meanwhile: you looked at edition %d, now it is edition %d."
              .formatted(edition, proposal.edition()));
    }
    boolean claimed =
        jdbc.sql("select coalesce(claimed_until > now(), false) from proposal where id = :id")
            .param("id", id)
            .query(Boolean.class)
            .single();
    if (claimed) {
      throw new Refused("This proposal is being put in force right now.");
    }
    return proposal;
  }

  private int base(Draft draft) {
    var current = playbooks.getCurrent();
    if (current.text().equals(draft.text())) {
      throw new Refused("This is what version " + current.version() + " says already.");
    }
    return current.version();
  }

  private void addEdition(int id, int edition, int base, Draft draft, Member by) {
    jdbc.sql(
            """
            insert into proposal_edition (proposal, edition, base, text, made_by)
            values (:id, :edition, :base, :text, :by)
            """)
        .param("id", id)
        .param("edition", edition)
        .param("base", base)
        .param("text", draft.text())
        .param("by", by.id())
        .update();
  }

  /** How the list of changes calls a proposal. */
  static String name(int id) {
    return "playbook proposal " + id;
  }

  private static Proposal read(ResultSet row) throws SQLException {
    return new Proposal(
        row.getInt("id"),
        row.getString("title"),
        row.getString("because"),
        row.getString("full_name"),
        Instants.get(row, "made_at"),
        row.getInt("edition"),
        row.getInt("base"),
        row.getString("text"),
        State.of(row.getString("state")),
        Instants.find(row, "holds_from"),
        row.getObject("version", Integer.class),
        row.getString("trouble"));
  }
}
