package dev.fullcourt.history.backtest;

import static dev.fullcourt.history.backtest.Past.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.replay.Correction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What differs between two playbooks on one past, story by story. */
class BacktestTest {

  private static final String TEXT =
      """
      playbook: Small
      fiscal-year: { starts: 01-01, zone: Europe/Berlin }
      scorecard:
        interest:
          half-life: 10d
          rules:
            - { on: page_viewed, points: 10, because: visits }
            - { on: content_downloaded, points: 25, because: reads }
      definitions:
        MQL: score.interest >= 30
        quiet: buyer.count("page_viewed", "7d") < 1 && buyer.count("page_viewed") >= 1
      slas:
        - { sla: first call, owner: sales, starts: entered(lead), stops: first human attempt, within: 4h }
      cycle:
        stages:
          - { stage: aware, leads: marketing }
          - { stage: lead, leads: sales, enter: meets(MQL) }
          - { stage: customer, leads: sales, enter: opportunity.won }
        detours:
          - { stage: recycled, from: [lead], leads: marketing, back-to: lead, reasons: { no budget: 0d } }
      """;

  private static final Playbook CURRENT = Past.playbook(TEXT);
  private static final Playbook LOWER = Past.playbook(TEXT.replace(">= 30", ">= 20"));
  private static final Playbook HIGHER = Past.playbook(TEXT.replace(">= 30", ">= 50"));

  private static Past past() {
    return new Past(Duration.ofDays(100));
  }

  private static List<String> buyers(NamedList list) {
    return list.buyers().stream().map(Named::buyer).toList();
  }

  @Test
  void samePlaybookTwiceDiffersInNothing() {
    BacktestReport report =
        past()
            .with("b1", 0, "page_viewed")
            .with("b1", 1, "content_downloaded")
            .with("b1", 2, "opportunity_won", "opportunity=o")
            .with("b2", 3, "page_viewed")
            .backtest(CURRENT, CURRENT, "MQL");
    assertThat(report.met().current()).isEqualTo(1).isEqualTo(report.met().proposed());
    assertThat(report.gained().all()).isZero();
    assertThat(report.lost().all()).isZero();
    assertThat(report.shift().same()).isEqualTo(1);
    assertThat(report.shift().earlier() + report.shift().later()).isZero();
    assertThat(report.wins().current()).isEqualTo(report.wins().proposed());
    assertThat(report.precision()).allMatch(each -> each.current().equals(each.proposed()));
    assertThat(report.clocks()).isNotEmpty();
    assertThat(report.clocks().getFirst().current())
        .isEqualTo(report.clocks().getFirst().proposed());
    assertThat(report.stages()).allMatch(each -> each.current().equals(each.proposed()));
  }

  @Test
  void lowerThresholdGainsSomeAndMovesOthers() {
    BacktestReport report =
        past()
            .with("b1", 0, "account_described", "name=Dorn")
            .with("b1", 1, "page_viewed")
            .with("b1", 1.5, "page_viewed")
            .with("b1", 2, "page_viewed") // just below 30: the first points have faded a little
            .with("b2", 0, "content_downloaded")
            .with("b2", 200, "content_downloaded")
            .with("b3", 0, "page_viewed")
            .backtest(CURRENT, LOWER, "MQL");
    assertThat(report.gained().buyers())
        .singleElement()
        .isEqualTo(new Named("b1", "Dorn", at(2), null));
    assertThat(report.lost().all()).isZero();
    assertThat(report.shift().earlier()).isEqualTo(1);
    assertThat(report.shift().medianMillis()).isEqualTo(-Duration.ofHours(200).toMillis());
    assertThat(report.met().weeks())
        .containsExactly(
            new MetCount.Week("2026-W02", 0, 2, 1, 0), new MetCount.Week("2026-W03", 1, 0, 0, 0));
  }

  @Test
  void whatTimeAloneMakesTrueIsMetAtItsMillisecond() {
    Playbook sooner = Past.playbook(TEXT.replace("\"7d\") < 1", "\"3d\") < 1"));
    BacktestReport report = past().with("b1", 0, "page_viewed").backtest(CURRENT, sooner, "quiet");
    assertThat(report.shift().medianMillis()).isEqualTo(-Duration.ofDays(4).toMillis());
    BacktestReport none =
        new Past(Duration.ofDays(5))
            .with("b1", 0, "page_viewed")
            .backtest(CURRENT, sooner, "quiet");
    assertThat(none.gained().buyers()).containsExactly(new Named("b1", "b1.example", at(72), null));
  }

