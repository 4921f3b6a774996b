package dev.fullcourt.server.proposals;

import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.corrections.CannotCorrect;
import dev.fullcourt.server.corrections.PlaybookActivation;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.playbooks.Playbooks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what both have signed in force on its day. A day that has come is acted upon by whichever
 * server sees it first; one that dies over it leaves it to the next, and nothing is done twice.
 */
@Component
public class Activations {

  private static final int LAST_YEAR = 9999;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Proposals proposals;
  private final Playbooks playbooks;
  private final PlaybookActivation activation;
  private final Audit audit;
  private final AtomicBoolean busy = new AtomicBoolean();

  Activations(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Proposals proposals,
      Playbooks playbooks,
      PlaybookActivation activation,
      Audit audit) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.proposals = proposals;
    this.playbooks = playbooks;
    this.activation = activation;
    this.audit = audit;
  }

  /**
   * Sets from when on a proposal is to hold.
   *
   * @throws Refused when it is not signed by both, or was written for another version
   */
  public void schedule(Member by, int id, int edition, Instant from) {
    try {
      transactions.executeWithoutResult(status -> {
        Proposal proposal = proposals.lock(id, edition);
        checkBase(proposal);
        playbooks
            .findActivation()
            .filter(last -> !from.isAfter(last))
            .ifPresent(last -> {
              throw new Refused(
                  "Version %d holds from %s; this can hold only from later on."
                      .formatted(playbooks.getCurrent().version(), last));
            });
        jdbc.sql(
                """
                update proposal set state = 'scheduled', holds_from = :from, trouble = null
                where id = :id
                """)
            .param("from", from.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update();
        audit.record(
            by,
            "set the day of",
            Proposals.name(id),
            proposal.state().words(),
            "holds from " + from);
      });
    } catch (DataIntegrityViolationException e) {
      throw new Refused("Marketing and sales must both have signed this edition first.");
    }
  }

  /**
   * The first instant of a day. Today means now: what happened today so far was decided under the
   * version before.
   *
   * @throws Unfit when it is no day, or one that lies behind: what was decided then stands
   */
  public Instant startOf(String day) {
    ZoneId zone = playbooks.getCurrent().fiscalYear().zone();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    LocalDate today = new Dates(zone).date(now);
    LocalDate date = date(day);
    if (date.isBefore(today)) {
      throw new Unfit("It can hold from today or a later day, not from " + day + ".");
    }
    return date.equals(today) ? now : date.atStartOfDay(zone).toInstant();
  }

  private static LocalDate date(String day) {
    try {
      LocalDate date = LocalDate.parse(day);
      if (date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeParseException e) {
      // said below, the same as for a day of no year anybody means
    }
    throw new Unfit("Give the day as 2026-03-31.");
  }

  private void checkBase(Proposal proposal) {
    int current = playbooks.getCurrent().version();
    if (proposal.base() != current) {
      throw new Refused(
          "Version %d came into force since this was written: edit and save it anew, and let both"
                  .formatted(current)
              + " sign again.");
    }
  }

  /** Looks whether a day has come; deciding may take long and must keep nothing else waiting. */
  @Scheduled(fixedDelay = 1_000)
  void look() {
    if (busy.compareAndSet(false, true)) {
      Thread.ofPlatform()
          .daemon()
          .name("activation")
          .start(() -> {
            try {
              putInForce();
            } finally {
              busy.set(false);
            }
          });
    }
  }

  /** Puts in force whatever is due. */
  void putInForce() {
    for (Optional<Integer> due = claim(); due.isPresent(); due = claim()) {
      putInForce(proposals.find(due.get()).orElseThrow());
    }
  }

  /** Takes one that is due, so that no other server takes it. */
  private Optional<Integer> claim() {
    return jdbc.sql(
            """
            update proposal set claimed_until = now() + interval '30 minutes'
            where id = (
              select id from proposal
              where state = 'scheduled' and holds_from <= now()
                and coalesce(claimed_until <= now(), true)
              order by holds_from, id limit 1 for update skip locked)
            returning id
            """)
        .query(Integer.class)
        .optional();
  }

  private void putInForce(Proposal proposal) {
    try {
      // The text is in force already where a server died before it could say so.
      var current = playbooks.getCurrent();
      boolean done = current.text().equals(proposal.text());
      if (!done) {
        checkBase(proposal);
      } else if (proposals.findBehind(current.version()).isPresent()) {
        throw new Refused("This is what version " + current.version() + " says already.");
      }
      if (PlaybookReader.read("playbook", proposal.text())
          instanceof Reading.Accepted(var playbook, var notices)) {
        Instant from = Objects.requireNonNull(proposal.holdsFrom());
        int version = activation.activate(playbook, from, Instant.now(), part -> {}).version();
        settle(proposal, version);
      } else {
        giveUp(proposal, "It no longer reads without mistakes: edit it.");
      }
    } catch (CannotCorrect | Refused e) {
      giveUp(proposal, Objects.requireNonNullElse(e.getMessage(), "It could not be put in force."));
    }
  }

  private void settle(Proposal proposal, int version) {
    transactions.executeWithoutResult(status -> {
      jdbc.sql(
              """
              update proposal set state = 'in force', version = :version, claimed_until = null
              where id = :id and state = 'scheduled'
              """)
          .param("version", version)
          .param("id", proposal.id())
          .update();
      audit.record(
          null,
          "put in force",
          Proposals.name(proposal.id()),
          "version " + proposal.base(),
          "version " + version + " from " + proposal.holdsFrom());
    });
  }

  private void giveUp(Proposal proposal, String why) {
    transactions.executeWithoutResult(status -> {
      jdbc.sql(
              """
              update proposal set state = 'open', holds_from = null, claimed_until = null,
                trouble = :why
              where id = :id
              """)
          .param("why", why)
          .param("id", proposal.id())
          .update();
      audit.record(null, "could not put in force", Proposals.name(proposal.id()), null, why);
    });
  }
}
