package dev.fullcourt.server.buyers;

import dev.fullcourt.server.page.Linked;
import dev.fullcourt.server.playbooks.Piece;
import dev.fullcourt.server.playbooks.PlaybookPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a buyer was in a stage, as its template shows it.
 *
 * @param buyer the buyer
 * @param stage the stage
 * @param open whether the buyer is there now
 * @param sentence what happened, in a sentence
 * @param lasted how long the stay lasted, in words
 * @param trigger the event it happened at, or null when time alone did it
 * @param timer what time did, in words; empty when an event did it
 * @param ruleTitle what the rule says, in words
 * @param ruleHref where the agreement has it
 * @param rule the rule; empty when it needs none
 * @param definitions what the rule builds upon
 * @param agreement the agreement it was taken under
 * @param skipped stages passed over, in words; empty when none was
 * @param score the score then, point by point
 * @param evidence the events that counted, the newest first
 * @param previous the stay before, or null
 * @param next the stay after, or null
 */
public record WhyPage(
    Linked buyer,
    String stage,
    boolean open,
    String sentence,
    String lasted,
    StoryPage.@Nullable Entry trigger,
    String timer,
    String ruleTitle,
    String ruleHref,
    List<Piece> rule,
    List<PlaybookPage.Rule> definitions,
    String agreement,
    String skipped,
    StoryPage.ScoreText score,
    List<StoryPage.Entry> evidence,
    @Nullable Linked previous,
    @Nullable Linked next) {
  public WhyPage {
    rule = List.copyOf(rule);
    definitions = List.copyOf(definitions);
    evidence = List.copyOf(evidence);
  }
}
