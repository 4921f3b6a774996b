package dev.fullcourt.server.desk;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.desk.Desk.Item;
import dev.fullcourt.server.desk.DeskPage.Line;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Puts the lines of a queue into words. */
public final class DeskPages {

  private static final Duration SOON = Duration.ofHours(2);

  private final Dates dates;
  private final Instant now;
  private final QueueFilter filter;

  /** For one moment. */
  public DeskPages(Playbook playbook, Instant now, QueueFilter filter) {
    this.dates = new Dates(playbook.fiscalYear().zone());
    this.now = now;
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
        due == null ? waited(item) : left(due),
        due == null ? "" : state(due),
        Numbers.points(item.score()),
        item.buyer().equals(current));
  }

  /** A task of others. */
  public Line task(Desk.Task task, String current) {
    return new Line(
        task.buyer(),
        href(task.buyer()),
        task.name(),
        task.what().kind() + (task.what().task().isEmpty() ? "" : ": " + task.what().task()),
        left(task.what().due()),
        state(task.what().due()),
        "",
        task.buyer().equals(current));
  }

  private String says(Item item) {
    String stage = item.stage();
    if (item.offered() != null) {
      return item.handRaised() ? "Asked to talk" : "Offered to you";
    }
    return stage == null ? "Not in the cycle yet" : Playbook.title(stage);
  }

  private String waited(Item item) {
    return "for " + Durations.words(Duration.between(item.since(), now));
  }

  private String left(Instant due) {
    Duration left = Duration.between(now, due);
    return left.isNegative()
        ? Durations.words(left.negated()) + " late"
        : Durations.words(left) + " left";
  }

  private String state(Instant due) {
    if (!due.isAfter(now)) {
      return "late";
    }
    return due.isBefore(now.plus(SOON)) ? "soon" : "";
  }

  /** When something was, in words. */
  String moment(Instant at) {
    return dates.moment(at);
  }

  /** How long ago, in words. */
  String ago(Instant at) {
    return Durations.words(Duration.between(at, now)).toLowerCase(Locale.ROOT);
  }
}