  @Test
  void everyTurnCountsButABuyerIsGainedOnce() {
    Past past =
        past()
            .with("b1", 0, "content_downloaded")
            .with("b1", 1, "content_downloaded")
            .with("b1", 2, "recycled", "reason=no budget")
            .with("b1", 3, "content_downloaded")
            .with("b1", 4, "content_downloaded");
    BacktestReport report = past.backtest(CURRENT, LOWER, "MQL");
    assertThat(report.met().currentTimes()).isEqualTo(2);
    assertThat(report.met().proposedTimes()).isEqualTo(2);
    // Whom the proposed one never makes a lead it cannot recycle: all is one turn, met at hour 3.
    BacktestReport higher = past.backtest(CURRENT, HIGHER, "MQL");
    assertThat(higher.met().proposedTimes()).isEqualTo(1);
    assertThat(higher.lost().all()).isZero();
    assertThat(higher.shift().medianMillis()).isEqualTo(Duration.ofHours(2).toMillis());
  }

  @Test
  void winsAreCaughtOnlyBeforehand() {
    BacktestReport report =
        past()
            .with("b1", 0, "content_downloaded")
            .with("b1", 1, "page_viewed")
            .with("b1", 25, "opportunity_won", "opportunity=o")
            // Nothing before it: no rule could have known.
            .with("b2", 3, "opportunity_won", "opportunity=o")
            .with("b2", 4, "content_downloaded")
            .with("b2", 5, "content_downloaded")
            // Reads after it was won, and that is too late.
            .with("b3", 1, "page_viewed")
            .with("b3", 2, "opportunity_won", "opportunity=o")
            .with("b3", 3, "content_downloaded")
            .with("b3", 4, "content_downloaded")
            // A second win is caught by what came since the first.
            .with("b3", 30, "opportunity_won", "opportunity=p")
            .backtest(CURRENT, HIGHER, "MQL");
    assertThat(report.wins().wins()).isEqualTo(4);
    assertThat(report.wins().unannounced()).isEqualTo(1);
    assertThat(report.wins().current().caught().part()).isEqualTo(2);
    assertThat(report.wins().current().caught().whole()).isEqualTo(3);
    assertThat(report.wins().current().p10Millis()).isEqualTo(Duration.ofHours(24).toMillis());
    assertThat(report.wins().current().p90Millis()).isEqualTo(Duration.ofHours(26).toMillis());
    assertThat(report.wins().proposed().caught().part()).isZero();
    assertThat(buyers(report.wins().onlyCurrent())).containsExactly("b1", "b3");
  }

  @Test
  void stageThatIsAWinCountsWhereNoEventSaysSo() {
    String text =
        TEXT.replace("enter: opportunity.won", "enter: event.type == \"contract_signed\"");
    BacktestReport report =
        past()
            .with("b1", 0, "content_downloaded")
            .with("b1", 1, "page_viewed")
            .with("b1", 11, "contract_signed")
            .backtest(Past.playbook(text), Past.playbook(text.replace(">= 30", ">= 50")), "MQL");
    assertThat(report.wins().current().caught().part()).isEqualTo(1);
    assertThat(report.wins().proposed().caught().part()).isZero();
    assertThat(report.wins().wins()).isEqualTo(1);
  }

  @Test
  void thoseTooYoungToTellAreInNoDenominator() {
    Past past = past();
    for (int i = 0; i < 9; i++) {
      past.with("b" + i, 0, "content_downloaded").with("b" + i, 1, "content_downloaded");
    }
    past.with("b0", 49, "lead_accepted").with("b1", 73, "lead_accepted");
    past.with("b2", 50, "lead_rejected");
    past.with("c", 2300, "content_downloaded").with("c", 2350, "content_downloaded");
    past.with("c", 2360, "lead_accepted");
    Precision accepted = past.backtest(CURRENT, HIGHER, "MQL").precision().getFirst();
    assertThat(accepted.came()).isEqualTo("accepted");
    assertThat(accepted.withinDays()).isEqualTo(3);
    assertThat(accepted.current().rate().part()).isEqualTo(2);
    assertThat(accepted.current().rate().whole()).isEqualTo(9);
    assertThat(accepted.current().tooYoung()).isEqualTo(1);
    assertThat(accepted.current().tooYoungAlready()).isEqualTo(1);
    assertThat(accepted.current().rate().low()).isBetween(0.05, 0.07);
    assertThat(accepted.proposed().rate().whole()).isZero();
    assertThat(accepted.proposed().rate().rate()).isNull();
  }

