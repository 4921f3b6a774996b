package dev.fullcourt.server.proposals;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.backtest.BacktestReport;
import dev.fullcourt.history.backtest.Named;
import dev.fullcourt.history.backtest.NamedList;
import dev.fullcourt.history.backtest.StageCount;
import dev.fullcourt.history.measures.reports.Rate;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.proposals.BacktestText.Buyer;
import dev.fullcourt.server.proposals.BacktestText.Buyers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a backtest into words and pictures. */
@Component
final class BacktestTexts {

  private static final int FIRST = 8;

  private final BuyerNames names;

  BacktestTexts(BuyerNames names) {
    this.names = names;
  }

  BacktestText of(BacktestReport report, int against, Instant at, Dates dates) {
    String definition = report.head().definition();
    return new BacktestText(
        "Tried on %s of %s up to %s, against version %d; on %s."
            .formatted(
                Numbers.count(report.head().events(), "event", "events"),
                Numbers.count(report.head().buyers(), "buyer", "buyers"),
                dates.day(report.head().settledUpTo()),
                against,
                dates.moment(at)),
        report.head().warnings(),
        definition,
        summary(report),
        WeeksDrawing.of(report.met().weeks(), definition, WeeksDrawing.WIDE),
        WeeksDrawing.of(report.met().weeks(), definition, WeeksDrawing.NARROW),
        BacktestBars.rates(report),
        lists(report, dates),
        BacktestBars.load(report.load()),
        BacktestBars.clocks(report.clocks()),
        BacktestBars.stages(report.stages()),
        same(report.stages()),
        report.reading());
  }

  /** The stages in which as many buyers would be. */
  private static String same(List<StageCount> stages) {
    List<String> same =
        stages.stream()
            .filter(each -> !BacktestBars.differs(each))
            .map(each -> "%s %s".formatted(title(each.stage()), each.current()))
            .toList();
    return same.isEmpty() ? "" : "As many under both: " + String.join(", ", same) + ".";
  }

  private static List<String> summary(BacktestReport report) {
    var met = report.met();
    String definition = report.head().definition();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "%s would have met %s instead of %s: %s gained, %s lost."
            .formatted(
                Numbers.count(met.proposed(), "buyer", "buyers"),
                definition,
                Numbers.whole(met.current()),
                Numbers.whole(met.gained()),
                Numbers.whole(met.lost())));
    var shift = report.shift();
    Long median = shift.medianMillis();
    if (shift.earlier() + shift.later() > 0 && median != null) {
      sentences.add(
          "Of those who met it under both, %s would have done so earlier and %s later; half of all by %s."
              .formatted(
                  Numbers.whole(shift.earlier()),
                  Numbers.whole(shift.later()),
                  median == 0 ? "no time at all" : "at least " + shifted(median)));
    }
    var wins = report.wins();
    if (wins.wins() > 0) {
      sentences.add(
          "Of %s that could be caught beforehand it would have caught %s instead of %s%s."
              .formatted(
                  Numbers.count(wins.proposed().caught().whole(), "real win", "real wins"),
                  Numbers.whole(wins.proposed().caught().part()),
                  Numbers.whole(wins.current().caught().part()),
                  ahead(wins.proposed().medianMillis(), wins.current().medianMillis())));
    }
    return sentences;
  }

  private static String shifted(long millis) {
    return Durations.words(Duration.ofMillis(Math.abs(millis)))
        + (millis < 0 ? " earlier" : " later");
  }

  private static String ahead(@Nullable Long proposed, @Nullable Long current) {
    return proposed == null || current == null
        ? ""
        : ", half of them at least %s ahead instead of %s"
            .formatted(
                Durations.words(Duration.ofMillis(proposed)),
                Durations.words(Duration.ofMillis(current)));
  }

  private List<Buyers> lists(BacktestReport report, Dates dates) {
    String definition = report.head().definition();
    List<Buyers> lists = new ArrayList<>();
    add(lists, "Gained: " + definition + " under the proposal alone", report.gained(), dates);
    add(lists, "Lost: " + definition + " under the present version alone", report.lost(), dates);
    add(lists, "Wins caught by the proposal alone", report.wins().onlyProposed(), dates);
    add(lists, "Wins missed by the proposal", report.wins().onlyCurrent(), dates);
    return lists;
  }

  private void add(List<Buyers> lists, String title, NamedList list, Dates dates) {
    if (list.all() == 0) {
      return;
    }
    var called = names.of(list.buyers().stream().map(Named::buyer).toList());
    List<Buyer> buyers =
        list.buyers().stream()
            .map(each ->
                new Buyer(
                    "/buyers/" + each.buyer(),
                    called.getOrDefault(each.buyer(), each.buyer()),
                    dates.day(each.at()),
                    Objects.requireNonNullElse(each.came(), "")))
            .toList();
    int first = Math.min(FIRST, buyers.size());
    lists.add(
        new Buyers(
            title,
            Numbers.whole(list.all()),
            buyers.subList(0, first),
            buyers.subList(first, buyers.size())));
  }

  /** A rate with its interval: {@code 41 % (35 to 47)}. */
  static String rate(Rate rate) {
    Double low = rate.low();
    Double high = rate.high();
    return low == null || high == null
        ? "nobody yet"
        : "%s of %s, %s (%.0f to %.0f)"
            .formatted(
                Numbers.whole(rate.part()),
                Numbers.whole(rate.whole()),
                Numbers.share(rate.part(), rate.whole()),
                100 * low,
                100 * high);
  }

  static String title(String name) {
    return Playbook.title(name);
  }
}
