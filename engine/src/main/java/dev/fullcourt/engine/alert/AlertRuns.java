package dev.fullcourt.engine.alert;

import dev.fullcourt.engine.decision.AlertDecision;
import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Reads the alerts of a buyer off its decisions. */
public final class AlertRuns {

  private AlertRuns() {}

  /**
   * The alerts in the order they were raised, by the decisions in force.
   *
   * @param buyer the buyer's id
   * @param decisions the buyer's ledger, in order
   * @param named whom the event at a place in the log names; the ledger refers to it and never
   *     copies it (law 9)
   */
  public static List<AlertRun> of(
      String buyer, List<Decision> decisions, LongFunction<@Nullable String> named) {
    List<AlertRun> runs = new ArrayList<>();
    Map<List<@Nullable String>, Integer> open = new HashMap<>();
    for (Decision decision : Amendments.inForce(decisions)) {
      if (decision instanceof AlertDecision.Raised raised) {
        open.put(key(raised), runs.size());
        runs.add(run(buyer, runs.size(), raised, named));
      } else if (decision instanceof AlertDecision.Ended ended) {
        Integer number = open.remove(key(ended));
        if (number != null) {
          runs.set(number, runs.get(number).with(ended.at(), ended.end()));
        }
      }
    }
    return List.copyOf(runs);
  }

  private static List<@Nullable String> key(AlertDecision decision) {
    List<@Nullable String> key = new ArrayList<>();
    key.add(decision.alert());
    key.add(decision.kind());
    key.add(decision.subject());
    return key;
  }

  private static AlertRun run(
      String buyer, int number, AlertDecision.Raised raised, LongFunction<@Nullable String> named) {
    Long event = raised.event();
    return new AlertRun(
        buyer,
        number,
        raised.alert(),
        raised.kind(),
        raised.subject(),
        raised.since(),
        raised.at(),
        null,
        null,
        raised.to(),
        raised.function(),
        raised.team(),
        event == null ? raised.named() : named.apply(event),
        raised.position());
  }
}
