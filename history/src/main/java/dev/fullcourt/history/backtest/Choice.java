package dev.fullcourt.history.backtest;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.playbook.Handoff;
import dev.fullcourt.engine.playbook.Playbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which definition two playbooks are compared by. */
public sealed interface Choice {

  /** A definition both have. */
  record Chosen(String definition) implements Choice {}

  /** There is none to compare by; says why, and what there is. */
  record Refused(String why) implements Choice {}

  /** What is looked for first when nobody says which. */
  String USUAL = "MQL";

  /**
   * The definition wanted; without one, {@value #USUAL}, else the one a handoff offers on, else the
   * first that both playbooks have.
   */
  static Choice of(Playbook current, Playbook proposed, @Nullable String wanted) {
    List<String> both = new ArrayList<>(current.definitions().keySet());
    both.retainAll(proposed.definitions().keySet());
    if (wanted != null) {
      return both.contains(wanted)
          ? new Chosen(wanted)
          : new Refused(lacking(current, proposed, wanted, both));
    }
    if (both.isEmpty()) {
      return new Refused(
          "The playbooks have no definition of the same name to be compared by."
              + names("The current one", current.definitions().keySet())
              + names("The proposed one", proposed.definitions().keySet()));
    }
    return new Chosen(
        both.contains(USUAL) ? USUAL : offeredOn(current, both).orElse(both.getFirst()));
  }

  private static Optional<String> offeredOn(Playbook playbook, List<String> both) {
    for (Handoff handoff : playbook.teamwork().handoffs().values()) {
      Condition offer = handoff.offer();
      for (String name : both) {
        if (offer != null && offer.text().contains("meets(" + name + ")")) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private static String lacking(
      Playbook current, Playbook proposed, String wanted, List<String> both) {
    boolean before = current.definitions().containsKey(wanted);
    boolean after = proposed.definitions().containsKey(wanted);
    String who = before ? "The proposed playbook" : "The current playbook";
    return (before == after ? "Neither playbook has a" : who + " has no")
        + " definition "
        + wanted
        + "."
        + (both.isEmpty()
            ? " They have no definition of the same name."
            : " Both have: " + String.join(", ", both) + ".");
  }

  private static String names(String who, Set<String> names) {
    return " " + who + " has " + (names.isEmpty() ? "none" : String.join(", ", names)) + ".";
  }
}
