package dev.fullcourt.engine.scoring;

import dev.fullcourt.engine.buyer.Fit;
import dev.fullcourt.engine.buyer.Interest;
import dev.fullcourt.engine.buyer.PersonSlice;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.decision.Cause.Points;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.playbook.Scorecard;
import dev.fullcourt.engine.playbook.Scorecard.About;
import dev.fullcourt.engine.playbook.Scorecard.FitRule;
import dev.fullcourt.engine.playbook.Scorecard.InterestRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explains a buyer's score point by point (law 21): fit is the account's points once plus the best
 * person's; interest is what is left of the points of its top people and of what no person did. The
 * points listed add up to the score.
 */
public final class Scores {

  private Scores() {}

  /** The score at an instant, in milliseconds since 1970. */
  public static Score of(Workspace workspace, long at) {
    Scorecard card = workspace.rules().playbook().scorecard();
    List<Points> points = new ArrayList<>();
    addFit(workspace.fit(), card.fit(), points);
    addInterest(workspace.interest(), card.interest().rules(), at, points);
    return new Score(workspace.fit().now(), workspace.interest().at(at), points);
  }

  private static void addFit(Fit fit, List<FitRule> rules, List<Points> points) {
    PersonSlice best = fit.best();
    add(fit, rules, About.ACCOUNT, null, points);
    if (best != null) {
      add(fit, rules, About.PERSON, best, points);
    }
  }

  private static void add(
      Fit fit,
      List<FitRule> rules,
      About about,
      @Nullable PersonSlice person,
      List<Points> points) {
    String whose = person == null ? "" : person.id();
    for (int i = 0; i < rules.size(); i++) {
      FitRule rule = rules.get(i);
      if (rule.about() == about && fit.applies(i, person)) {
        points.add(new Points(rule.id(), whose, 1, rule.points()));
      }
    }
  }

  private static void addInterest(
      Interest interest, List<InterestRule> rules, long at, List<Points> points) {
    for (PersonSlice person : interest.counting()) {
      add(interest, rules, person, at, points);
    }
    add(interest, rules, null, at, points);
  }

  private static void add(
      Interest interest,
      List<InterestRule> rules,
      @Nullable PersonSlice person,
      long at,
      List<Points> points) {
    for (int i = 0; i < rules.size(); i++) {
      int times = interest.times(person, i);
      if (times > 0) {
        String whose = person == null ? "" : person.id();
        points.add(new Points(rules.get(i).id(), whose, times, interest.points(person, i, at)));
      }
    }
  }
}
