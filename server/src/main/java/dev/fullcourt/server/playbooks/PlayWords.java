package dev.fullcourt.server.playbooks;

import dev.fullcourt.engine.play.PlayRun;
import dev.fullcourt.engine.playbook.Play;
import dev.fullcourt.engine.playbook.PlayStep;
import dev.fullcourt.engine.playbook.Playbook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words for what plays ask for and for what becomes of it. */
public final class PlayWords {

  private PlayWords() {}

  /** A step, by the agreement; empty when the agreement does not have it. */
  public static Optional<PlayStep> find(Playbook playbook, String play, String step) {
    return playbook.teamwork().outreach().plays().stream()
        .filter(each -> each.name().equals(play))
        .map(Play::steps)
        .flatMap(steps -> Optional.ofNullable(steps.get(step)).stream())
        .findFirst();
  }

  /** What a step asks for, by the agreement; its id when the agreement no longer has it. */
  public static String what(Playbook playbook, String play, String step) {
    return switch (find(playbook, play, step).orElse(null)) {
      case PlayStep.Task task when !task.text().isEmpty() -> Playbook.title(task.text());
      case PlayStep.Task task -> Playbook.title(task.doing().word());
      case PlayStep.Message message -> "Email with " + message.content();
      case null, default -> "Step " + step;
    };
  }

  /** What became of a step. */
  public static String fate(PlayRun.Fate fate) {
    return switch (fate) {
      case ASKED -> "asked for";
      case WITHHELD -> "held back";
      case WITHDRAWN -> "withdrawn";
      case DONE -> "done";
      case OVERDUE -> "overdue";
    };
  }

  /** What stood against a step. */
  public static String hindrance(@Nullable String word) {
    return switch (word) {
      case "unless" -> "not needed";
      case "taken_over" -> "a person took over";
      case "nobody" -> "it is not known to whom";
      case "opted_out" -> "they said no";
      case "no_consent" -> "they did not say yes";
      case "unreachable" -> "emails come back";
      case "budget" -> "too many contacts lately";
      case "ended" -> "the play is over";
      case null -> "";
      default -> word.replace('_', ' ');
    };
  }
}
