package dev.fullcourt.history.measures;

/** What histories have besides stays and opportunities; not every report looks at all of it. */
public enum Part {
  /** The runs of clocks. */
  CLOCKS,
  HANDOFFS,
  OWNERS,
  ALERTS,
  PASSES,
  PLAYS,
  /** What is known of buyers and may serve to group them. */
  PROPERTIES,
  /** How the score stood. */
  SCORES,
  /** What buyers did. */
  ACTS
}
