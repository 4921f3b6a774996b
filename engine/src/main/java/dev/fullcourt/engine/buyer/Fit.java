package dev.fullcourt.engine.buyer;

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

  private final Workspace workspace;
  private final List<PersonSlice> people;
  private final FitRules aboutPeople;
  private final FitRules aboutAccount;
  private final FactsScope scope;
  private final Standing standing;
  private @Nullable FitPoints ofAccount;
  private boolean peopleWorkedOut;
  private double now;
  private boolean reckoned;

  Fit(Workspace workspace, List<PersonSlice> people) {
    this.workspace = workspace;
    this.people = people;
    List<FitRule> card = workspace.rules().playbook().scorecard().fit();
    this.aboutPeople = new FitRules(card, About.PERSON);
    this.aboutAccount = new FitRules(card, About.ACCOUNT);
    this.scope = new FactsScope(workspace);
    this.standing = new Standing(1);
  }

  private static double figure(PersonSlice person) {
    return person.fit == null ? NOBODY : person.fit.sum();
  }

  /** Another buyer begins, of whom nothing is known. */
  void clear() {
    standing.clear();
    accountChanged();
  }

  /** To be told of who is new. */
  void added(PersonSlice person) {
    standing.add(NOBODY);
    changed(person);
  }

  /** To be told when more is known of somebody. */
  void changed(PersonSlice person) {
    reckoned = false;
    if (peopleWorkedOut && !aboutPeople.isEmpty()) {
      workOut(person);
    }
  }

  /** To be told when more is known of the account. */
  void accountChanged() {
    reckoned = false;
    ofAccount = null;
    peopleWorkedOut &= aboutPeople.lookAtNothingElse();
  }

  private void workOut(PersonSlice person) {
    scope.look(null, person, Times.NEVER_YET);
    person.fit = person.identified ? aboutPeople.of(person.attributes, scope) : null;
    standing.set(person.number, figure(person));
  }

  /** The fit now. */
  public double now() {
    if (!reckoned) {
      PersonSlice best = best();
      double sum = ofAccount().sum();
      now = best == null ? sum : sum + figure(best);
      reckoned = true;
    }
    return now;
  }

  /** The account's points. */
  public FitPoints ofAccount() {
    if (ofAccount == null) {
      scope.look(null, null, Times.NEVER_YET);
      ofAccount = aboutAccount.of(workspace.account(), scope);
    }
    return ofAccount;
  }

  /** The person whose points count, or null when nobody's do. */
  public @Nullable PersonSlice best() {
    if (aboutPeople.isEmpty()) {
      return null;
    }
    if (!peopleWorkedOut) {
      people.forEach(this::workOut);
      peopleWorkedOut = true;
    }
    PersonSlice first = standing.find() == 0 ? null : people.get(standing.at(0));
    return first == null || first.fit == null ? null : first;
  }
}
