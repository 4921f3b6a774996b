package dev.fullcourt.engine.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Business time reckoned the slow way: looks at every minute of some months, asks the zone what the
 * clock shows in it, and counts. The rules are those that {@link BusinessHours} states; how they
 * are followed has nothing in common with it. Minutes are numbered from the start.
 */
public final class MinuteByMinute {

  private static final long MINUTE = 60_000;
  private static final long CLOSED = Long.MIN_VALUE;
  private static final long DAY_MINUTES = 24 * 60;

  private final long start;
  private final int count;

  /** What the clock shows in each minute, in minutes since 1970-01-01 of that clock. */
  private final long[] shown;

  /** The latest it has shown so far. */
  private final long[] latest;

  /** The day to whose work each minute belongs. */
  private final long[] dayOf;

  /** Looks at so many minutes from the start on. */
  public MinuteByMinute(BusinessHours hours, Instant start, int minutes) {
    this.start = start.toEpochMilli();
    this.count = minutes;
    this.shown = new long[minutes];
    this.latest = new long[minutes];
    this.dayOf = new long[minutes];
    Arrays.fill(dayOf, CLOSED);
    long[] earliestLeft = new long[minutes];
    long most = Long.MIN_VALUE;
    for (int i = 0; i < minutes; i++) {
      Instant at = start.plusMillis(i * MINUTE);
      int offset = hours.zone().getRules().getOffset(at).getTotalSeconds();
      shown[i] = Math.floorDiv(at.getEpochSecond() + offset, 60L);
      most = Math.max(most, shown[i]);
      latest[i] = most;
    }
    long least = Long.MAX_VALUE;
    for (int i = minutes - 1; i >= 0; i--) {
      least = Math.min(least, shown[i]);
      earliestLeft[i] = least;
    }
    for (long day = shown[0] / DAY_MINUTES; day <= latest[minutes - 1] / DAY_MINUTES; day++) {
      LocalDate date = LocalDate.ofEpochDay(day);
      if (!hours.holidays().contains(date)) {
        for (OpeningTime time : hours.week().on(date.getDayOfWeek())) {
          open(day, time, earliestLeft);
        }
      }
    }
  }

  /** Opens when the clock first shows it, closes when the clock no more shows anything earlier. */
  private void open(long day, OpeningTime time, long[] earliestLeft) {
    int from = firstNotBelow(latest, day * DAY_MINUTES + time.fromMinute());
    int until = firstNotBelow(earliestLeft, day * DAY_MINUTES + time.untilMinute());
    for (int i = from; i < until; i++) {
      if (dayOf[i] == CLOSED) {
        dayOf[i] = day;
      }
    }
  }

  private static int firstNotBelow(long[] rising, long value) {
    int found = Arrays.binarySearch(rising, value);
    while (found > 0 && rising[found - 1] == value) {
      found--;
    }
    return found < 0 ? -found - 1 : found;
  }

  boolean isOpen(long moment) {
    return dayOf[minute(moment)] != CLOSED;
  }

  long nextOpen(long moment) {
    int i = minute(moment);
    if (dayOf[i] != CLOSED) {
      return moment;
    }
    while (dayOf[i] == CLOSED) {
      i++;
    }
    return begin(i);
  }

  long between(long from, long until) {
    long open = 0;
    for (int i = minute(from); i < count && begin(i) < until; i++) {
      if (dayOf[i] != CLOSED) {
        open += Math.min(until, begin(i + 1)) - Math.max(from, begin(i));
      }
    }
    return open;
  }

  /** The first moment up to which so much open time has passed. */
  public long later(long from, long open) {
    if (open == 0) {
      return from;
    }
    int i = minute(from);
    long left = open;
    long at = from;
    while (dayOf[i] == CLOSED || left > begin(i + 1) - at) {
      left -= dayOf[i] == CLOSED ? 0 : begin(i + 1) - at;
      i++;
      at = begin(i);
    }
    return at + left;
  }

  /**
   * The same, but only time outside the pauses counts: goes from one end of anything to the next.
   */
  public long later(long from, long open, List<Pause> pauses) {
    long left = open;
    long at = from;
    while (left > 0) {
      long next = begin(minute(at) + 1);
      boolean counts = dayOf[minute(at)] != CLOSED;
      for (Pause pause : pauses) {
        long begins = pause.from().toEpochMilli();
        long ends = pause.until().toEpochMilli();
        counts &= at < begins || ends <= at;
        next = at < begins ? Math.min(next, begins) : next;
        next = at < ends ? Math.min(next, ends) : next;
      }
      if (counts && left <= next - at) {
        return at + left;
      }
      left -= counts ? next - at : 0;
      at = next;
    }
    return at;
  }

  long daysLater(long from, int days) {
    if (days == 0) {
      return from;
    }
    long begun = nextOpen(from);
    int i = minute(begun);
    Map<Long, Integer> seen = new HashMap<>();
    long day = dayOf[i];
    boolean again = latest[i] > shown[i];
    long millis = again ? (latest[i] + 1) * MINUTE : shown[i] * MINUTE + (begun - begin(i));
    long timeOfDay = millis - day * DAY_MINUTES * MINUTE;
    while (seen.size() <= days) {
      if (dayOf[i] != CLOSED) {
        day = dayOf[i];
        seen.put(day, i);
      }
      i++;
    }
    i--;
    long due = day * DAY_MINUTES * MINUTE + timeOfDay;
    int last = i;
    for (; dayOf[i] == day || dayOf[i] == CLOSED && i - last < 2 * DAY_MINUTES; i++) {
      if (dayOf[i] == day) {
        last = i;
        if ((latest[i] + 1) * MINUTE > due) {
          return begin(i) + Math.max(0, due - shown[i] * MINUTE);
        }
      }
    }
    return begin(last + 1);
  }

  private int minute(long moment) {
    return (int) ((moment - start) / MINUTE);
  }

  private long begin(int minute) {
    return start + minute * MINUTE;
  }
}
