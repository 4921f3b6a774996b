package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.pipeline.PlannedActivity;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Numbers;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts an opportunity into words, as of one moment. */
final class SalesTexts {

  private final Playbook playbook;
  private final StepPaces paces;
  private final Dates dates;
  private final Instant now;

  SalesTexts(Playbook playbook, StepPaces paces) {
    this.playbook = playbook;
    this.paces = paces;
    this.now = paces.now();
    this.dates = new Dates(playbook.fiscalYear().zone());
  }

  /** A card of the board, or a row of the table. */
  BoardPage.Card card(Opportunity one, List<PlannedActivity> said, String ask) {
    Checklist list = Checklist.of(playbook, one, said);
    Checklist.Item next = one.open() ? list.next().orElse(null) : null;
    Instant due = next == null ? null : next.due();
    return new BoardPage.Card(
        one.id(),
        "/pipeline/" + one.id(),
        one.buyerName(),
        "/buyers/" + one.buyer(),
        one.buyerStage() == null ? "" : Playbook.title(one.buyerStage()),
        one.name(),
        without(one),
        one.step(),
        step(one.step()),
        money(one.amount(), one.currency()),
        closes(one),
        overdue(one),
        next == null ? "" : capital(next.activity()),
        due == null ? "" : brief(due),
        due != null && isPast(due),
        one.open() && next == null,
        one.reason() == null ? "" : Playbook.title(one.reason()),
        Objects.requireNonNullElse(one.product(), ""),
        Objects.requireNonNullElse(one.owner(), ""),
        inStep(one),
        stalled(one),
        agreed(list),
        ask + "ask=" + one.id());
  }

  /** The step, as people call it. */
  static String step(String step) {
    return step.isEmpty() ? "No step yet" : Playbook.title(step);
  }

  /** Money, or that there is none. */
  static String money(@Nullable BigDecimal amount, @Nullable String currency) {
    return amount == null
        ? "no amount"
        : Numbers.money(amount, Objects.requireNonNullElse(currency, "")).strip();
  }

  /** Its name without that of the buyer, beside which it stands. */
  private static String without(Opportunity one) {
    String name = one.name();
    if (!name.startsWith(one.buyerName())) {
      return name;
    }
    String rest = name.substring(one.buyerName().length()).replaceFirst("^[\\s:,·–-]+", "");
    return rest.isEmpty() ? name : rest;
  }

  static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** A day without its year, where that is the present one. */
  private String brief(Instant day) {
    String words = dates.day(day);
    int year = dates.date(day).getYear();
    return year == dates.date(now).getYear() ? words.replace(" " + year, "") : words;
  }

  private String closes(Opportunity one) {
    Instant closes = one.open() ? one.closes() : one.closed();
    return closes == null ? "no day" : brief(closes);
  }

  boolean overdue(Opportunity one) {
    Instant closes = one.closes();
    return one.open() && closes != null && isPast(closes);
  }

  /** Whether its day is over. */
  boolean isPast(Instant day) {
    return dates.date(day).isBefore(dates.date(now));
  }

  private String inStep(Opportunity one) {
    Instant since = one.since();
    long days = since == null ? 0 : span(since, now).toDays();
    return since == null || !one.open()
        ? ""
        : days == 0 ? "today" : Durations.words(Duration.ofDays(days));
  }

  /** Why it counts as stalled; empty when it does not. */
  String stalled(Opportunity one) {
    return paces
        .stalledBeyond(one)
        .map(limit ->
            "Stalled: nine in ten leave %s within %s"
                .formatted(step(one.step()), Durations.words(limit)))
        .orElse("");
  }

  private static String agreed(Checklist list) {
    List<Checklist.Item> agreed = list.agreed();
    long done = agreed.stream().filter(item -> !item.open()).count();
    return agreed.isEmpty() ? "" : done + " of " + agreed.size();
  }

  String day(@Nullable Instant at) {
    return at == null ? "" : dates.day(at);
  }

  /** As a field for a day holds it. */
  String field(@Nullable Instant at) {
    return at == null ? "" : dates.date(at).toString();
  }

  String moment(Instant at) {
    return dates.moment(at);
  }

  String lasted(Instant from, @Nullable Instant to) {
    return Durations.words(span(from, to == null ? now : to));
  }

  /** What came in a moment ago may lie after the instant up to which all is settled. */
  private static Duration span(Instant from, Instant to) {
    return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
  }
}
