package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.decision.Move;

/** Says in which way a stage was entered. */
final class Moves {

  private Moves() {}

  /** In a few words. */
  static String says(Move move) {
    return switch (move) {
      case STARTED -> "became a buyer";
      case FORWARD -> "moved on";
      case BACKWARD -> "moved back";
      case FELL_BACK -> "fell back";
      case DETOUR -> "left the cycle’s path";
      case RETURNED -> "came back";
      case AGAIN -> "began another round";
    };
  }
}
