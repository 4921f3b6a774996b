package dev.fullcourt.engine.scoring;

import dev.fullcourt.engine.buyer.FactsScope;
import dev.fullcourt.engine.buyer.PersonSlice;
import dev.fullcourt.engine.buyer.Tally;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.decision.Cause.Points;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.playbook.Scorecard;
import dev.fullcourt.engine.playbook.Scorecard.FitRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Works out a buyer's score from its facts (law 21): fit is the account's points once plus the best
 * person's; interest is the sum of its top people plus what no person did. The points listed add up
 * to the score.
 */
public final class Scores {

  private Scores() {}

  /** The score now, point by point. */
  public static Score of(Workspace workspace) {
    Scorecard card = workspace.rules().playbook().scorecard();
    List<Points> points = new ArrayList<>();
    double fit = fit(workspace, card.fit(), points);
    double interest = interest(workspace, card.interest(), points);
    return new Score(fit, interest, points);
  }

  private static double fit(Workspace workspace, List<FitRule> rules, List<Points> points) {
    if (rules.isEmpty()) {
      return 0;
    }
    FactsScope account = new FactsScope(workspace, null, null);
    double sum = 0;
    for (FitRule rule : rules) {
      if (rule.about() == Scorecard.About.ACCOUNT && rule.when().test(account) == Truth.TRUE) {
        points.add(new Points(rule.id(), "", 1, rule.points()));
        sum += rule.points();
      }
    }
    List<Points> best = List.of();
    double bestSum = Double.NEGATIVE_INFINITY;
    for (PersonSlice person : workspace.people()) {
      List<Points> theirs = personFit(workspace, person, rules);
      double theirSum = theirs.stream().mapToDouble(Points::points).sum();
      if (person.identified() && theirSum > bestSum) {
        best = theirs;
        bestSum = theirSum;
      }
    }
    points.addAll(best);
    return best.isEmpty() ? sum : sum + bestSum;
  }

  private static List<Points> personFit(
      Workspace workspace, PersonSlice person, List<FitRule> rules) {
    if (!person.identified()) {
      return List.of();
    }
    List<Points> points = new ArrayList<>();
    FactsScope scope = new FactsScope(workspace, null, person);
    for (FitRule rule : rules) {
      if (rule.about() == Scorecard.About.PERSON && rule.when().test(scope) == Truth.TRUE) {
        points.add(new Points(rule.id(), person.id(), 1, rule.points()));
      }
    }
    return points;
  }

  private static double interest(
      Workspace workspace, Scorecard.Interest interest, List<Points> points) {
    double sum = 0;
    for (PersonSlice person : top(workspace.people(), interest.people())) {
      for (int i = 0; i < interest.rules().size(); i++) {
        sum += add(points, interest.rules().get(i).id(), person.id(), person.interest(i));
      }
    }
    for (int i = 0; i < interest.rules().size(); i++) {
      sum += add(points, interest.rules().get(i).id(), "", workspace.interest(i));
    }
    return sum;
  }

  private static List<PersonSlice> top(Collection<PersonSlice> people, int many) {
    if (people.size() <= many) {
      return List.copyOf(people);
    }
    return people.stream()
        .sorted(Comparator.comparingDouble((PersonSlice person) -> person.interest()).reversed())
        .limit(many)
        .toList();
  }

  private static double add(List<Points> points, String rule, String person, Tally tally) {
    if (tally.times() > 0) {
      points.add(new Points(rule, person, tally.times(), tally.points()));
    }
    return tally.points();
  }
}
