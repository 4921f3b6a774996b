package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.clock.ClockRun;
import dev.fullcourt.engine.clock.RunningClock;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Sla;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.server.buyers.StoryPage.ClockText;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Meter;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the clocks of agreed times into words: how long there still is, and what became of others.
 */
final class ClockTexts {

  private final Playbook playbook;
  private final Dates dates;
  private final Instant asOf;

  ClockTexts(Playbook playbook, Dates dates, Instant asOf) {
    this.playbook = playbook;
    this.dates = dates;
    this.asOf = asOf;
  }

  /** Those that run, the one due first first. */
  List<ClockText> running(List<RunningClock> clocks) {
    return clocks.stream()
        .sorted(Comparator.comparing(clock -> clock.buyer().due()))
        .map(this::running)
        .toList();
  }

  private ClockText running(RunningClock clock) {
    Instant due = clock.buyer().due();
    Instant resumes = clock.resumeAt();
    String whose = whose(clock);
    if (clock.buyer().breached()) {
      String late = Durations.words(Duration.between(due, asOf));
      return text(clock, "late", late + " overdue", "was due " + dates.moment(due) + whose, 1);
    }
    if (resumes != null && resumes.isAfter(asOf)) {
      String says = "paused until " + dates.moment(resumes);
      return text(clock, "still", says, "then due " + dates.moment(due) + whose, used(clock));
    }
    return text(
        clock,
        clock.buyer().warnAt() == null && warns(clock) ? "soon" : "",
        left(clock) + " left",
        "due " + dates.moment(due) + whose,
        used(clock));
  }

  private ClockText text(RunningClock clock, String state, String says, String more, double used) {
    return new ClockText(
        Playbook.title(clock.sla()),
        state,
        says,
        more,
        Meter.bar(state.equals("late") ? "loss" : "", used, 1));
  }

  private Optional<Sla> sla(RunningClock clock) {
    return playbook.teamwork().slas().stream()
        .filter(sla -> sla.name().equals(clock.sla()))
        .findFirst();
  }

  private boolean warns(RunningClock clock) {
    return sla(clock).map(Sla::warnPercent).isPresent();
  }

  /**
   * Who answers for it: whoever was made responsible, else the team or function of the agreement.
   */
  private String whose(RunningClock clock) {
    RunningClock.Holder holder = clock.holder();
    String owner = holder == null ? null : holder.owner();
    return Optional.ofNullable(owner)
        .or(() ->
            sla(clock)
                .map(Sla::owner)
                .map(each -> Objects.requireNonNullElse(each.team(), each.function()))
                .map(Playbook::title))
        .map(name -> " · " + name)
        .orElse("");
  }

  /** Time on the clock, or of the owner's hours where the agreement counts in those. */
  private String left(RunningClock clock) {
    Instant due = clock.buyer().due();
    return sla(clock)
        .filter(sla -> !(sla.within() instanceof Length.Plain))
        .map(sla -> worked(sla.hours().between(asOf, due)))
        .orElseGet(() -> Durations.words(Duration.between(asOf, due)));
  }

  /** In hours also where there are many: a day of work is no day on the clock. */
  private static String worked(Duration open) {
    return Durations.hours(open) + " of working time";
  }

  /** The share of the time that has passed, by the same count. */
  private double used(RunningClock clock) {
    Instant since = clock.buyer().since();
    Instant due = clock.buyer().due();
    return sla(clock)
        .filter(sla -> !(sla.within() instanceof Length.Plain))
        .map(sla -> share(sla.hours().between(since, asOf), sla.hours().between(since, due)))
        .orElseGet(() -> share(Duration.between(since, asOf), Duration.between(since, due)));
  }

  private static double share(Duration part, Duration whole) {
    return whole.isPositive() ? Math.clamp((double) part.toMillis() / whole.toMillis(), 0, 1) : 1;
  }

  /** What became of those that ended, in the order given. */
  List<Known> ended(List<ClockRun> runs) {
    return runs.stream()
        .filter(run -> run.ended() != null)
        .map(run -> new Known(Playbook.title(run.sla()), ended(run)))
        .toList();
  }

  private String ended(ClockRun run) {
    Instant ended = Objects.requireNonNull(run.ended());
    String when = ", " + dates.moment(ended);
    String late = run.breached() == null ? "" : ", too late";
    return switch (run.end()) {
      case STOPPED ->
          "done in " + Durations.words(Duration.between(run.since(), ended)) + late + when;
      case CANCELLED -> moot(run.reason()) + late + when;
      case RUNNING -> throw new IllegalArgumentException("has not ended: " + run);
    };
  }

  private static String moot(@Nullable String reason) {
    return "no longer needed" + (reason == null ? "" : " (" + reason.replace('_', ' ') + ")");
  }
}
