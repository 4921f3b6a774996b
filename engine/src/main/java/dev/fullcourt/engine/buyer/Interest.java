package dev.fullcourt.engine.buyer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The interest of a buyer in this turn: what the interest rules gave each person and, for events
 * without a person, the buyer as a whole. The sum of the people with the most points counts (law
 * 21). All points fade alike, so the order of people does not change by time alone.
 */
public final class Interest {

  private final List<PersonSlice> people;
  private final Fading fading;
  private final int rules;
  private final int top;
  private final Standing standing;
  private Earned ofNobody;
  private int turn;

  /** The instant weights count from, once there are points in this turn; else {@code NEVER_YET}. */
  private long reference = Times.NEVER_YET;

  private double weight;
  private boolean added;
  private long grownAt = Times.NEVER_YET;
  private double grown = 1;

  Interest(List<PersonSlice> people, Rules rules) {
    var card = rules.playbook().scorecard().interest();
    this.people = people;
    this.fading = rules.fading();
    this.rules = card.rules().size();
    this.top = card.people();
    this.standing = new Standing(people, person -> person.earned.total(turn));
    this.ofNobody = new Earned(this.rules, 0);
  }

  void restore(Facts facts) {
    ofNobody = new Earned(facts.interest(), rules, turn);
    Instant since = facts.reference();
    reference = since == null ? Times.NEVER_YET : Times.of(since);
    changed();
  }

  void added(PersonSlice person) {
    standing.changed(person);
    changed();
  }

  void add(
      @Nullable PersonSlice person, int rule, double points, double limit, long at, int thisTurn) {
    refer(at);
    double growth = growth(at);
    if (person == null) {
      ofNobody.add(rule, points, limit, growth, thisTurn);
    } else {
      standing.changes(person);
      person.earned.add(rule, points, limit, growth, thisTurn);
      standing.changed(person);
    }
    changed();
  }

  private void changed() {
    added = false;
  }

  /** Sees to it that weights are counted from an instant not too long ago. */
  private void refer(long at) {
    if (reference == Times.NEVER_YET) {
      reference = at;
      grownAt = Times.NEVER_YET;
    }
    int on = fading.fades() ? fading.moveOn(reference, at) : 0;
    if (on > 0) {
      people.forEach(person -> person.earned.shrink(on));
      ofNobody.shrink(on);
      reference = fading.moved(reference, on);
      grownAt = Times.NEVER_YET;
    }
  }

  void startTurn(int nextTurn) {
    turn = nextTurn;
    reference = Times.NEVER_YET;
    standing.forget();
    changed();
  }

  private double growth(long at) {
    if (reference == Times.NEVER_YET) {
      return 1;
    }
    if (at != grownAt) {
      grown = fading.growth(reference, at);
      grownAt = at;
    }
    return grown;
  }

  /** The interest at an instant, in milliseconds since 1970: what is left of all points. */
  public double at(long at) {
    return weight() / growth(at);
  }

  /** The sum of weights of those who count. */
  double weight() {
    if (!added) {
      double sum = 0;
      for (PersonSlice person : standing.top(top)) {
        sum += person.earned.total(turn);
      }
      weight = sum + ofNobody.total(turn);
      added = true;
    }
    return weight;
  }

  /** The people whose points count, in the order in which they are listed. */
  public List<PersonSlice> counting() {
    return standing.top(top);
  }

  /** How often a rule gave somebody points; null for the buyer as a whole. */
  public int times(@Nullable PersonSlice person, int rule) {
    return (person == null ? ofNobody : person.earned).times(rule, turn);
  }

  /** What is left at an instant of what a rule gave somebody; null for the buyer as a whole. */
  public double points(@Nullable PersonSlice person, int rule, long at) {
    return (person == null ? ofNobody : person.earned).weight(rule, turn) / growth(at);
  }

  /** What is left at an instant of all that somebody earned. */
  public double points(PersonSlice person, long at) {
    return person.earned.total(turn) / growth(at);
  }

  List<Tally> ofNobody() {
    return ofNobody.tallies(turn);
  }

  @Nullable Instant reference() {
    return reference == Times.NEVER_YET ? null : Times.instant(reference);
  }

  /**
   * The first millisecond after an instant at which a property of the interest changes by fading
   * alone, or {@link Times#NEVER}. The property must change at most once.
   *
   * @param after the instant
   * @param near a value of the interest about where it changes
   * @param is the property
   */
  public long changes(long after, double near, java.util.function.DoublePredicate is) {
    if (!fading.fades() || weight() == 0) {
      return Times.NEVER;
    }
    boolean now = is.test(at(after));
    double furthest = Math.min(fading.lastMillis(), 1L << 61);
    long high = Times.plus(Math.max(after, reference), (long) furthest);
    if (is.test(at(high)) == now) {
      return Times.NEVER;
    }
    long low = after;
    long guess = fading.guess(reference, weight(), near);
    for (long step = 1; step < high - low && step > 0; step *= 16) {
      long before = guess - step;
      long behind = Times.plus(guess, step);
      if (before > low && is.test(at(before)) == now) {
        low = before;
      }
      if (behind < high && behind > low && is.test(at(behind)) != now) {
        high = behind;
      }
    }
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (is.test(at(middle)) == now) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
