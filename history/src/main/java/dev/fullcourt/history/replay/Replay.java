package dev.fullcourt.history.replay;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The ledger of a buyer, from its log.
 *
 * <p>Batches are taken in the order in which they were closed. One that lies wholly after what is
 * settled goes on from there; one that reaches behind it, by late rows, a correction or a playbook
 * from an earlier date, rebuilds the buyer from its first event, and the difference is appended as
 * an amendment (laws 4 and 11).
 */
public final class Replay {

  /** The order in which events of a buyer count: by effective instant, then by place in the log. */
  public static final Comparator<Event> ORDER =
      Comparator.comparing(Event::effective).thenComparingLong(Event::seq);

  private final Engines engines;

  /** For logs that have known one version of the playbook. */
  public Replay(Engine engine) {
    this(Engines.of(engine));
  }

  /** For logs that have known several. */
  public Replay(Engines engines) {
    this.engines = engines;
  }

  /**
   * What came of a buyer's log.
   *
   * @param ledger every decision, amendments included; of rows behind a seal only those that were
   *     in force there and still are
   * @param rows how many rows the ledger has, those behind a seal included
   * @param events the events that count, in the order they count
   * @param state the buyer at the end
   * @param score the score at the end
   * @param interest what is left at the end of each person's interest, by person
   * @param atSeal the buyer at the close of its seal, as {@link StateText} writes it; empty without
   * @param version the version of the playbook in force at the end
   */
  public record Outcome(
      List<Decision> ledger,
      long rows,
      List<Event> events,
      BuyerState state,
      Score score,
      Map<String, Double> interest,
      String atSeal,
      int version) {
    public Outcome {
      ledger = List.copyOf(ledger);
      events = List.copyOf(events);
      interest = Map.copyOf(interest);
    }
  }

  /** Replays a buyer. */
  public Outcome of(String buyer, String motion, List<Batch> batches) {
    return of(new BuyerLog(buyer, motion, buyer, "", batches));
  }

  /** Replays a buyer, from its seal where it has one. */
  public Outcome of(BuyerLog buyer) {
    Retelling retelling = new Retelling(engines, buyer);
    buyer.batches().forEach(retelling::take);
    return retelling.outcome();
  }
}
