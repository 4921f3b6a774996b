package dev.fullcourt.server.proposals;

import dev.fullcourt.history.backtest.BacktestReport;
import dev.fullcourt.history.backtest.ClockCount;
import dev.fullcourt.history.backtest.Load;
import dev.fullcourt.history.backtest.Precision;
import dev.fullcourt.history.backtest.StageCount;
import dev.fullcourt.history.measures.reports.Rate;
import dev.fullcourt.server.page.Meter;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Svg;
import dev.fullcourt.server.proposals.BacktestText.Bar;
import dev.fullcourt.server.proposals.BacktestText.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a backtest as bars, the present version beside the proposal. */
final class BacktestBars {

  private static final String NOW = "aside";
  private static final String PROPOSED = "stem";

  private BacktestBars() {}

  /** What came of whom: a line from the lower to the upper end of the interval, a mark on it. */
  static List<Pair> rates(BacktestReport report) {
    List<Pair> pairs = new ArrayList<>();
    var wins = report.wins();
    if (wins.wins() > 0) {
      pairs.add(
          new Pair(
              "Wins caught beforehand",
              "of real wins",
              rate(NOW, wins.current().caught()),
              rate(PROPOSED, wins.proposed().caught())));
    }
    for (Precision each : report.precision()) {
      Integer days = each.withinDays();
      if (days != null) {
        pairs.add(
            new Pair(
                BacktestTexts.title(each.came()),
                "of those who met " + report.head().definition() + ", within " + days + " days",
                rate(NOW, each.current().rate()),
                rate(PROPOSED, each.proposed().rate())));
      }
    }
    return pairs;
  }

  private static Bar rate(String look, Rate rate) {
    Double low = rate.low();
    Double high = rate.high();
    Double middle = rate.rate();
    if (low == null || high == null || middle == null) {
      return new Bar(BacktestTexts.rate(rate), "");
    }
    String drawing =
        Svg.stretched(100, 8, "interval " + look)
            .box("ground", 0, 3.5, 100, 1, 0)
            .box("part", 100 * low, 2.5, Math.max(0.5, 100 * (high - low)), 3, 0)
            .box("mark", Math.min(99, 100 * middle), 0, 1, 8, 0)
            .done();
    return new Bar(BacktestTexts.rate(rate), drawing);
  }

  /** Who would have been given how many at most a day, and on how many days it was too much. */
  static List<Pair> load(List<Load> load) {
    int most =
        load.stream()
            .flatMap(each -> Stream.of(given(each.current()), given(each.proposed())))
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    return load.stream()
        .map(each ->
            new Pair(
                BacktestTexts.title(each.person()),
                BacktestTexts.title(each.team()),
                load(NOW, each.current(), most),
                load(PROPOSED, each.proposed(), most)))
        .toList();
  }

  /**
   * How far the bar of a person may reach: what they were given at most, and what they can take.
   */
  private static int given(Load.@Nullable Given given) {
    if (given == null) {
      return 0;
    }
    Integer capacity = given.capacity();
    return capacity == null ? given.mostADay() : Math.max(capacity, given.mostADay());
  }

  private static Bar load(String look, Load.@Nullable Given given, int most) {
    if (given == null) {
      return new Bar("nobody", "");
    }
    Integer capacity = given.capacity();
    String fullest =
        capacity == null
            ? Numbers.count(given.mostADay(), "buyer", "buyers")
            : Numbers.whole(given.mostADay()) + " of " + Numbers.whole(capacity);
    String over =
        given.daysOver() == 0
            ? ""
            : ", too many on " + Numbers.count(given.daysOver(), "day", "days");
    return new Bar(
        "%s%s; %s in all".formatted(fullest, over, Numbers.whole(given.buyers())),
        Meter.bar(given.daysOver() > 0 ? "loss" : look, given.mostADay(), most));
  }

  /** Agreed times: how many ran out of how many. */
  static List<Pair> clocks(List<ClockCount> clocks) {
    int most =
        clocks.stream()
            .flatMap(each -> Stream.of(ranOut(each.current()), ranOut(each.proposed())))
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    return clocks.stream()
        .map(each ->
            new Pair(
                BacktestTexts.title(each.sla()),
                "ran out",
                clocks(NOW, each.current(), most),
                clocks(PROPOSED, each.proposed(), most)))
        .toList();
  }

  private static int ranOut(ClockCount.@Nullable Clocks clocks) {
    return clocks == null ? 0 : clocks.ranOut();
  }

  private static Bar clocks(String look, ClockCount.@Nullable Clocks clocks, int most) {
    if (clocks == null) {
      return new Bar("not agreed", "");
    }
    Double pace = clocks.ranOutAtPace();
    return new Bar(
        "%s of %s%s"
            .formatted(
                Numbers.whole(clocks.ranOut()),
                Numbers.whole(clocks.started()),
                pace == null
                    ? ""
                    : "; %s at the pace seen".formatted(Numbers.whole(Math.round(pace)))),
        Meter.bar(look, clocks.ranOut(), most));
  }

  /** Where buyers are at the end. */
  static List<Pair> stages(List<StageCount> stages) {
    int most =
        stages.stream()
            .flatMapToInt(each -> IntStream.of(count(each.current()), count(each.proposed())))
            .max()
            .orElse(0);
    return stages.stream()
        .filter(BacktestBars::differs)
        .map(each ->
            new Pair(
                BacktestTexts.title(each.stage()),
                difference(each),
                stage(NOW, each.current(), most),
                stage(PROPOSED, each.proposed(), most)))
        .toList();
  }

  /** Whether another number of buyers would be there. */
  static boolean differs(StageCount each) {
    return !Objects.equals(each.current(), each.proposed());
  }

  private static int count(@Nullable Integer buyers) {
    return buyers == null ? 0 : buyers;
  }

  private static String difference(StageCount each) {
    int more = count(each.proposed()) - count(each.current());
    return more == 0 ? "" : (more > 0 ? "+" : "−") + Numbers.whole(Math.abs(more));
  }

  private static Bar stage(String look, @Nullable Integer buyers, int most) {
    return buyers == null
        ? new Bar("no such stage", "")
        : new Bar(Numbers.whole(buyers), Meter.bar(look, buyers, most));
  }
}
