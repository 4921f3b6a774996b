package dev.fullcourt.engine.condition;

/** What the mere passing of time may do to a condition. False, unknown, true is the way up. */
public enum Drift {
  /** Nothing. */
  STEADY,
  /** It may become less true, never more. */
  FALLING,
  /** It may become more true, never less. */
  RISING,
  /** Both. */
  EITHER;

  /** That of two parts of which both count. */
  Drift with(Drift other) {
    if (this == STEADY || this == other) {
      return other;
    }
    return other == STEADY ? this : EITHER;
  }

  /** That of the opposite. */
  Drift reversed() {
    return switch (this) {
      case STEADY, EITHER -> this;
      case FALLING -> RISING;
      case RISING -> FALLING;
    };
  }
}
