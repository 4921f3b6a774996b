package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.play.PlayRun;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.StoryPage.PlayText;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.playbooks.PlayAddress;
import dev.fullcourt.server.playbooks.PlayWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
        PlayAddress.of(run.play()),
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
    String why = step.why() == null ? "" : ", " + PlayWords.hindrance(step.why());
    return new Known(
        PlayWords.what(playbook, play, step.step()),
        PlayWords.fate(step.fate()) + why + ", " + dates.moment(step.at()));
  }
}
