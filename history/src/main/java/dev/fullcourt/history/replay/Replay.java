package dev.fullcourt.history.replay;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.PersonFacts;
import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ledger of a buyer, from its log.
 *
 * <p>Batches are taken in the order in which they were closed. One that lies wholly after what is
 * settled goes on from there; one that reaches behind it rebuilds the buyer from its first event,
 * and the difference is appended as an amendment (laws 4 and 11).
 */
public final class Replay {

  /** The order in which events of a buyer count: by effective instant, then by place in the log. */
  public static final Comparator<Event> ORDER =
      Comparator.comparing(Event::effective).thenComparingLong(Event::seq);

  private final Engine engine;

  public Replay(Engine engine) {
    this.engine = engine;
  }

  /**
   * What came of a buyer's log.
   *
   * @param ledger every decision, amendments included
   * @param state the buyer at the end
   * @param score the score at the end
   * @param interest what is left at the end of each person's interest, by person
   */
  public record Outcome(
      List<Decision> ledger, BuyerState state, Score score, Map<String, Double> interest) {
    public Outcome {
      ledger = List.copyOf(ledger);
      interest = Map.copyOf(interest);
    }

    private static Outcome of(List<Decision> ledger, Run run) {
      BuyerState state = run.state();
      Map<String, Double> interest = new HashMap<>();
      for (PersonFacts person : state.facts().people()) {
        interest.put(person.person(), run.interest(person.person()));
      }
      return new Outcome(ledger, state, run.score(), interest);
    }
  }

  /** Replays a buyer. */
  public Outcome of(String buyer, String motion, List<Batch> batches) {
    BuyerState start = BuyerState.start(buyer, motion);
    List<Event> taken = new ArrayList<>();
    List<Decision> ledger = new ArrayList<>();
    Run run = engine.open(start);
    Instant settled = Instant.MIN;
    for (Batch batch : batches) {
      List<Event> events = batch.events().stream().sorted(ORDER).toList();
      boolean behind = !events.isEmpty() && events.getFirst().effective().isBefore(settled);
      taken.addAll(events);
      settled = batch.horizon().isAfter(settled) ? batch.horizon() : settled;
      if (behind) {
        taken.sort(ORDER);
        List<Decision> rebuilt = new ArrayList<>();
        run = engine.open(start);
        fold(run, taken, settled, rebuilt);
        ledger.addAll(Amendments.of(ledger, rebuilt, cause(batch)));
        run = engine.open(run.state().withPosition(ledger.size()));
      } else {
        fold(run, events, settled, ledger);
      }
    }
    return Outcome.of(ledger, run);
  }

  private static void fold(Run run, List<Event> events, Instant horizon, List<Decision> decisions) {
    for (Event event : events) {
      run.advance(event, decisions::add);
    }
    run.settle(horizon, decisions::add);
  }

  private Cause cause(Batch batch) {
    return new Cause(
        new Trigger.ByEvent(batch.close()),
        "history.rebuilt",
        engine.playbook().version(),
        Score.NONE);
  }
}
