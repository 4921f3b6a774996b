package dev.fullcourt.server.inbox;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.lists.Choice;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Deadlines;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts an inbox into words, at one moment. */
public final class InboxPages {

  private static final Duration SOON = Duration.ofHours(2);

  private final Dates dates;
  private final Instant now;
  private final Deadlines deadlines;

  /** For one moment. */
  public InboxPages(Playbook playbook, Instant now) {
    this.dates = new Dates(playbook.fiscalYear().zone());
    this.now = now;
    this.deadlines = new Deadlines(now, SOON);
  }

  /** The kinds there are, to choose from. */
  public static Choice kinds(String chosen) {
    return Choice.of(
        "kind",
        "Kind",
        "Everything",
        Stream.of(Item.Kind.values()).map(Item.Kind::word).toList(),
        chosen,
        word -> Playbook.title(word.equals("clock") ? "agreed time" : word));
  }

  /**
   * The page.
   *
   * @param kind the kind that was asked for; empty for all
   */
  public InboxPage of(Inbox.Found found, String kind) {
    return new InboxPage(
        part(found, Item.Part.TODO),
        part(found, Item.Part.KNOW),
        part(found, Item.Part.LATER),
        kind,
        Query.address("/inbox/news", Query.write(Map.of("kind", kind))),
        mark(found.items()));
  }

  /** Changes whenever one of them does, and is the same whichever process reads them. */
  public static String mark(List<Item> items) {
    return Integer.toHexString(items.toString().hashCode());
  }

  private InboxPage.Part part(Inbox.Found found, Item.Part part) {
    List<InboxPage.Line> lines =
        found.items().stream().filter(item -> item.part() == part).map(this::line).toList();
    long count = found.count(part);
    return new InboxPage.Part(
        lines,
        Numbers.whole(count),
        lines.size() < count
            ? "The first %s of %s; the file has all."
                .formatted(Numbers.whole(lines.size()), Numbers.whole(count))
            : "");
  }

  private InboxPage.Line line(Item item) {
    Instant due = item.due();
    return new InboxPage.Line(
        item.key(),
        href(item),
        name(item),
        what(item),
        due == null
            ? Durations.words(Duration.between(item.since(), now)) + " ago"
            : deadlines.left(due),
        due == null ? "" : deadlines.state(due));
  }

  private static String href(Item item) {
    return switch (item.kind()) {
      case HANDOFF, CLOCK -> "/queue/" + item.target();
      case PASS, REQUEST, ANSWER -> "/requests/" + item.target();
      case ALERT -> item.about() == 1 ? "/buyers/" + item.target() : "/alerts";
    };
  }

  private static String name(Item item) {
    if (item.kind() == Item.Kind.ALERT) {
      String title = Playbook.title(item.what());
      return item.isGoal() ? "Goal off track: " + title : title;
    }
    return item.name().isEmpty() ? "In general" : item.name();
  }

  private static String what(Item item) {
    return switch (item.kind()) {
      case HANDOFF ->
          item.more().equals("raised")
              ? "Asked to talk: accept or reject"
              : "Offered: accept or reject";
      case CLOCK -> Playbook.title(item.what());
      case PASS, REQUEST ->
          (item.more().isEmpty() ? "Asked: " : item.more() + " asks: ") + item.what();
      case ALERT ->
          item.isGoal() || item.about() == 1
              ? item.name()
              : Numbers.count(item.about(), "buyer", "buyers");
      case ANSWER -> Playbook.title(item.more()) + ": " + item.what();
    };
  }

  /** Until when something is put off by a word: an hour, tomorrow, a week. */
  public Instant until(String word) {
    return switch (word) {
      case "hour" -> now.plus(Duration.ofHours(1));
      case "week" -> morning(7);
      default -> morning(1);
    };
  }

  private Instant morning(int days) {
    return dates.date(now).plusDays(days).atTime(8, 0).atZone(dates.zone()).toInstant();
  }
}
