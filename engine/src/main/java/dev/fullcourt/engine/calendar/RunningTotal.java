package dev.fullcourt.engine.calendar;

import java.util.Arrays;
import java.util.Map.Entry;
import java.util.SortedMap;

/**
 * A whole number that every day adds to: the same each week but for some special days, and from
 * some day on the same every 400 years, after which the Gregorian calendar and its weeks repeat.
 * Asking takes as long for a far day as for a near one.
 */
final class RunningTotal {

  /** The days of 400 years: 20,871 whole weeks. */
  static final long ROUND_DAYS = 146_097;

  private static final int WEEK = 7;

  /** 1969-12-29, from which weeks are counted. */
  private static final long MONDAY = -3;

  private final long[] beforeWeekday;
  private final long[] special;
  private final long[] atSpecial;
  private final long[] beforeSpecial;
  private final long[] surplusBefore;
  private final long lastDay;
  private final long roundTotal;

  /**
   * @param usual what Monday to Sunday add
   * @param specials what days add that differ, complete until the rounds have gone once round
   * @param roundsFrom the day from which everything repeats every 400 years
   */
  RunningTotal(long[] usual, SortedMap<Long, Long> specials, long roundsFrom) {
    this.beforeWeekday = new long[WEEK + 1];
    for (int i = 0; i < WEEK; i++) {
      beforeWeekday[i + 1] = beforeWeekday[i] + usual[i];
    }
    int count = specials.size();
    this.special = new long[count];
    this.atSpecial = new long[count];
    this.beforeSpecial = new long[count];
    this.surplusBefore = new long[count + 1];
    int i = 0;
    for (Entry<Long, Long> entry : specials.entrySet()) {
      long day = entry.getKey();
      special[i] = day;
      atSpecial[i] = entry.getValue();
      beforeSpecial[i] = usualBefore(day) + surplusBefore[i];
      surplusBefore[i + 1] =
          surplusBefore[i] + atSpecial[i] - usual[(int) Math.floorMod(day - MONDAY, WEEK)];
      i++;
    }
    this.lastDay = roundsFrom + ROUND_DAYS;
    this.roundTotal = firstRoundsBefore(lastDay) - firstRoundsBefore(roundsFrom);
  }

  /** The total of all days before this one, relative to a fixed day. */
  long before(long day) {
    long rounds = Math.max(0, Math.ceilDiv(day - lastDay, ROUND_DAYS));
    return rounds * roundTotal + firstRoundsBefore(day - rounds * ROUND_DAYS);
  }

  /** The first day with which the total comes to this much. */
  long dayReaching(long total) {
    long surplus = total - firstRoundsBefore(lastDay);
    long rounds = Math.max(0, Math.ceilDiv(surplus, roundTotal));
    return rounds * ROUND_DAYS + firstRoundsDayReaching(total - rounds * roundTotal);
  }

  private long firstRoundsBefore(long day) {
    int found = Arrays.binarySearch(special, day);
    return usualBefore(day) + surplusBefore[found < 0 ? -found - 1 : found];
  }

  private long firstRoundsDayReaching(long total) {
    int begun = specialsBelow(total);
    if (begun > 0 && total <= beforeSpecial[begun - 1] + atSpecial[begun - 1]) {
      return special[begun - 1];
    }
    return usualDayReaching(total - surplusBefore[begun]);
  }

  /** How many special days begin with less than the total. */
  private int specialsBelow(long total) {
    int low = 0;
    int high = special.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (beforeSpecial[middle] < total) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long usualBefore(long day) {
    long weeks = Math.floorDiv(day - MONDAY, WEEK);
    return weeks * beforeWeekday[WEEK] + beforeWeekday[(int) Math.floorMod(day - MONDAY, WEEK)];
  }

  private long usualDayReaching(long total) {
    long weeks = Math.floorDiv(total - 1, beforeWeekday[WEEK]);
    long rest = total - weeks * beforeWeekday[WEEK];
    int weekday = 0;
    while (beforeWeekday[weekday + 1] < rest) {
      weekday++;
    }
    return MONDAY + weeks * WEEK + weekday;
  }
}
