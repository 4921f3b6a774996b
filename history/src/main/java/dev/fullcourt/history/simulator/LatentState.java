package dev.fullcourt.history.simulator;

/** How far a buyer really is with a need. No system sees it; it shows only in what people do. */
enum LatentState {
  /** Nobody there sees a problem. */
  UNAWARE,
  /** Somebody sees a problem. */
  AWARE,
  /** They learn what could be done about it. */
  EXPLORING,
  /** They compare who could do it. */
  EVALUATING,
  /** They are about to choose. */
  DECIDING,
  /** They chose us. */
  BOUGHT,
  /** They let it be, chose somebody else or left us; some take it up again. */
  GAVE_UP;

  /** As the truth file writes it: {@code gave up}. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
