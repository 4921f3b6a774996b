package dev.fullcourt.server.notifications;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Dates;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The words of an email to one of ours. Plain text; what others wrote is put on one line, so that
 * nobody can write lines of their own into it. The subject names the buyer, and says nothing else
 * of them.
 *
 * @param items what it tells
 * @param dates in the zone of whom it is for
 * @param address where our pages are
 */
record MailWords(List<Item> items, Dates dates, String address) {

  MailWords {
    items = List.copyOf(items);
  }

  /**
   * Something to tell.
   *
   * @param buyer about whom, or null
   * @param title the buyer's name, or what it is about
   * @param href the path of its page
   * @param decision the decision as the ledger has it; empty without a buyer
   */
  record Item(
      Kind kind, Instant at, @Nullable String buyer, String title, String href, JsonNode decision) {

    /** What the decision is about, in a few words; may be empty. */
    String what() {
      return switch (kind) {
        case WARNED, BREACHED -> Playbook.title(decision.path("sla").asString(""));
        case ASKED, ANSWERED -> Playbook.title(decision.path("pass").asString(""));
        case ALERT -> Playbook.title(decision.path("alert").asString(""));
        case HANDED, SIGNATURE -> "";
      };
    }
  }

  /** The kinds it tells of. */
  Set<Kind> kinds() {
    Set<Kind> kinds = new TreeSet<>();
    items.forEach(item -> kinds.add(item.kind()));
    return kinds;
  }

  String subject() {
    if (items.size() == 1) {
      return items.getFirst().kind().title() + ": " + oneLine(items.getFirst().title());
    }
    return kinds().size() == 1
        ? items.getFirst().kind().title() + ": " + items.size() + " times"
        : "Fullcourt: " + items.size() + " things that concern you";
  }

  /**
   * The text.
   *
   * @param off the link that turns a kind off
   */
  String text(Function<Kind, String> off) {
    StringBuilder text = new StringBuilder();
    for (Kind kind : kinds()) {
      text.append(kind.title()).append("\n\n");
      items.stream().filter(item -> item.kind() == kind).forEach(item -> append(text, item));
    }
    text.append("--\nYou chose this on ").append(address).append("/account. ");
    text.append("By one click, without signing in, you get no more mails of this kind:\n");
    for (Kind kind : kinds()) {
      text.append(kind.title()).append(": ").append(off.apply(kind)).append('\n');
    }
    return text.toString();
  }

  private void append(StringBuilder text, Item item) {
    text.append(oneLine(item.title()));
    if (!item.what().isEmpty()) {
      text.append(": ").append(oneLine(item.what()));
    }
    text.append(", ").append(dates.moment(item.at())).append('\n');
    String due = item.decision().path("due").asString("");
    if (!due.isEmpty()) {
      text.append("Due ").append(dates.moment(Instant.parse(due))).append('\n');
    }
    text.append(address).append(item.href()).append("\n\n");
  }

  private static String oneLine(String words) {
    return words.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
  }
}
