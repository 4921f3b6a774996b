package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Scorecard;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.playbooks.Anchors;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Puts a score into words, point by point. */
final class ScoreTexts {

  private ScoreTexts() {}

  /**
   * The words.
   *
   * @param names people's names by their ids
   */
  static StoryPage.ScoreText of(Playbook playbook, Cause.Score score, Map<String, String> names) {
    return new StoryPage.ScoreText(
        Numbers.points(score.fit() + score.interest()),
        Numbers.points(score.fit()),
        Numbers.points(score.interest()),
        score.points().stream()
            .sorted(
                Comparator.comparing(
                        Cause.Points::rule, Comparator.comparing(ScoreTexts::isInterest))
                    .thenComparing(Comparator.comparingDouble(Cause.Points::points).reversed()))
            .map(points -> row(playbook, points, names))
            .toList());
  }

  private static boolean isInterest(String rule) {
    return rule.startsWith("interest");
  }

  private static StoryPage.PointText row(
      Playbook playbook, Cause.Points points, Map<String, String> names) {
    Optional<Scorecard.InterestRule> interest =
        playbook.scorecard().interest().rules().stream()
            .filter(rule -> rule.id().equals(points.rule()))
            .findFirst();
    Optional<String> fit =
        playbook.scorecard().fit().stream()
            .filter(rule -> rule.id().equals(points.rule()))
            .findFirst()
            .map(Scorecard.FitRule::because);
    return new StoryPage.PointText(
        interest
            .map(Scorecard.InterestRule::because)
            .or(() -> fit)
            .map(Playbook::title)
            .orElse(points.rule()),
        Anchors.href(Anchors.rule(points.rule())),
        isInterest(points.rule()) ? "Interest" : "Fit",
        points.person().isEmpty() ? "" : names.getOrDefault(points.person(), "Someone"),
        interest.map(rule -> times(rule, points)).orElse(""),
        Numbers.signed(points.points()));
  }

  /** {@code 3 times, 15 points each}, and that there is a limit where it made a difference. */
  private static String times(Scorecard.InterestRule rule, Cause.Points points) {
    Double atMost = rule.atMost();
    String times = points.times() == 1 ? "once" : Numbers.whole(points.times()) + " times";
    String each = points.times() == 1 ? "" : ", " + Numbers.points(rule.points()) + " points each";
    boolean capped = atMost != null && points.times() * rule.points() > atMost;
    return times + each + (capped ? ", no more counts" : "");
  }
}
