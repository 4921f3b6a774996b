package dev.fullcourt.history.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that becomes known of one buyer, and the truth. What would happen at the end of the year or
 * later is not written: it has not happened.
 */
final class Diary {

  private final Season season;
  private final List<Activity> activities = new ArrayList<>();
  private final List<OpportunityChange> changes = new ArrayList<>();
  private final List<SellersPlan> plans = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();
  private final List<TrueStay> truth = new ArrayList<>();
  private long first = Long.MAX_VALUE;

  Diary(Season season) {
    this.season = season;
  }

  /** An account's size as it was found out later. */
  record Correction(long at, int employees) {}

  void note(Activity activity) {
    if (happens(activity.at())) {
      activities.add(activity);
      first = Math.min(first, activity.at());
    }
  }

  void note(OpportunityChange change) {
    if (happens(change.at())) {
      changes.add(change);
      first = Math.min(first, change.at());
    }
  }

  void note(SellersPlan plan) {
    if (happens(plan.at())) {
      plans.add(plan);
    }
  }

  void note(Correction correction) {
    if (happens(correction.at())) {
      corrections.add(correction);
    }
  }

  /** The buyer was truly in that state for that time. */
  void live(int round, LatentState state, long from, long to, LatentState next) {
    if (from >= season.end()) {
      return;
    }
    boolean over = to < season.end();
    truth.add(new TrueStay(round, state, from, over ? to : TrueStay.OPEN, over ? next.word() : ""));
  }

  /** The buyer is truly in that state and stays. */
  void rest(int round, LatentState state, long from) {
    if (from < season.end()) {
      truth.add(new TrueStay(round, state, from, TrueStay.OPEN, ""));
    }
  }

  private boolean happens(long at) {
    return at >= season.start() && at < season.end();
  }

  /** When the first thing was noted, or {@link Long#MAX_VALUE} when nothing was. */
  long first() {
    return first;
  }

  /** When somebody of ours first talked to that person, or {@link Long#MAX_VALUE} if nobody did. */
  long firstTalk(String person) {
    long first = Long.MAX_VALUE;
    for (Activity activity : activities) {
      if (activity.person().equals(person)
          && (activity.type().equals("meeting_held") || activity.type().equals("call_logged"))) {
        first = Math.min(first, activity.at());
      }
    }
    return first;
  }

  /** Activities in order of time. */
  List<Activity> activities() {
    activities.sort(Comparator.comparingLong(Activity::at));
    return activities;
  }

  /** Changes of opportunities in order of time. */
  List<OpportunityChange> changes() {
    changes.sort(Comparator.comparingLong(OpportunityChange::at));
    return changes;
  }

  /** What sellers planned and did, in order of time. */
  List<SellersPlan> plans() {
    plans.sort(Comparator.comparingLong(SellersPlan::at));
    return plans;
  }

  /** Corrections in order of time. */
  List<Correction> corrections() {
    corrections.sort(Comparator.comparingLong(Correction::at));
    return corrections;
  }

  /** The true life so far, by its beginning. */
  List<TrueStay> truth() {
    truth.sort(Comparator.comparingLong(TrueStay::from));
    return truth;
  }
}
