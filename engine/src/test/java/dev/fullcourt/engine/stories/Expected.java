package dev.fullcourt.engine.stories;

import dev.fullcourt.engine.decision.Decision;

/** A decision that is expected. */
interface Expected {

  /** The decision, at its place in the ledger. */
  Decision decision(long position);
}
