package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.play.PlayRun;
import dev.fullcourt.engine.playbook.Play;
import dev.fullcourt.engine.playbook.PlayStep;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.StoryPage.PlayText;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts plays into words: how each run stands or ended, and what became of its steps. */
final class PlayTexts {

  private final Playbook playbook;
  private final Dates dates;
  private final Instant asOf;

  PlayTexts(Playbook playbook, Dates dates, Instant asOf) {
    this.playbook = playbook;
    this.dates = dates;
    this.asOf = asOf;
  }

  /** The runs, in the order given. */
  List<PlayText> of(List<PlayRun> runs) {
    return runs.stream().map(this::of).toList();
  }

  private PlayText of(PlayRun run) {
    Instant ended = run.ended();
    return new PlayText(
        Playbook.title(run.play()),
        ended == null
            ? "running for " + Durations.words(Duration.between(run.started(), asOf))
            : ending(run),
        (run.byHand() ? "started by hand, " : "started ")
            + dates.moment(run.started())
            + (ended == null ? "" : ", ended " + dates.moment(ended)),
        run.steps().stream().map(step -> step(run.play(), step)).toList());
  }

  private static String ending(PlayRun run) {
    String reason = run.reason() == null ? "" : ": " + run.reason();
    return switch (run.end()) {
      case RUNNING -> throw new IllegalArgumentException("has not ended: " + run);
      case FINISHED -> "came to its end";
      case ENDED -> "came to its end" + reason;
      case RECYCLED -> "recycled" + reason;
      case KEPT -> "came to its end without recycling";
      case STOPPED -> "stopped";
      case TAKEN_OVER -> "a person took over";
      case TURN_OVER -> "over, as a new turn began";
      case DROPPED -> "no longer played";
    };
  }

  private Known step(String play, PlayRun.Step step) {
    String why = step.why() == null ? "" : ", " + hindrance(step.why());
    return new Known(
        what(play, step.step()), fate(step.fate()) + why + ", " + dates.moment(step.at()));
  }

  private static String fate(PlayRun.Fate fate) {
    return switch (fate) {
      case ASKED -> "asked for";
      case WITHHELD -> "held back";
      case WITHDRAWN -> "withdrawn";
      case DONE -> "done";
      case OVERDUE -> "overdue";
    };
  }

  private static String hindrance(@Nullable String word) {
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

  /** What a step asks for, by the agreement; its id when the agreement no longer has it. */
  private String what(String play, String id) {
    Optional<PlayStep> step =
        playbook.teamwork().outreach().plays().stream()
            .filter(each -> each.name().equals(play))
            .map(Play::steps)
            .flatMap(steps -> Optional.ofNullable(steps.get(id)).stream())
            .findFirst();
    return switch (step.orElse(null)) {
      case PlayStep.Task task when !task.text().isEmpty() -> Playbook.title(task.text());
      case PlayStep.Task task -> Playbook.title(task.doing().name().toLowerCase(Locale.ROOT));
      case PlayStep.Message message -> "Email with " + message.content();
      case null, default -> "Step " + id;
    };
  }
}
