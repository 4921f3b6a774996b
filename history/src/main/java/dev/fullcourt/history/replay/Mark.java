package dev.fullcourt.history.replay;

/** A row of the log that concerns a whole partition, not one buyer. */
public sealed interface Mark permits Close, Activation, RevisionSwitch, LiveBegan, Settled {

  /** Its place in the log of its partition. */
  long seq();
}
