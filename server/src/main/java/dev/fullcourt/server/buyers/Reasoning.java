package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Scorecard;
import dev.fullcourt.engine.playbook.Stage;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on: the rule that applied, and which events could count for it.
 *
 * @param stage the stage the rule belongs to
 * @param key what of the stage it is: enter, holds or recycle-after
 * @param condition the rule itself, or null when it needs none
 * @param types types of the events that count for the rule and for the score then
 * @param since when the turn began in which they count
 */
record Reasoning(
    String stage, String key, @Nullable Condition condition, Set<String> types, Instant since) {
  Reasoning {
    types = Set.copyOf(types);
  }

  static Reasoning of(
      Playbook playbook, List<Stay> stays, Stay stay, Decision.StageEntered decision) {
    String rule = decision.cause().rule();
    int end = rule.lastIndexOf('.');
    int start = rule.indexOf('.');
    String stage = start < end ? rule.substring(start + 1, end) : decision.stage();
    String key = end < 0 ? rule : rule.substring(end + 1);
    Condition condition =
        playbook.cycle().find(stage).map(found -> condition(found, key)).orElse(null);
    return new Reasoning(
        stage,
        key,
        condition,
        types(playbook, condition, decision.cause()),
        turn(playbook, stays, stay));
  }

  private static @Nullable Condition condition(Stage stage, String key) {
    return switch (key) {
      case "enter" -> stage.enter();
      case "holds" -> stage instanceof Stage.Main main ? main.holds() : null;
      default -> null;
    };
  }

  private static Set<String> types(Playbook playbook, @Nullable Condition condition, Cause cause) {
    Set<String> types = new HashSet<>();
    if (condition != null) {
      condition.counts().stream().map(Count::type).forEach(types::add);
      types.addAll(condition.eventTypes());
    }
    for (Scorecard.InterestRule rule : playbook.scorecard().interest().rules()) {
      if (cause.score().points().stream().anyMatch(points -> points.rule().equals(rule.id()))) {
        types.add(rule.on());
      }
    }
    return types;
  }

  /** Points and counts begin anew with a round, and when a buyer is put aside to come back. */
  private static Instant turn(Playbook playbook, List<Stay> stays, Stay until) {
    Instant since = until.entered();
    for (Stay stay : stays) {
      if (stay.number() > until.number()) {
        break;
      }
      boolean aside =
          playbook.cycle().find(stay.stage()).orElse(null) instanceof Stage.Detour detour
              && detour.backTo() != null;
      boolean begins = stay.move() == Move.STARTED || stay.move() == Move.AGAIN || aside;
      if (begins && stay.number() < until.number() || stay.number() == 0) {
        since = stay.entered();
      }
    }
    return since;
  }
}
