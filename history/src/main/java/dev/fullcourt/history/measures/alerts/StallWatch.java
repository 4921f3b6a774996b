package dev.fullcourt.history.measures.alerts;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Alert;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.survival.KaplanMeier;
import dev.fullcourt.history.measures.survival.Spell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds stays that last longer than nearly all stays in their stage. How long that is, is worked
 * out anew at the beginning of every week in the zone of the fiscal year, from what was known by
 * then: the stays of the year before, those still open watched until then (Kaplan–Meier).
 */
public final class StallWatch {

  /** Of fewer stays nobody can say what is usual. */
  public static final int FEWEST = 30;

  private static final Duration PAST = Duration.ofDays(365);

  /** With the hour that a change of the clocks may add. */
  private static final Duration WEEK = Duration.ofDays(7).plusHours(1);

  private final List<Alert.Stall> alerts;
  private final ZoneId zone;

  public StallWatch(Playbook playbook) {
    this.zone = playbook.fiscalYear().zone();
    this.alerts =
        playbook.teamwork().alerts().stream()
            .filter(Alert.Stall.class::isInstance)
            .map(Alert.Stall.class::cast)
            .toList();
  }

  /** The stages that are watched. */
  public Set<String> stages() {
    return alerts.stream().flatMap(alert -> alert.in().stream()).collect(Collectors.toSet());
  }

  /** Stays begun before then and over tell nothing about an instant. */
  public static Instant reach(Instant at) {
    return at.minus(PAST).minus(WEEK);
  }

  /**
   * A stay that has lasted too long.
   *
   * @param alert the name of the alert
   * @param buyer the buyer's id
   * @param stage the stage
   * @param entered when the buyer entered it
   * @param at when it had lasted too long
   */
  public record Stalled(String alert, String buyer, String stage, Instant entered, Instant at) {

    /** The id of the event that tells of it: of one stay it is told once. */
    public String id() {
      return String.join("/", "stall", alert, buyer, stage, entered.toString());
    }

    /** The properties of the event that tells of it. */
    public Map<String, Value> properties() {
      return Map.of(
          EventTypes.ALERT, Value.of(alert),
          EventTypes.STAGE, Value.of(stage),
          EventTypes.ENTERED, Value.of(entered));
    }
  }

  /**
   * How long a stay may last.
   *
   * @param from the first instant at which that holds; it holds for a week
   * @param millis how long
   */
  private record Limit(Instant from, Instant before, long millis) {}

  /**
   * What is to be told between two instants, in the order of time.
   *
   * @param stays of all buyers, up to the horizon
   * @param from nothing is told before
   * @param horizon nothing is told after
   */
  public List<Stalled> find(Collection<Stay> stays, Instant from, Instant horizon) {
    List<Stalled> found = new ArrayList<>();
    for (Alert.Stall alert : alerts) {
      for (String stage : alert.in()) {
        List<Stay> there = stays.stream().filter(stay -> stay.stage().equals(stage)).toList();
        List<Limit> limits = limits(alert, there, from, horizon);
        for (Stay stay : there) {
          limits.stream()
              .map(limit -> stalled(alert, stay, limit, from, horizon))
              .filter(Objects::nonNull)
              .findFirst()
              .ifPresent(found::add);
        }
      }
    }
    found.sort(Comparator.comparing(Stalled::at).thenComparing(Stalled::buyer));
    return found;
  }

  /**
   * How long a stay in a stage may last before an alert tells of it.
   *
   * @param alert the name of the alert
   * @param stage the stage
   * @param millis how long
   */
  public record Allowed(String alert, String stage, long millis) {}

  /** The first instant of the week of an instant: what is allowed is worked out then. */
  public Instant week(Instant at) {
    return start(
        at.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /**
   * What is allowed in a week, by what was known when it began; nothing for a stage of which too
   * little was known to say.
   *
   * @param stays of all buyers
   * @param week its first instant
   */
  public List<Allowed> allowed(Collection<Stay> stays, Instant week) {
    Map<String, List<Stay>> there = stays.stream().collect(Collectors.groupingBy(Stay::stage));
    List<Allowed> allowed = new ArrayList<>();
    for (Alert.Stall alert : alerts) {
      for (String stage : alert.in()) {
        Long limit = limit(alert, there.getOrDefault(stage, List.of()), week);
        if (limit != null) {
          allowed.add(new Allowed(alert.name(), stage, limit));
        }
      }
    }
    return allowed;
  }

  private static @Nullable Stalled stalled(
      Alert.Stall alert, Stay stay, Limit limit, Instant from, Instant horizon) {
    Instant over = stay.entered().plusMillis(limit.millis() + 1);
    Instant at = over.isBefore(limit.from()) ? limit.from() : over;
    Instant left = stay.left();
    boolean isThere = stay.entered().isBefore(limit.before()) && (left == null || left.isAfter(at));
    boolean isTold =
        at.isBefore(limit.before()) && !at.isBefore(from) && !at.isAfter(horizon) && isThere;
    return isTold
        ? new Stalled(alert.name(), stay.buyer(), stay.stage(), stay.entered(), at)
        : null;
  }

  private List<Limit> limits(Alert.Stall alert, List<Stay> stays, Instant from, Instant horizon) {
    List<Limit> limits = new ArrayList<>();
    LocalDate monday =
        from.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (Instant week = start(monday); !week.isAfter(horizon); week = start(monday)) {
      monday = monday.plusWeeks(1);
      Long millis = limit(alert, stays, week);
      if (millis != null) {
        limits.add(new Limit(week, start(monday), millis));
      }
    }
    return limits;
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** How long a stay may last by what was known at an instant, or null when that is not known. */
  public static @Nullable Long limit(Alert.Stall alert, List<Stay> stays, Instant known) {
    List<Spell> spells = new ArrayList<>();
    for (Stay stay : stays) {
      if (stay.entered().isBefore(known) && stay.entered().isAfter(known.minus(PAST))) {
        spells.add(spell(stay, known));
      }
    }
    if (spells.size() < FEWEST) {
      return null;
    }
    Long usual = KaplanMeier.of(spells).quantile(alert.percent() / 100.0);
    return usual == null
        ? null
        : alert
            .times()
            .multiply(BigDecimal.valueOf(usual))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
  }

  private static Spell spell(Stay stay, Instant known) {
    Instant left = stay.left();
    boolean over = left != null && left.isBefore(known);
    long millis = Duration.between(stay.entered(), over ? left : known).toMillis();
    return Spell.of(millis, over ? stay.next() : null);
  }
}
