package dev.fullcourt.engine.calendar;

import dev.fullcourt.engine.time.Length;
import java.time.Duration;
import java.time.Instant;

/**
 * A length that has been started, measured in its own kind of time.
 *
 * @param hours the hours of its owner
 * @param start when it was started
 * @param length how long it is
 */
record Countdown(BusinessHours hours, Instant start, Length length) {

  /** When so many percent of the time from the start to the end have passed. */
  Instant part(int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException(percent + " percent");
    }
    Duration whole =
        switch (length) {
          case Length.Plain(Duration duration) -> duration;
          case Length.BusinessHours(int some) -> Duration.ofHours(some);
          case Length.BusinessDays days -> hours.between(start, hours.plus(start, days));
        };
    return later(start, whole.multipliedBy(percent).dividedBy(100));
  }

  /** An instant on the way, put off by the pauses that begin before it. */
  Instant after(Instant end, Pauses pauses) {
    if (pauses.list().isEmpty()) {
      return end;
    }
    Instant latest = pauses.atMost() == null ? null : hours.plus(end, pauses.atMost());
    Duration paused = Duration.ZERO;
    Instant putOff = end;
    for (Pause pause : pauses.list()) {
      Instant from = pause.from().isBefore(start) ? start : pause.from();
      if (!from.isBefore(putOff)) {
        break;
      }
      if (pause.until().isAfter(from)) {
        paused = paused.plus(between(from, pause.until()));
        putOff = later(end, paused);
      }
    }
    return latest != null && latest.isBefore(putOff) ? latest : putOff;
  }

  private Duration between(Instant from, Instant until) {
    return onTheClock()
        ? Duration.ofMillis(until.toEpochMilli() - from.toEpochMilli())
        : hours.between(from, until);
  }

  private Instant later(Instant from, Duration time) {
    return onTheClock() ? from.plus(time) : hours.later(from, time);
  }

  private boolean onTheClock() {
    return length instanceof Length.Plain;
  }
}
