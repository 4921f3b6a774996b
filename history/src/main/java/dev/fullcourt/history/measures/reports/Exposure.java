package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.survival.RateRatio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was seen of one behaviour in the stays of a stage. Times are milliseconds. */
final class Exposure {

  /** By band of time since entry: going on after it was shown, and the time after it was shown. */
  final double[] events;

  final double[] time;

  /** The same without it, or before it was shown. */
  final double[] otherEvents;

  final double[] otherTime;
  private final List<Long> before = new ArrayList<>();
  private int shownForward;
  private int forward;
  private int shownElse;
  private int others;
  private int atOnce;

  Exposure(int bands) {
    events = new double[bands];
    time = new double[bands];
    otherEvents = new double[bands];
    otherTime = new double[bands];
  }

  void stay(long length, @Nullable Long shownAt, boolean wentOn, boolean shownAtOnce) {
    if (wentOn) {
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

  double totalTime() {
    return Arrays.stream(time).sum();
  }

  double totalOtherTime() {
    return Arrays.stream(otherTime).sum();
  }

  Optional<RateRatio> findLift() {
    return RateRatio.find(events, time, otherEvents, otherTime);
  }
}
