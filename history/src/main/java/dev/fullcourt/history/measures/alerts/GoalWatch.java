package dev.fullcourt.history.measures.alerts;

import dev.fullcourt.engine.playbook.Alert;
import dev.fullcourt.engine.playbook.FiscalYear;
import dev.fullcourt.engine.playbook.Goal;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds goals that are off track. Every morning in the zone of the fiscal year, what was reached so
 * far in the stretch is held against the share of the target that belongs to the time that has
 * passed. So that chance does not set it off, the goal must be further behind than the playbook
 * allows and than chance explains; so that it does not come and go, it is over once less than half
 * of that is missing, or when the stretch is.
 */
public final class GoalWatch {

  /** How many standard deviations chance explains; it is asked every day, so more than two. */
  private static final double CHANCE = 2.5;

  private static final Duration PAST = Duration.ofDays(365);

  private final Playbook playbook;
  private final FiscalYear year;

  public GoalWatch(Playbook playbook) {
    this.playbook = playbook;
    this.year = playbook.fiscalYear();
  }

  /**
   * A goal that was off track.
   *
   * @param alert the name of the alert
   * @param goal the goal
   * @param stretch what the stretch is called, for example {@code FY2027-Q1}
   * @param raised when that was found
   * @param ended when it had caught up or the stretch was over, or null while it is open
   * @param to who is told, as the playbook writes it
   * @param reached what was reached when it was found
   * @param expected the share of the target that belonged to the time that had passed then
   */
  public record OffTrack(
      String alert,
      String goal,
      String stretch,
      Instant raised,
      @Nullable Instant ended,
      List<String> to,
      double reached,
      double expected) {
    public OffTrack {
      to = List.copyOf(to);
    }
  }

  /** Whether the playbook wants to be told of any goal. */
  public boolean watches() {
    return playbook.teamwork().alerts().stream().anyMatch(Alert.OffTrack.class::isInstance);
  }

  /** The last morning that had come at an instant: nothing else is found until the next. */
  public Instant morning(Instant at) {
    return start(at.atZone(year.zone()).toLocalDate());
  }

  /**
   * From when on to look, at an instant: the beginning of the fiscal year before. Every stretch
   * that can be open or end there is looked at from its first morning, so that each look finds the
   * same.
   */
  public Instant since(Instant at) {
    Instant begun = FiscalStretch.of(Goal.Stretch.YEAR, at, year).from();
    return FiscalStretch.of(Goal.Stretch.YEAR, begun.minusMillis(1), year).from();
  }

  /** Whether one that is over ended with its stretch; else it had caught up. */
  public boolean isRunOut(OffTrack over) {
    Goal goal = playbook.teamwork().goals().get(over.goal());
    return goal != null
        && over.ended() != null
        && !FiscalStretch.of(goal.per(), over.ended(), year).label().equals(over.stretch());
  }

  /**
   * What is found between two instants, in the order of the playbook.
   *
   * @param counted what counts towards each goal
   * @param from nothing is found before
   * @param horizon nothing is found after
   */
  public List<OffTrack> find(GoalCount counted, Instant from, Instant horizon) {
    List<OffTrack> all = new ArrayList<>();
    for (Alert alert : playbook.teamwork().alerts()) {
      Goal goal = alert instanceof Alert.OffTrack off ? goal(off) : null;
      if (alert instanceof Alert.OffTrack off && goal != null) {
        all.addAll(find(off, goal, counted.of(goal), from, horizon));
      }
    }
    return all;
  }

  private @Nullable Goal goal(Alert.OffTrack alert) {
    return playbook.teamwork().goals().get(alert.goal());
  }

  private List<OffTrack> find(
      Alert.OffTrack alert, Goal goal, List<GoalCount.Part> parts, Instant from, Instant horizon) {
    List<OffTrack> found = new ArrayList<>();
    OffTrack open = null;
    LocalDate day = from.atZone(year.zone()).toLocalDate();
    for (Instant at = start(day); !at.isAfter(horizon); at = start(day)) {
      day = day.plusDays(1);
      if (at.isBefore(from)) {
        continue;
      }
      FiscalStretch stretch = FiscalStretch.of(goal.per(), at, year);
      if (open != null && !open.stretch().equals(stretch.label())) {
        found.add(over(open, stretch.from()));
        open = null;
      }
      double expected = goal.target().doubleValue() * stretch.elapsed(at);
      double reached = GoalCount.sum(parts, stretch.from(), at);
      double unit = GoalCount.unit(parts, at.minus(PAST), at);
      if (open == null && isBehind(reached, expected, unit, alert.behind())) {
        open = raised(alert, goal, stretch, at, reached, expected);
      } else if (open != null && reached >= expected * (1 - alert.behind() / 200.0)) {
        found.add(over(open, at));
        open = null;
      }
    }
    if (open != null) {
      found.add(open);
    }
    return found;
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(year.zone()).toInstant();
  }

  /**
   * Further behind than allowed, and further than chance explains of one that is on its way. Each
   * by itself: to ask for chance on top of what is allowed would let half a target go unnoticed
   * where few large deals make it.
   *
   * @param unit how much a single one of what is counted weighs
   */
  static boolean isBehind(double reached, double expected, double unit, int percent) {
    double allowed = expected * (1 - percent / 100.0);
    double byChance = expected - CHANCE * Math.sqrt(expected * unit);
    return reached < Math.min(allowed, byChance);
  }

  private static OffTrack raised(
      Alert.OffTrack alert,
      Goal goal,
      FiscalStretch stretch,
      Instant at,
      double reached,
      double expected) {
    return new OffTrack(
        alert.name(),
        alert.goal(),
        stretch.label(),
        at,
        null,
        alert.to().stream().flatMap(to -> told(to, goal)).distinct().toList(),
        reached,
        expected);
  }

  /** A goal is of no buyer: who owns it, or leads there, is who shares it. */
  private static Stream<String> told(Recipient to, Goal goal) {
    return switch (to.whom()) {
      case OWNER, LEAD -> goal.sharedBy().stream();
      case FUNCTION, TEAM, PERSON -> Stream.of(to.name());
    };
  }

  private static OffTrack over(OffTrack open, Instant at) {
    return new OffTrack(
        open.alert(),
        open.goal(),
        open.stretch(),
        open.raised(),
        Objects.requireNonNull(at),
        open.to(),
        open.reached(),
        open.expected());
  }
}
