package dev.fullcourt.engine.scoring;

import dev.fullcourt.engine.buyer.Fit;
import dev.fullcourt.engine.buyer.FitPoints;
import dev.fullcourt.engine.buyer.Interest;
import dev.fullcourt.engine.buyer.PersonSlice;
import dev.fullcourt.engine.buyer.Rules;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.PointList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explains a buyer's score point by point (law 21): fit is the account's points once plus the best
 * person's; interest is what is left of the points of its top people and of what no person did. The
 * points listed add up to the score.
 */
public final class Scores {

  private final Rules rules;
  private final PointList.Builder points;

  private Scores(Rules rules, PointList.Builder points) {
    this.rules = rules;
    this.points = points;
  }

  /** The score at an instant, in milliseconds since 1970. */
  public static Score of(Workspace workspace, long at) {
    Rules rules = workspace.rules();
    Fit fit = workspace.fit();
    Interest interest = workspace.interest();
    PersonSlice best = fit.best();
    FitPoints ofBest = best == null ? FitPoints.NONE : best.fit();
    List<PersonSlice> counting = interest.counting();
    int size = fit.ofAccount().rules().size() + ofBest.rules().size() + interest.rules(null);
    for (int i = 0; i < counting.size(); i++) {
      size += interest.rules(counting.get(i));
    }
    Scores scores = new Scores(rules, new PointList.Builder(rules.ruleIds(), size));
    scores.addFit(fit.ofAccount(), "");
    scores.addFit(ofBest, best == null ? "" : best.id());
    for (int i = 0; i < counting.size(); i++) {
      scores.addInterest(interest, counting.get(i), at);
    }
    scores.addInterest(interest, null, at);
    return new Score(fit.now(), interest.at(at), scores.points.list());
  }

  private void addFit(FitPoints fit, String whose) {
    for (int i = 0; i < fit.rules().size(); i++) {
      int rule = fit.rules().get(i);
      points.add(rule, whose, 1, rules.playbook().scorecard().fit().get(rule).points());
    }
  }

  private void addInterest(Interest interest, @Nullable PersonSlice person, long at) {
    String whose = person == null ? "" : person.id();
    int first = rules.playbook().scorecard().fit().size();
    for (int i = 0; i < interest.rules(person); i++) {
      points.add(
          first + interest.rule(person, i),
          whose,
          interest.times(person, i),
          interest.points(person, i, at));
    }
  }
}
