package dev.fullcourt.server.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.history.measures.reports.PlaysReport;
import dev.fullcourt.history.measures.reports.ReportKind;
import dev.fullcourt.history.replay.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Laws 23 and 31 in the database: plays are played, shown and counted, and a no that somebody said
 * under another id is not lost when the two turn out to be one, nor when the file comes again.
 */
class MergedConsentTest {

  private static final String PLAYBOOK =
      """
      playbook: Letters
      consent: { channels: [email], purposes: [news], contact-budget: 2 per person per week }
      content: [ { asset: letter } ]
      plays:
        - play: letter
          when: event.type == "demo_requested"
          also: opted-out people
          steps:
            - { who: marketing, do: email, content: letter }
            - { wait: 1h }
      cycle:
        stages:
          - { stage: aware, leads: marketing }
          - { stage: lead, leads: sales, enter: event.type == "quote_requested" }
      """;

  @TempDir static Path folder;

  private static Court court;

  @BeforeAll
  static void open() {
    court = Court.open(folder);
    imports(row("noon", "noon", "noon@noon.example", "page_viewed", "23:59"));
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

  private static String row(String id, String account, String person, String type, String time) {
    return String.join(",", id, account + ".example", person, type, "2026-03-02T" + time + ":00Z");
  }

  private static void imports(String... rows) {
    court.importsUnder(PLAYBOOK, rows);
  }

  /** How each run ended, and what became of its steps. */
  private static List<String> played(String account) {
    return court
        .installation()
        .sql()
        .sql(
            """
            select r.play || ' ' || r.outcome || ': ' || coalesce(string_agg(
              s.step || ' ' || s.fate || coalesce(' ' || s.why, ''), ', ' order by s.place), '')
            from play_run r join buyer b on b.id = r.buyer
            left join play_step s on s.buyer = r.buyer and s.number = r.number
            where b.label = :account group by r.buyer, r.number, r.play, r.outcome order by r.number
            """)
        .param("account", account + ".example")
        .query(String.class)
        .list()
        .stream()
        .map(String::valueOf)
        .toList();
  }

  @Test
  void noSaidUnderAnotherIdHoldsAfterTheMergeAndAfterTheFileComesAgain() {
    String[] rows = {
      row("m1", "merge", "old@merge.example", "unsubscribed", "08:00"),
      row("m2", "merge", "new@merge.example", "consent_given", "08:01"),
      row("m3", "merge", "new@merge.example", "demo_requested", "09:00")
    };
    imports(rows);
    assertThat(played("merge")).containsExactly("letter finished: 1 asked");

    assertThat(
            court
                .bean(PeopleMerges.class)
                .merge("old@merge.example", "new@merge.example", Court.MIA, false)
                .done())
        .isTrue();
    assertThat(played("merge")).containsExactly("letter finished: 1 withheld opted_out");

    imports(rows);
    assertThat(played("merge")).containsExactly("letter finished: 1 withheld opted_out");
  }

  @Test
  void reportCountsTheSameFromTheViewsAndFromTheLog() {
    imports(
        row("r1", "report", "a@report.example", "consent_given", "08:00"),
        row("r2", "report", "a@report.example", "demo_requested", "09:00"),
        row("r3", "report2", "b@report.example", "demo_requested", "09:00"),
        row("r4", "report3", "c@report.example", "demo_requested", "23:30"));

    PlaysReport viewed = (PlaysReport) court.installation().report(ReportKind.PLAYS, Map.of());
    PlaysReport.PlayRow row = viewed.plays().getFirst();

    assertThat(row.started()).isGreaterThanOrEqualTo(3);
    assertThat(row.running()).isEqualTo(1);
    assertThat(row.asked()).isPositive();
    assertThat(row.withheldWhy()).containsEntry("no_consent", 2);
    PlaysReport replayed =
        (PlaysReport)
            court
                .installation()
                .reportAsOf(Instant.parse("2027-01-01T00:00:00Z"), ReportKind.PLAYS, Map.of());
    assertThat(replayed.plays()).isEqualTo(viewed.plays());
  }
}
