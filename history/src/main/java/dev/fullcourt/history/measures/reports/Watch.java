package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.survival.KaplanMeier;
import dev.fullcourt.history.measures.survival.Spell;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Courses as they could be watched: from their start, or from when the history becomes complete;
 * until they ended, or until the horizon.
 *
 * @param courses those that could be watched
 * @param late how many of them were already under way when the history becomes complete
 * @param leftOut how many had ended before that; they are not among the courses
 * @param completeFrom when the history becomes complete, or null if it always was
 * @param horizon until when we watched
 * @param zone for dates in warnings
 */
record Watch(
    List<Course> courses,
    int late,
    int leftOut,
    @Nullable Instant completeFrom,
    Instant horizon,
    ZoneId zone) {

  /** So many exits expected and none seen: by Poisson less than one chance in a hundred. */
  private static final double SURPRISING = 5;

  /** A weekend without exits is no sign of a history that begins late. */
  private static final Duration WEEK = Duration.ofDays(7);

  static Watch of(List<Course> courses, Observation seen, @Nullable Instant completeFrom) {
    List<Course> kept = new ArrayList<>();
    int late = 0;
    for (Course course : courses) {
      Instant ended = course.ended();
      if (completeFrom != null && ended != null && ended.isBefore(completeFrom)) {
        continue;
      }
      kept.add(course);
      late += completeFrom != null && course.began().isBefore(completeFrom) ? 1 : 0;
    }
    return new Watch(
        List.copyOf(kept),
        late,
        courses.size() - kept.size(),
        completeFrom,
        seen.horizon(),
        seen.playbook().fiscalYear().zone());
  }

  /** Spells in milliseconds. */
  List<Spell> millis() {
    return spells((from, to) -> to.toEpochMilli() - from.toEpochMilli());
  }

  /** Spells in whole days. */
  List<Spell> days(DayCount count) {
    return spells(count);
  }

  private List<Spell> spells(DayCount count) {
    return courses.stream().map(course -> spell(course, count)).toList();
  }

  private Spell spell(Course course, DayCount count) {
    Instant began = course.began();
    Instant ended = course.ended();
    Instant since = began;
    if (completeFrom != null && began.isBefore(completeFrom)) {
      since = completeFrom.isAfter(horizon) ? horizon : completeFrom;
    }
    return new Spell(
        count.days(began, since),
        count.days(began, ended == null ? horizon : ended),
        ended == null ? null : course.outcome());
  }

  /** How many have ended. */
  int ended() {
    return (int) courses.stream().filter(course -> course.ended() != null).count();
  }

  /** What a reader should know, in sentences about the courses called so. */
  List<String> warnings(String what) {
    List<String> warnings = new ArrayList<>();
    if (completeFrom != null && late + leftOut > 0) {
      warnings.add(
          "%s: %d already under way on %s are watched from then on; %d that ended before are left out"
              .formatted(what, late, date(completeFrom), leftOut));
    }
    if (late > 0 && KaplanMeier.of(millis()).runsDryEarly()) {
      warnings.add(
          what + ": so few are watched at the start that its times and shares cannot be relied on");
    }
    if (completeFrom == null) {
      findTruncation().ifPresent(warning -> warnings.add(what + ": " + warning));
    }
    return warnings;
  }

  /**
   * Whether the history seems to begin late. Let x be the first exit seen, at least a week after
   * the first beginning. From the Kaplan–Meier curve of those that began at x or later follows how
   * many of those that began before x should have ended before x. Where five or more should have
   * and none did, exits before x are missing.
   */
  private Optional<String> findTruncation() {
    Optional<Instant> first =
        courses.stream()
            .map(Course::ended)
            .<Instant>mapMulti((ended, out) -> {
              if (ended != null) {
                out.accept(ended);
              }
            })
            .min(Instant::compareTo);
    return first.flatMap(this::findMissingBefore);
  }

  private Optional<String> findMissingBefore(Instant first) {
    if (courses.stream().noneMatch(course -> !course.began().isAfter(first.minus(WEEK)))) {
      return Optional.empty();
    }
    List<Course> later =
        courses.stream().filter(course -> !course.began().isBefore(first)).toList();
    KaplanMeier curve = KaplanMeier.of(new Watch(later, 0, 0, null, horizon, zone).millis());
    double expected = 0;
    for (Course course : courses) {
      if (course.began().isBefore(first)) {
        expected += 1 - curve.survival(first.toEpochMilli() - course.began().toEpochMilli());
      }
    }
    return expected < SURPRISING
        ? Optional.empty()
        : Optional.of(
            ("the history seems to begin late: none ended before %s where about %.0f should have;"
                    + " ask again with complete-from %s")
                .formatted(date(first), expected, date(first)));
  }

  private String date(Instant instant) {
    return instant.atZone(zone).toLocalDate().toString();
  }
}
