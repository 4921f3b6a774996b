package dev.fullcourt.engine.decision;

/** In which way a buyer entered a stage. */
public enum Move {
  /** The first stage of the first round. */
  STARTED,
  /** On along the stem. */
  FORWARD,
  /** To an earlier stage of the stem, by what the buyer did. */
  BACKWARD,
  /** To an earlier stage of the stem, because what held them no longer does. */
  FELL_BACK,
  /** Off the stem. */
  DETOUR,
  /** From a detour back on the stem. */
  RETURNED,
  /** Into another round. */
  AGAIN;

  /** The word in ledger and reports. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
