package dev.fullcourt.server.plays;

import dev.fullcourt.engine.playbook.Owner;
import dev.fullcourt.engine.playbook.Play;
import dev.fullcourt.engine.playbook.PlayStep;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.playbooks.Piece;
import dev.fullcourt.server.playbooks.Prose;
import dev.fullcourt.server.playbooks.clauses.Wording;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A play in one line: what starts it, and whom it asks. */
final class PlayPurpose {

  private PlayPurpose() {}

  /** The pieces of it; none when the agreement no longer has the play. */
  static List<Piece> of(Playbook playbook, String name) {
    return playbook.teamwork().outreach().plays().stream()
        .filter(play -> play.name().equals(name))
        .findFirst()
        .map(play -> Prose.of(starts(play) + " " + asks(play), Set.of()))
        .orElse(List.of());
  }

  private static String starts(Play play) {
    if (play.when() == null) {
      return "Started by hand.";
    }
    String when = "`" + play.when().text().strip().replaceAll("\\s+", " ") + "`";
    return "Starts when " + when + (play.byHand() ? ", or by hand." : ".");
  }

  private static String asks(Play play) {
    List<PlayStep> steps = List.copyOf(play.steps().values());
    String asked =
        owners(
            steps.stream()
                .filter(PlayStep.Task.class::isInstance)
                .map(step -> ((PlayStep.Task) step).who()));
    String named =
        owners(
            steps.stream()
                .filter(PlayStep.Message.class::isInstance)
                .map(step -> ((PlayStep.Message) step).who()));
    String people = asked.isEmpty() ? "" : "Asks " + asked + ".";
    String machines = named.isEmpty() ? "" : "Has email sent in the name of " + named + ".";
    return Stream.of(people, machines)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String owners(Stream<@Nullable Owner> owners) {
    List<String> names =
        owners
            .map(owner -> owner == null ? "who has the buyer" : Wording.owner(owner))
            .distinct()
            .toList();
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
