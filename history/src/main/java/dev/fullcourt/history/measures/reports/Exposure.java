package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.survival.RateRatio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was seen of one behaviour in the stays of a stage. Times are milliseconds. */
final class Exposure {

  /** By moment since entry at which somebody went on: how many did who had shown it. */
  private final double[] events;

  /** How many did who had not. */
  private final double[] otherEvents;

  /** By number of moments: how many stays were there at just the first so many. */
  private final int[] upTo;

  /** How many of them were at just the first so many without having shown it. */
  private final int[] without;

  private final List<Long> before = new ArrayList<>();
  private int shownForward;
  private int forward;
  private int shownElse;
  private int others;
  private int atOnce;
  private long time;
  private long otherTime;

  Exposure(int moments) {
    events = new double[moments];
    otherEvents = new double[moments];
    upTo = new int[moments + 1];
    without = new int[moments + 1];
  }

  /**
   * Adds how long a stay was watched.
   *
   * @param moments at how many moments it was there
   * @param before at how many of these it had not shown it yet, the first ones
   */
  void watched(long length, @Nullable Long shownAt, int moments, int before) {
    otherTime += shownAt == null ? length : shownAt;
    time += shownAt == null ? 0 : length - shownAt;
    upTo[moments]++;
    without[before]++;
  }

  /** Adds how a stay ended; at which moment, if it went on. */
  void ended(
      long length, @Nullable Long shownAt, boolean wentOn, int moment, boolean shownAtOnce) {
    if (wentOn) {
      (shownAt == null ? otherEvents : events)[moment]++;
      forward++;
      shownForward += shownAt == null ? 0 : 1;
      atOnce += shownAt == null && shownAtOnce ? 1 : 0;
      if (shownAt != null) {
        before.add(length - shownAt);
      }
    } else {
      others++;
      shownElse += shownAt == null ? 0 : 1;
    }
  }

  /** How many stays showed it before their end. */
  int shown() {
    return shownForward + shownElse;
  }

  /** How many that had shown it went on. */
  int shownForward() {
    return shownForward;
  }

  /** How many went on that had not. */
  int otherForward() {
    return forward - shownForward;
  }

  /** Of those that went on, how many had shown it. */
  Rate precedes() {
    return Rate.of(shownForward, forward);
  }

  /** Of all others, how many had shown it. */
  Rate amongOthers() {
    return Rate.of(shownElse, others);
  }

  /** How many showed it first at the very instant of going on. */
  int atOnce() {
    return atOnce;
  }

  /** How long before. */
  Spread before() {
    return Spread.of(before);
  }

  /** Watched after it was shown, of all stays together. */
  long totalTime() {
    return time;
  }

  /** Watched before it was shown or without it. */
  long totalOtherTime() {
    return otherTime;
  }

  Optional<RateRatio> findLift() {
    double[] there = new double[events.length];
    double[] otherThere = new double[events.length];
    double all = 0;
    double lacking = 0;
    for (int k = events.length - 1; k >= 0; k--) {
      all += upTo[k + 1];
      lacking += without[k + 1];
      there[k] = all - lacking;
      otherThere[k] = lacking;
    }
    return RateRatio.find(events, there, otherEvents, otherThere);
  }
}
