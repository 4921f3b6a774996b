package dev.fullcourt.server.absences;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Team;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Zone;
import dev.fullcourt.server.playbooks.Agreement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Absences, as they are kept. Somebody sets their own; who leads a team those of the team; who runs
 * the installation everybody's. Whoever may not is told that there is none.
 */
@Component
public class Absences {

  private static final String COLUMNS =
      "id, person, from_day, to_day, takes, stand_in, reason from absence";

  private final JdbcClient jdbc;
  private final Agreement agreement;
  private final Zone zone;
  private final Audit audit;
  private final TransactionTemplate transactions;

  Absences(
      JdbcClient jdbc,
      Agreement agreement,
      Zone zone,
      Audit audit,
      TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.agreement = agreement;
    this.zone = zone;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Today, in the zone of the agreement. */
  public LocalDate today() {
    return LocalDate.now(zone.get());
  }

  /**
   * Those that are not over, the first first, as somebody may know of them: with the reason where
   * they may change them.
   */
  public List<Absence> ahead(Member viewer) {
    Predicate<String> mayChange = mayChange(viewer);
    return jdbc
        .sql(
            "select "
                + COLUMNS
                + " where ended_at is null and to_day >= :today order by from_day, person, id")
        .param("today", today())
        .query((row, n) -> read(row))
        .list()
        .stream()
        .filter(each -> viewer.sees(each.person()))
        .map(each -> mayChange.test(each.person()) ? each : each.withoutReason())
        .toList();
  }

  /** Whose absences somebody sets. */
  private Predicate<String> mayChange(Member by) {
    List<Team> led = teams().filter(team -> by.name().equals(team.lead())).toList();
    return person ->
        by.name().equals(person)
            || by.may(Right.ADMINISTER)
            || led.stream().anyMatch(team -> team.has(person));
  }

  /** The people whose absences somebody sets, each once: themselves, and those of the teams. */
  public List<String> people(Member by) {
    Stream<String> others = teams().flatMap(team -> team.people().stream());
    return Stream.concat(Stream.of(by.name()), others).distinct().filter(mayChange(by)).toList();
  }

  /**
   * Says that somebody will be away.
   *
   * @return its number
   * @throws Refused when it cannot be
   */
  public int add(Member by, AbsenceDraft draft) {
    check(by, draft);
    return transactions.execute(status -> {
      int id =
          jdbc.sql(
                  """
                  insert into absence (person, from_day, to_day, takes, stand_in, reason, made_by)
                  values (:person, :from, :to, :takes, :stand, :reason, :by) returning id
                  """)
              .param("person", draft.person())
              .param("from", draft.from())
              .param("to", draft.to())
              .param("takes", draft.takes())
              .param("stand", draft.standIn())
              .param("reason", draft.reason().word())
              .param("by", by.id())
              .query(Integer.class)
              .single();
      audit.record(by, "said an absence of", draft.person(), null, find(id).orElseThrow().words());
      return id;
    });
  }

  private void check(Member by, AbsenceDraft draft) {
    String person = draft.person();
    if (!mayChange(by).test(person) || !by.name().equals(person) && teamsOf(person).isEmpty()) {
      throw new Refused("You set your own absences, and those of a team you lead.");
    }
    if (draft.to().isBefore(today())) {
      throw new Refused("That is over already.");
    }
    List<Team> teams = teamsOf(person);
    String standIn = draft.standIn();
    if (standIn != null && draft.takes() > 0) {
      throw new Refused("Nobody stands in for somebody who still takes buyers.");
    }
    if (standIn != null
        && (standIn.equals(person) || teams.stream().noneMatch(team -> team.has(standIn)))) {
      throw new Refused("Who stands in is somebody else of the same team.");
    }
    if (draft.takes() > 0
        && teams.stream()
            .map(Team::capacity)
            .allMatch(agreed -> agreed != null && draft.takes() >= agreed)) {
      throw new Refused("That is no fewer than the playbook has agreed.");
    }
  }

  /**
   * Takes an absence back: they are there after all.
   *
   * @throws Missing when there is none, or none somebody may change
   */
  public void end(Member by, int id) {
    Absence absence =
        find(id)
            .filter(each -> mayChange(by).test(each.person()))
            .orElseThrow(() -> new Missing("There is no such absence."));
    transactions.executeWithoutResult(status -> {
      int ended =
          jdbc.sql("update absence set ended_at = now() where id = :id and ended_at is null")
              .param("id", id)
              .update();
      if (ended == 1) {
        audit.record(by, "took back an absence of", absence.person(), absence.words(), null);
      }
    });
  }

  private Optional<Absence> find(int id) {
    return jdbc.sql("select " + COLUMNS + " where id = :id and ended_at is null")
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  private Stream<Team> teams() {
    return agreement.findCurrent().map(Playbook::teams).stream()
        .flatMap(teams -> teams.values().stream());
  }

  private List<Team> teamsOf(String person) {
    return teams().filter(team -> team.has(person)).toList();
  }

  private static Absence read(ResultSet row) throws SQLException {
    @Nullable String standIn = row.getString("stand_in");
    return new Absence(
        row.getInt("id"),
        row.getString("person"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getInt("takes"),
        standIn,
        Reason.find(row.getString("reason")).orElse(Reason.OTHER));
  }
}
