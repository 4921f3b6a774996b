package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.buyer.TypePlan.InterestPlan;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
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
  private final Standing standing;
  private Earned ofNobody = new Earned(0);
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
    this.standing = new Standing(card.people());
  }

  void restore(Facts facts) {
    ofNobody = new Earned(facts.interest(), rules, turn);
    Instant since = facts.reference();
    reference = since == null ? Times.NEVER_YET : Times.of(since);
    changed();
  }

  void added(PersonSlice person) {
    standing.add(person.earned.total(turn));
    changed();
  }

  /**
   * Gives points, at most to the rule's limit.
   *
   * @return whether that changes anything but how often the rule applied
   */
  boolean add(@Nullable PersonSlice person, InterestPlan rule, long at) {
    refer(at);
    Earned earned = earned(person);
    double given = earned.count(rule.number(), rule.points(), rule.limit(), turn);
    if (given == 0) {
      return false;
    }
    earned.weigh(rule.number(), given * growth(at));
    if (person != null) {
      standing.set(person.number, earned.total(turn));
    }
    changed();
    return true;
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
      for (PersonSlice person : people) {
        person.earned.shrink(on);
        standing.set(person.number, person.earned.total(turn));
      }
      ofNobody.shrink(on);
      changed();
      reference = fading.moved(reference, on);
      grownAt = Times.NEVER_YET;
    }
  }

  /** Another buyer begins, of whom nobody is known. */
  void clear() {
    standing.clear();
  }

  void startTurn(int nextTurn) {
    turn = nextTurn;
    reference = Times.NEVER_YET;
    standing.setAll(0);
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
      int counting = standing.find();
      for (int i = 0; i < counting; i++) {
        sum += standing.figure(standing.at(i));
      }
      weight = sum + ofNobody.total(turn);
      added = true;
    }
    return weight;
  }

  /** The people whose points count, in the order in which they are listed. */
  public List<PersonSlice> counting() {
    PersonSlice[] counting = new PersonSlice[standing.find()];
    Arrays.setAll(counting, place -> people.get(standing.at(place)));
    return List.of(counting);
  }

  /** How many rules applied to somebody; null for the buyer as a whole. */
  public int rules(@Nullable PersonSlice person) {
    return earned(person).size(turn);
  }

  /** One of these rules by its place among them; they are in the order of the scorecard. */
  public int rule(@Nullable PersonSlice person, int place) {
    return earned(person).rule(place);
  }

  /** How often it applied. */
  public int times(@Nullable PersonSlice person, int place) {
    return earned(person).times(place);
  }

  /** What is left at an instant of what it gave. */
  public double points(@Nullable PersonSlice person, int place, long at) {
    return earned(person).weight(place) / growth(at);
  }

  private Earned earned(@Nullable PersonSlice person) {
    return person == null ? ofNobody : person.earned;
  }

  /** What is left at an instant of all that somebody earned. */
  public double points(PersonSlice person, long at) {
    return person.earned.total(turn) / growth(at);
  }

  List<Tally> ofNobody() {
    return ofNobody.tallies(rules, turn);
  }

  @Nullable Instant reference() {
    return reference == Times.NEVER_YET ? null : Times.instant(reference);
  }

  /**
   * The first millisecond after an instant at which a property of the interest changes by fading
   * alone, or {@link Times#NEVER}. The property must change at most once.
   *
   * @param after the instant
   * @param upTo up to when to look for it
   * @param near a value of the interest about where it changes
   * @param is the property
   */
  public long changes(long after, long upTo, double near, DoublePredicate is) {
    if (!fading.fades() || weight() == 0) {
      return Times.NEVER;
    }
    boolean now = is.test(at(after));
    double furthest = Math.min(fading.lastMillis(), 1L << 61);
    long high = Math.min(upTo, Times.plus(Math.max(after, reference), (long) furthest));
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
