package dev.fullcourt.server.faults;

/** A moment in the life of a transaction at which something may go wrong. */
enum Point {
  TAKING_BEFORE_COPY,
  TAKING_IN_COPY,
  TAKING_AFTER_COPY,
  TAKING_IN_COMMIT,
  /** Committed, and the client does not know it yet. */
  TAKING_BEFORE_ANSWER,
  DECIDING_BEFORE_COMMIT,
  DECIDING_IN_COMMIT,
  DECIDING_AFTER_COMMIT
}
