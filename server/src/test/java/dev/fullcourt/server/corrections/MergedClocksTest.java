package dev.fullcourt.server.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.history.replay.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Law 35: a merge keeps both clocks, and of one agreed time the older governs. Whoever waited
 * longest has waited since then, whichever of the two buyers that was and whichever stays.
 */
class MergedClocksTest {

  private static final String PLAYBOOK =
      """
      playbook: Merged
      slas:
        - { sla: first call, owner: sales, starts: entered(lead), stops: first human attempt, within: 2h }
        - { sla: answer, owner: sales, starts: question_asked, stops: question_answered, within: 24h }
      events:
        question_asked: { by: buyer, says: asked us something }
        question_answered: { by: sales, says: was answered }
      cycle:
        arms: { inbound: they came }
        stages:
          - { stage: aware, phase: early, leads: marketing }
          - { stage: lead, phase: middle, leads: sales, enter: event.type == "demo_requested" }
      """;

  @TempDir static Path folder;

  private static Court court;

  @BeforeAll
  static void open() {
    court = Court.open(folder);
    // Every test looks at the clocks at this same instant; nothing in them happens later.
    imports(row("noon", "noon.example", "page_viewed", "11:59"));
  }

  @AfterAll
  static void close() {
    court.close();
  }

  @AfterEach
  void ledgerIsWhatTheLogSays() {
    Verdict verdict = court.verify();
    assertThat(verdict.examples()).isEmpty();
    assertThat(verdict.holds()).isTrue();
  }

  private static String row(String id, String account, String type, String time) {
    return String.join(",", id, account, "someone@" + account, type, "2026-03-02T" + time + ":00Z");
  }

  private static void imports(String... rows) {
    court.importsUnder(PLAYBOOK, rows);
  }

  private static void merge(String loser, String into) {
    assertThat(court.bean(Merges.class).merge(loser, into, Court.MIA, false).done()).isTrue();
  }

  /** Agreed time, since when, till when, and what became of it. */
  private static List<String> clocks(String account) {
    return court
        .installation()
        .sql()
        .sql(
            """
            select c.sla || ' from ' || to_char(c.since at time zone 'UTC', 'HH24:MI')
              || ' due ' || to_char(c.due at time zone 'UTC', 'HH24:MI') || ' ' || c.outcome
              || case when c.breached is null then '' else ' late' end
            from clock_run c join buyer b on b.id = c.buyer
            where b.label = :account order by c.number
            """)
        .param("account", account)
        .query(String.class)
        .list()
        .stream()
        .map(String::valueOf)
        .toList();
  }

  @Test
  void ofOneAgreedTimeTheOlderGovernsWhicheverBuyerStays() {
    imports(
        row("o1", "older.example", "demo_requested", "10:30"),
        row("o2", "younger.example", "demo_requested", "11:00"));
    String older = "first call from 10:30 due 12:30 running";
    String younger = "first call from 11:00 due 13:00 running";
    assertThat(clocks("older.example")).containsExactly(older);
    assertThat(clocks("younger.example")).containsExactly(younger);

    merge("older.example", "younger.example");
    assertThat(clocks("younger.example")).containsExactly(older);
    assertThat(clocks("older.example")).as("a tombstone").isEmpty();

    court.bean(Merges.class).separate("older.example", Court.MIA, false);
    assertThat(clocks("older.example")).containsExactly(older);
    assertThat(clocks("younger.example")).as("kept all the while").containsExactly(younger);

    merge("younger.example", "older.example");
    assertThat(clocks("older.example")).containsExactly(older);
    assertThat(clocks("younger.example")).isEmpty();
  }

  @Test
  void clocksOfDifferentAgreedTimesAreBothKept() {
    imports(
        row("k1", "call.example", "demo_requested", "10:30"),
        row("k2", "question.example", "page_viewed", "07:00"),
        row("k3", "question.example", "question_asked", "09:00"));
    merge("call.example", "question.example");
    assertThat(clocks("question.example"))
        .containsExactly(
            "answer from 09:00 due 09:00 running", "first call from 10:30 due 12:30 running");
  }

  @Test
  void attemptAtEitherIsAnAttemptAtTheOneBuyerTheyAre() {
    imports(
        row("a1", "waits.example", "demo_requested", "08:00"),
        row("a2", "called.example", "demo_requested", "09:00"),
        row("a3", "called.example", "outbound_call", "09:30"));
    assertThat(clocks("waits.example"))
        .containsExactly("first call from 08:00 due 10:00 running late");
    merge("waits.example", "called.example");
    assertThat(clocks("called.example")).containsExactly("first call from 08:00 due 10:00 stopped");
  }

  @Test
  void breachOfTheOlderStaysABreachThoughTheYoungerStillHadTime() {
    imports(
        row("b1", "late.example", "demo_requested", "08:00"),
        row("b2", "early.example", "demo_requested", "09:30"),
        row("b3", "early.example", "outbound_call", "10:30"));
    assertThat(clocks("early.example")).containsExactly("first call from 09:30 due 11:30 stopped");
    merge("late.example", "early.example");
    assertThat(clocks("early.example"))
        .containsExactly("first call from 08:00 due 10:00 stopped late");
  }

  @Test
  void youngerBeginsAnewWhereTheOlderHadComeToItsEnd() {
    imports(
        row("n1", "first.example", "question_asked", "08:00"),
        row("n2", "first.example", "question_answered", "09:00"),
        row("n3", "second.example", "question_asked", "10:00"));
    merge("first.example", "second.example");
    assertThat(clocks("second.example"))
        .containsExactly(
            "answer from 08:00 due 08:00 stopped", "answer from 10:00 due 10:00 running");
  }
}
