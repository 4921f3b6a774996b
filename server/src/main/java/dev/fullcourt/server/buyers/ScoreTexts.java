package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Scorecard;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.playbooks.Anchors;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
    return new StoryPage.PointText(
        because(playbook.scorecard(), points.rule()).orElse(points.rule()),
        Anchors.href(Anchors.rule(points.rule())),
        isInterest(points.rule()) ? "Interest" : "Fit",
        points.person().isEmpty() ? "" : names.getOrDefault(points.person(), "Someone"),
        points.times() == 1 ? "" : Numbers.whole(points.times()) + " times",
        Numbers.signed(points.points()));
  }

  private static Optional<String> because(Scorecard scorecard, String rule) {
    return Stream.concat(
            scorecard.fit().stream()
                .filter(each -> each.id().equals(rule))
                .map(each -> each.because()),
            scorecard.interest().rules().stream()
                .filter(each -> each.id().equals(rule))
                .map(each -> each.because()))
        .findFirst()
        .map(Playbook::title);
  }
}
