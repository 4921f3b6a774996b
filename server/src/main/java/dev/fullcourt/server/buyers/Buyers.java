package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.act.IdleAct;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of single buyers. */
public interface Buyers {

  /** The buyer of that id. */
  Optional<Buyer> find(String id);

  /**
   * What happened to a buyer before a place in its timeline, the newest first.
   *
   * @param size at most so many
   */
  List<Happening> before(String id, Place place, int size);

  /** A buyer's score at an instant, point by point; empty when there is no such buyer. */
  Optional<Cause.Score> findScore(String id, Instant at);

  /** The event of that place in the log of the buyer's partition, if it is the buyer's. */
  Optional<Happening> find(String id, long seq);

  /**
   * Events of some types, the newest first.
   *
   * @param from no earlier than this
   * @param until no later than this
   * @param size at most so many
   */
  List<Happening> ofTypes(String id, Set<String> types, Instant from, Instant until, int size);

  /** The decision by which a stay began. */
  Optional<Decision.StageEntered> findDecision(String id, long position);

  /** Why what an event says had no effect; empty when it had one, or is nothing people do. */
  Optional<IdleAct.Why> findIdle(String id, String source, String event);
}
