package dev.fullcourt.history.laws;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;

/**
 * Watches one buyer with a plain model of its own of some law, and fails as soon as it is broken.
 */
interface Witness {

  /** An event comes; what time does before it is done. */
  default void before(Event event) {}

  /** Something is decided. */
  void decided(Decision decision);

  /** A step is over. */
  default void after(BuyerState state) {}
}
