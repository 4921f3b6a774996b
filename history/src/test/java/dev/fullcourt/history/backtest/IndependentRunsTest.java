package dev.fullcourt.history.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Replay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Who is gained and lost, and by how much others shift, is what two full replays say under
 * playbooks of which a stage is entered by the definition: the ledger says it, and nothing is
 * watched.
 */
class IndependentRunsTest {

  private static final String TEXT =
      """
      playbook: Two stages
      scorecard:
        fit:
          - { when: account.employees >= 200, points: 10, because: large }
        interest:
          people: 2
          half-life: 14d
          rules:
            - { on: page_viewed, points: 10, at-most: 25, because: visits }
            - { on: content_downloaded, points: 15, because: reads }
            - { on: demo_requested, points: 40, because: asks }
      definitions:
        hot: score.total >= 40
        late: buyer.count("page_viewed", "9d") < 2 && score.interest >= 12
        MQL: meets(hot) || meets(late) && account.employees >= 50
      cycle:
        stages:
          - { stage: aware, leads: marketing }
          - { stage: lead, leads: sales, enter: meets(MQL) }
      """;

  private static final Map<String, String> CHANGES =
      Map.of(
          "threshold", TEXT.replace(">= 40", ">= 50"),
          "lower threshold", TEXT.replace(">= 40", ">= 25"),
          "half-life", TEXT.replace("half-life: 14d", "half-life: 5d"),
          "rule", TEXT.replaceAll("(?m)^.*on: demo_requested.*\\n", ""),
          "window", TEXT.replace("\"9d\") < 2", "\"30d\") < 1"));

  private static final List<String> TYPES =
      List.of(
          "page_viewed",
          "page_viewed",
          "page_viewed",
          "content_downloaded",
          "demo_requested",
          "note_added");

  private static Past past(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Past past = new Past(Duration.ofDays(120));
    for (int i = 0; i < 200; i++) {
      String buyer = "b%03d".formatted(i);
      double hours = random.nextInt(1000);
      past.with(buyer, hours, "account_described", "name=" + buyer);
      if (random.nextBoolean()) {
        past.with(
            buyer,
            hours,
            hours,
            "test",
            "account_described",
            Map.of(
                "employees",
                dev.fullcourt.engine.event.Value.of(
                    (long) List.of(20, 60, 300).get(random.nextInt(3)))));
      }
      for (int n = random.nextInt(9); n > 0; n--) {
        hours += random.nextInt(150) + random.nextDouble();
        past.with(buyer, hours, TYPES.get(random.nextInt(TYPES.size())));
      }
    }
    return past;
  }

  /** When each buyer came to be a lead. */
  private static Map<String, Instant> leads(Playbook playbook, List<BuyerLog> logs) {
    Replay replay = new Replay(new Engine(playbook));
    Map<String, Instant> leads = new TreeMap<>();
    for (BuyerLog log : logs) {
      for (Decision decision : replay.of(log).ledger()) {
        if (decision instanceof Decision.StageEntered entered && entered.stage().equals("lead")) {
          leads.putIfAbsent(log.buyer(), entered.at());
        }
      }
    }
    return leads;
  }

  @Test
  void namesAndShiftsAreThoseOfTwoFullRuns() {
    Past past = past(11);
    Playbook current = Past.playbook(TEXT);
    Map<String, Instant> was = leads(current, past.logs());
    CHANGES.forEach((change, text) -> {
      Playbook proposed = Past.playbook(text);
      Map<String, Instant> is = leads(proposed, past.logs());
      BacktestReport report = past.backtest(current, proposed, "MQL");
      assertThat(entries(report.gained())).as(change).isEqualTo(without(is, was));
      assertThat(entries(report.lost())).as(change).isEqualTo(without(was, is));
      List<Long> shifts = new ArrayList<>();
      was.forEach((buyer, at) -> {
        if (is.containsKey(buyer)) {
          shifts.add(Duration.between(at, is.get(buyer)).toMillis());
        }
      });
      shifts.sort(null);
      assertThat(report.met().both()).as(change).isEqualTo(shifts.size());
      assertThat(report.shift().minMillis()).as(change).isEqualTo(shifts.getFirst());
      assertThat(report.shift().maxMillis()).as(change).isEqualTo(shifts.getLast());
      assertThat(report.shift().same())
          .as(change)
          .isEqualTo((int) shifts.stream().filter(each -> each == 0).count());
      // Else the change would say little.
      assertThat(report.gained().all() + report.lost().all()).as(change).isGreaterThan(5);
    });
  }

  private static Map<String, Instant> entries(NamedList list) {
    Map<String, Instant> entries = new TreeMap<>();
    list.buyers().forEach(each -> entries.put(each.buyer(), each.at()));
    assertThat(list.buyers())
        .hasSize(list.all())
        .allMatch(each -> each.name().equals(each.buyer()));
    return entries;
  }

  private static Map<String, Instant> without(
      Map<String, Instant> these, Map<String, Instant> those) {
    Map<String, Instant> left = new TreeMap<>(these);
    left.keySet().removeAll(those.keySet());
    return left;
  }
}
