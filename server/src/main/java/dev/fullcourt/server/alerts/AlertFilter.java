package dev.fullcourt.server.alerts;

import dev.fullcourt.engine.playbook.Alert;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.lists.Choice;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Unreadable;
import java.util.List;
import java.util.Map;

/**
 * Which alerts about buyers. Words that are empty do not narrow anything.
 *
 * @param alert which one of the agreement
 * @param status {@code open} or {@code ended}
 */
public record AlertFilter(String alert, String status) {

  private static final List<String> STATUSES = List.of("open", "ended");

  /**
   * Reads it from the parameters of an address.
   *
   * @throws Unreadable when it says what is not known here
   */
  public static AlertFilter read(Map<String, String> said, Playbook playbook) {
    Listing.ALERTS.check(said);
    return new AlertFilter(oneOf("alert", said, names(playbook)), oneOf("status", said, STATUSES));
  }

  private static String oneOf(String name, Map<String, String> said, List<String> words) {
    String word = said.getOrDefault(name, "").strip();
    if (!word.isEmpty() && !words.contains(word)) {
      throw new Unreadable(name, word, "one of " + String.join(", ", words));
    }
    return word;
  }

  private static List<String> names(Playbook playbook) {
    return playbook.teamwork().alerts().stream().map(Alert::name).distinct().toList();
  }

  /** Whether it narrows anything. */
  public boolean asks() {
    return !alert.isEmpty() || !status.isEmpty();
  }

  /** Those of some. */
  public Alerts.Found of(Alerts.Found found) {
    return new Alerts.Found(
        found.runs().stream()
            .filter(run -> alert.isEmpty() || alert.equals(run.alert()))
            .filter(run -> status.isEmpty() || status.equals("open") == (run.ended() == null))
            .toList(),
        found.names());
  }

  /** What can be chosen. */
  public List<Choice> choices(Playbook playbook) {
    return List.of(
        Choice.of("alert", "Alert", "Any alert", names(playbook), alert, Playbook::title),
        Choice.of("status", "Status", "Open and over", STATUSES, status, Playbook::title));
  }
}
