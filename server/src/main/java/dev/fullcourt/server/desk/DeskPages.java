package dev.fullcourt.server.desk;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.desk.Desk.Item;
import dev.fullcourt.server.desk.DeskPage.Line;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Deadlines;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the lines of a queue into words. */
public final class DeskPages {

  private static final Duration SOON = Duration.ofHours(2);

  private final Dates dates;
  private final Instant now;
  private final Deadlines deadlines;
  private final QueueFilter filter;

  /** For one moment. */
  public DeskPages(Playbook playbook, Instant now, QueueFilter filter) {
    this.dates = new Dates(playbook.fiscalYear().zone());
    this.now = now;
    this.deadlines = new Deadlines(now, SOON);
    this.filter = filter;
  }

  private String href(String buyer) {
    return Query.address("/queue/" + buyer, Query.write(Map.of("part", filter.part())));
  }

  /** A buyer. */
  public Line line(Item item, String current) {
    Instant due = item.due();
    return new Line(
        item.buyer(),
        href(item.buyer()),
        item.name(),
        says(item),
        due == null ? waited(item) : deadlines.left(due),
        due == null ? "" : deadlines.state(due),
        Numbers.points(item.score()),
        item.buyer().equals(current));
  }

  /**
   * What to go on with after a buyer: what wants an answer, else what follows it in the list, and
   * after the last one the first again; empty when there is nothing else.
   */
  public String next(List<Item> items, String current) {
    int at = items.stream().map(Item::buyer).toList().indexOf(current);
    List<Item> others =
        Stream.concat(items.stream().skip(at + 1L), items.stream().limit(Math.max(at, 0))).toList();
    return items.stream()
        .filter(item -> item.offered() != null && !item.buyer().equals(current))
        .findFirst()
        .or(() -> others.stream().findFirst())
        .map(item -> href(item.buyer()))
        .orElse("");
  }

  /** A task of others. */
  public Line task(Desk.Task task, String current) {
    return new Line(
        task.buyer(),
        href(task.buyer()),
        task.name(),
        task.what().kind() + (task.what().task().isEmpty() ? "" : ": " + task.what().task()),
        deadlines.left(task.what().due()),
        deadlines.state(task.what().due()),
        "",
        task.buyer().equals(current));
  }

  private String says(Item item) {
    String stage = item.stage();
    Desk.Missed missed = item.missed();
    if (missed != null) {
      return missed.person() + " missed: " + missed.sla();
    }
    if (item.offered() != null) {
      return item.handRaised() ? "Asked to talk" : "Offered to you";
    }
    return stage == null ? "Not in the cycle yet" : Playbook.title(stage);
  }

  private String waited(Item item) {
    return "for " + Durations.words(Duration.between(item.since(), now));
  }

  /** When something was, in words. */
  String moment(Instant at) {
    return dates.moment(at);
  }

  /** The day so many months from now, as a date field has it. */
  String inMonths(int months) {
    return dates.date(now).plusMonths(months).toString();
  }

  /** How long ago, in words. */
  String ago(Instant at) {
    return Durations.words(Duration.between(at, now)).toLowerCase(Locale.ROOT);
  }
}
