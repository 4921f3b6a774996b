package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.playbook.Scorecard.About;
import dev.fullcourt.engine.playbook.Scorecard.FitRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fit of a buyer: the points of the account, once, plus those of the best identified person
 * (law 21). Kept up as people and account become known, and worked out when asked for.
 */
public final class Fit {

  private static final double NOBODY = Double.NEGATIVE_INFINITY;

  private final List<PersonSlice> people;
  private final List<FitRule> rules;
  private final boolean aboutPeople;
  private final FactsScope scope;
  private final Standing standing;
  private double ofAccount;
  private boolean stale = true;

  Fit(Workspace workspace, List<PersonSlice> people) {
    this.people = people;
    this.rules = workspace.rules().playbook().scorecard().fit();
    this.aboutPeople = workspace.rules().hasPersonFit();
    this.scope = new FactsScope(workspace);
    this.standing = new Standing(people, person -> person.fit);
  }

  void added(PersonSlice person) {
    if (aboutPeople) {
      person.fit = stale ? NOBODY : of(person);
      standing.changed(person);
    }
  }

  /** To be told before more is known of a person. */
  void changes(PersonSlice person) {
    if (aboutPeople) {
      standing.changes(person);
    }
  }

  /** To be told after. */
  void changed(PersonSlice person) {
    if (aboutPeople) {
      person.fit = of(person);
      standing.changed(person);
    }
  }

  /** To be told when more is known of the account. */
  void accountChanged() {
    stale = true;
  }

  private void workOut() {
    double sum = 0;
    for (FitRule rule : rules) {
      sum += rule.about() == About.ACCOUNT ? points(rule, null) : 0;
    }
    ofAccount = sum;
    if (aboutPeople) {
      standing.forget();
      people.forEach(person -> person.fit = of(person));
    }
    stale = false;
  }

  private double of(PersonSlice person) {
    if (!person.identified) {
      return NOBODY;
    }
    double sum = 0;
    for (FitRule rule : rules) {
      sum += rule.about() == About.PERSON ? points(rule, person) : 0;
    }
    return sum;
  }

  private double points(FitRule rule, @Nullable PersonSlice person) {
    return applies(rule, person) ? rule.points() : 0;
  }

  /** Whether a rule applies, to a person when it is about people. */
  public boolean applies(FitRule rule, @Nullable PersonSlice person) {
    scope.look(null, person, Times.NEVER_YET);
    return rule.when().test(scope) == Truth.TRUE;
  }

  /** The fit now. */
  public double now() {
    if (stale) {
      workOut();
    }
    PersonSlice best = best();
    return best == null ? ofAccount : ofAccount + best.fit;
  }

  /** The person whose points count, or null when nobody's do. */
  public @Nullable PersonSlice best() {
    if (stale) {
      workOut();
    }
    if (!aboutPeople || people.isEmpty()) {
      return null;
    }
    PersonSlice first = people.size() == 1 ? people.getFirst() : standing.top(1).getFirst();
    return first.fit == NOBODY ? null : first;
  }
}
