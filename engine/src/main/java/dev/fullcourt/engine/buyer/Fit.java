package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Scorecard.About;
import dev.fullcourt.engine.playbook.Scorecard.FitRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fit of a buyer: the points of the account, once, plus those of the best identified person
 * (law 21). Kept up as people and account become known, and worked out when asked for.
 */
public final class Fit {

  private static final double NOBODY = Double.NEGATIVE_INFINITY;

  private final Workspace workspace;
  private final Known known;
  private final List<PersonSlice> people;
  private final List<FitRule> rules;
  private final boolean aboutPeople;
  private final List<Optional<Field>> fields;
  private final FactsScope scope;
  private final Standing standing;
  private double ofAccount;
  private double now;
  private boolean reckoned;
  private boolean stale = true;

  Fit(Workspace workspace, List<PersonSlice> people, Known known) {
    this.workspace = workspace;
    this.known = known;
    this.people = people;
    this.rules = workspace.rules().playbook().scorecard().fit();
    this.aboutPeople = workspace.rules().hasPersonFit();
    this.fields = rules.stream().map(Fit::onlyField).toList();
    this.scope = new FactsScope(workspace);
    this.standing = new Standing(people, person -> person.fit);
  }

  void added(PersonSlice person) {
    reckoned = false;
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
    reckoned = false;
    if (aboutPeople) {
      person.fit = of(person);
      standing.changed(person);
    }
  }

  /** To be told when more is known of the account. */
  void accountChanged() {
    reckoned = false;
    stale = true;
  }

  /** The one field with a value of its own that a rule looks at, if it looks at nothing else. */
  private static Optional<Field> onlyField(FitRule rule) {
    var all = rule.when().fields();
    return rule.when().counts().isEmpty() && all.size() == 1
        ? all.stream().filter(field -> !field.path().equals("person.known")).findFirst()
        : Optional.empty();
  }

  private void workOut() {
    ofAccount = sum(About.ACCOUNT, null);
    if (aboutPeople) {
      standing.forget();
      people.forEach(person -> person.fit = of(person));
    }
    stale = false;
  }

  private double of(PersonSlice person) {
    return person.identified ? sum(About.PERSON, person) : NOBODY;
  }

  private double sum(About about, @Nullable PersonSlice person) {
    double sum = 0;
    for (int i = 0; i < rules.size(); i++) {
      sum += rules.get(i).about() == about && applies(i, person) ? rules.get(i).points() : 0;
    }
    return sum;
  }

  /** Whether a rule applies, by its number, to a person when it is about people. */
  public boolean applies(int rule, @Nullable PersonSlice person) {
    Field field = fields.get(rule).orElse(null);
    Value value = field == null ? null : value(field, person);
    Truth truth = value == null ? null : known.ofFit(rule, value);
    if (truth == null) {
      scope.look(null, person, Times.NEVER_YET);
      truth = rules.get(rule).when().test(scope);
      if (value != null) {
        known.ofFit(rule, value, truth);
      }
    }
    return truth == Truth.TRUE;
  }

  private @Nullable Value value(Field field, @Nullable PersonSlice person) {
    return switch (field.root()) {
      case ACCOUNT -> workspace.account().get(field.name());
      case PERSON -> person == null ? null : person.attribute(field.name());
      case EVENT, BUYER, SCORE, OPPORTUNITY, MARKET, HANDOFF, QUALIFICATION -> null;
    };
  }

  /** The fit now. */
  public double now() {
    if (!reckoned || stale) {
      PersonSlice best = best();
      now = best == null ? ofAccount : ofAccount + best.fit;
      reckoned = true;
    }
    return now;
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
