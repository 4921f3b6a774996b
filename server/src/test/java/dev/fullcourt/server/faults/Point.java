package dev.fullcourt.server.faults;

/** A moment in the life of a transaction at which something may go wrong. */
public enum Point {
  IMPORTING_BEFORE_COPY,
  IMPORTING_IN_COPY,
  IMPORTING_AFTER_COPY,
  IMPORTING_IN_COMMIT,
  IMPORTING_AFTER_COMMIT,
  TAKING_BEFORE_COPY,
  TAKING_IN_COPY,
  TAKING_AFTER_COPY,
  TAKING_IN_COMMIT,
  /** Committed, and the client does not know it yet. */
  TAKING_AFTER_COMMIT,
  DECIDING_BEFORE_COMMIT,
  DECIDING_IN_COMMIT,
  DECIDING_AFTER_COMMIT,
  /** A message to another system has arrived there, and that is not noted yet. */
  DELIVERED_BEFORE_NOTING
}
