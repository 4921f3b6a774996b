package dev.fullcourt.history.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Winnings;
import dev.fullcourt.history.measures.reports.AttributionReport;
import dev.fullcourt.history.measures.reports.ReportOptions;
import dev.fullcourt.history.money.Sharing;
import dev.fullcourt.history.money.credit.Behind;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.history.money.credit.CreditModel;
import dev.fullcourt.history.money.credit.Credits;
import dev.fullcourt.history.money.credit.Share;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Three programs, two functions and two people had a part in what was won (law 34). Whatever the
 * model, their shares are the whole, to the cent, and what nobody earned is in it too.
 */
class S73_CreditAddsUpTest {

  private static MoneyStory story() {
    return new MoneyStory()
        .on("2026-03-02T09:00:00Z", "webinar_attended", "webinar", "Spring webinar")
        .on("2026-03-09T09:00:00Z", "email_clicked", "campaign", "March mailing")
        .on("2026-03-12T09:00:00Z", "call_logged", "owner", "kim")
        .on("2026-03-16T09:00:00Z", "trade_show_visited", "show", "Hall 4")
        .on("2026-03-17T09:00:00Z", "email_sent", "campaign", "Not opened")
        .on("2026-03-20T09:00:00Z", "proposal_sent", "owner", "jonas")
        .on(
            "2026-03-23T09:00:00Z",
            "opportunity_won",
            "opportunity",
            "o",
            "amount",
            "1000.01",
            "owner",
            "jonas")
        // What comes later had no part in it.
        .on("2026-03-24T09:00:00Z", "webinar_attended", "webinar", "Too late");
  }

  private static Map<String, Integer> shares(MoneyStory story, CreditKind kind, CreditModel model) {
    Winnings won = story.winnings().values().iterator().next();
    return won.shares(won.bookings().getFirst(), kind).stream()
        .collect(Collectors.toMap(Share::name, share -> share.by(model)));
  }

  @Test
  void everyModelSharesTheWhole() {
    MoneyStory story = story();

    assertThat(shares(story, CreditKind.PROGRAM, CreditModel.FIRST_TOUCH))
        .as("all to the first")
        .isEqualTo(Map.of("Spring webinar", 1_000_000, "March mailing", 0, "Hall 4", 0));
    assertThat(shares(story, CreditKind.PROGRAM, CreditModel.LAST_TOUCH))
        .as("all to the last")
        .isEqualTo(Map.of("Spring webinar", 0, "March mailing", 0, "Hall 4", 1_000_000));
    assertThat(shares(story, CreditKind.PROGRAM, CreditModel.EVEN))
        .as("a third each, and the millionth left over to who comes first")
        .isEqualTo(Map.of("Hall 4", 333_334, "March mailing", 333_333, "Spring webinar", 333_333));
    assertThat(shares(story, CreditKind.PROGRAM, CreditModel.POSITION))
        .as("two fifths each to first and last, one between")
        .isEqualTo(Map.of("Spring webinar", 400_000, "March mailing", 200_000, "Hall 4", 400_000));
    assertThat(shares(story, CreditKind.PROGRAM, CreditModel.DECAY))
        .as("half as much a week earlier: 1 to 2 to 4")
        .isEqualTo(Map.of("Spring webinar", 142_857, "March mailing", 285_714, "Hall 4", 571_429));
  }

  @Test
  void creditAmongFunctionsAndPeopleIsAHundredPerCent() {
    MoneyStory story = story();

    assertThat(shares(story, CreditKind.FUNCTION, CreditModel.EVEN))
        .as("programs are marketing's; an email sent and a call are of who did it")
        .isEqualTo(Map.of("marketing", 571_429, "development", 142_857, "sales", 285_714));
    assertThat(shares(story, CreditKind.PERSON, CreditModel.EVEN))
        .isEqualTo(Map.of("kim", 333_333, "jonas", 666_667));
    for (CreditKind kind : CreditKind.values()) {
      for (CreditModel model : CreditModel.values()) {
        assertThat(shares(story, kind, model).values().stream().mapToInt(Integer::intValue).sum())
            .as("%s by %s", kind, model)
            .isEqualTo(Share.WHOLE);
      }
    }
  }

  /** What is open now and is won in a moment goes from the one table to the other. */
  @Test
  void behindWhatIsOpenIsWhoeverWouldHaveAShare() {
    List<Event> events = story().events();
    Credits credits = new Credits(List.of(MoneyStory.playbook()));
    Instant won = events.getLast().effective();
    for (Event first : events) {
      Set<Behind> sharing =
          credits.of(events, first.effective(), won).stream()
              .filter(share -> !share.name().equals(Credits.NOBODY))
              .map(share -> new Behind(share.kind(), share.name()))
              .collect(Collectors.toSet());
      assertThat(credits.behind(events, first.effective())).isEqualTo(sharing);
    }
    assertThat(credits.behind(events, won))
        .as("a round that has just begun")
        .containsExactlyInAnyOrder(
            new Behind(CreditKind.PROGRAM, "Too late"),
            new Behind(CreditKind.CHANNEL, "event"),
            new Behind(CreditKind.FUNCTION, "marketing"));
  }

  @Test
  void whatNobodyEarnedIsARowAndTheColumnsAddUp() {
    MoneyStory story =
        story()
            .on("2026-03-25T09:00:00Z", "opportunity_won", "opportunity", "gone", "amount", "0.02")
            .on("2026-04-01T09:00:00Z", "opportunity_created", "opportunity", "o");
    Observation seen = story.seen();

    for (CreditKind kind : CreditKind.values()) {
      AttributionReport report = AttributionReport.of(seen, ReportOptions.NONE.withBy(kind.word()));
      for (int model = 0; model < CreditModel.values().length; model++) {
        int column = model;
        assertThat(
                report.rows().stream()
                    .map(row -> row.credits().get(column).amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .as("%s by %s: what was won, less what was opened again", kind, column)
            .isEqualByComparingTo("0.02")
            .isEqualByComparingTo(report.won().sum());
      }
    }
    AttributionReport content = AttributionReport.of(seen, ReportOptions.NONE.withBy("content"));
    assertThat(content.rows()).extracting(AttributionReport.Row::name).containsExactly("(nobody)");
  }

  @Test
  void sharesOfAnyAmountAddUpToIt() {
    for (int seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      BigDecimal amount = BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), 2);
      List<Long> weights = new ArrayList<>(List.of(1L));
      for (int i = random.nextInt(9); i > 0; i--) {
        weights.add(random.nextLong(1_000));
      }
      List<BigDecimal> parts = Sharing.ofMoney(amount, "EUR", weights);
      assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .as("seed %d", seed)
          .isEqualByComparingTo(amount);
      assertThat(parts).as("seed %d", seed).allMatch(part -> part.scale() == 2);
    }
  }
}