  @Test
  void clocksRunOutAsPeopleActedAndAtThePaceSeen() {
    Past past = past();
    for (int i = 0; i < 4; i++) {
      past.with("b" + i, 0, "content_downloaded");
      past.with("b" + i, 10, "content_downloaded"); // a lead now: 30 and more
      past.with("b" + i, i < 3 ? 11 : 20, "outbound_call"); // three within four hours
    }
    BacktestReport report = past.backtest(CURRENT, LOWER, "MQL");
    ClockCount.Clocks now = report.clocks().getFirst().current();
    ClockCount.Clocks then = report.clocks().getFirst().proposed();
    assertThat(List.of(now.started(), now.ranOut())).containsExactly(4, 1);
    // Leads from hour 0 on: the same calls come eleven hours later, all too late.
    assertThat(List.of(then.started(), then.ranOut())).containsExactly(4, 4);
    assertThat(now.ranOutAtPace()).isEqualTo(1.0);
    assertThat(then.ranOutAtPace()).isEqualTo(1.0);
  }

  @Test
  void eachPlaybookRoutesItsOwnLeads() {
    String text =
        TEXT.replaceAll("slas:\\n.*\\n", "")
                .replace("lead, leads: sales", "lead, leads: development")
            + """
            teams:
              sdr: { function: development, lead: ana, members: [ben, cleo], capacity: 1 per day }
              ae: { function: sales, lead: jonas }
              mkt: { function: marketing, lead: mia }
            handoffs: { to_sdr: { from: marketing, to: development, offer: meets(MQL) } }
            routing:
              - { to: sdr, by: [round robin] }
              - { otherwise: ana }
            """;
    Past past = past();
    for (int i = 0; i < 3; i++) { // three leads on one day under the lower threshold
      past.with("b" + i, i, "content_downloaded");
    }
    past.with("b0", 50, "content_downloaded"); // one of them a lead under the higher, later
    BacktestReport report =
        past.backtest(Past.playbook(text), Past.playbook(text.replace(">= 30", ">= 20")), "MQL");
    assertThat(report.load())
        .containsExactly(
            new Load("ana", "sdr", null, new Load.Given(1, 1, 1, 1, 0, 1)),
            new Load(
                "ben", "sdr", new Load.Given(1, 1, 1, 1, 0, 0), new Load.Given(1, 1, 1, 1, 0, 0)),
            new Load("cleo", "sdr", null, new Load.Given(1, 1, 1, 1, 0, 0)));
    assertThat(report.text()).contains("Buyers per person and day");
  }

  @Test
  void correctionsCountAsTheyAreKnown() {
    Past past = past().with("b1", 0, "content_downloaded").with("b1", 1, "content_downloaded");
    String read = past.last();
    past.with("b1", 500, new Correction.Voided("test", read));
    past.with("b2", 0, "content_downloaded").with("b2", 1, "content_downloaded");
    past.with("b2", 600, new Correction.Merged("b3"));
    past.with("b3", 0, "page_viewed");
    past.with("b3", 600, new Correction.Adopted("b2"));
    assertThat(buyers(past.backtest(HIGHER, LOWER, "MQL").gained())).containsExactly("b1");
    assertThat(past.backtest(CURRENT, CURRENT, "MQL").met().current()).isZero();
    BacktestReport before = past.backtest(CURRENT, HIGHER, "MQL", at(400));
    assertThat(before.head().settledUpTo()).isEqualTo(at(400));
    assertThat(buyers(before.lost())).containsExactly("b1", "b2");
  }

  @Test
  void whatBecameKnownLaterIsNotThereAsOfThen() {
    Past past = past().with("b1", 0, "content_downloaded");
    past.with("b1", 1, 300, "test", "content_downloaded", Map.of());
    assertThat(past.backtest(CURRENT, CURRENT, "MQL", at(200)).met().current()).isZero();
    assertThat(past.backtest(CURRENT, CURRENT, "MQL", at(301)).met().current()).isEqualTo(1);
    assertThat(past.backtest(CURRENT, CURRENT, "MQL", at(-1)).head().events()).isZero();
  }

  @Test
  void reportSaysInWordsWhatItCannotShow() {
    String text = past().with("b1", 0, "page_viewed").backtest(CURRENT, LOWER, "MQL").text();
    assertThat(text)
        .contains("Backtest of MQL on 1 events of 1 buyers", "MQL is score.interest >= 20")
        .contains("Warning: nothing in the log was won")
        .contains("What people did is taken as it was");
  }
}
