package dev.fullcourt.engine.condition;

/** Three-valued truth (law 18): what is not known is neither true nor false. */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  /** True or false. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** False if either is false, true if both are true, else unknown. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
  }

  /** True if either is true, false if both are false, else unknown. */
  public Truth or(Truth other) {
    if (this == TRUE || other == TRUE) {
      return TRUE;
    }
    return this == FALSE && other == FALSE ? FALSE : UNKNOWN;
  }

  /** The opposite; the opposite of unknown is unknown. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
