package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.server.page.Unreadable;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** In which way a stage was entered or left, in the few words a reader needs. */
public enum Manner {
  /** In any way. */
  ANY("", EnumSet.allOf(Move.class)),
  /** As the first stage of a buyer. */
  START("for the first time", EnumSet.of(Move.STARTED)),
  /** On along the stem. */
  ON("on along the cycle", EnumSet.of(Move.FORWARD)),
  /** To an earlier stage of the stem. */
  BACK("back to an earlier stage", EnumSet.of(Move.BACKWARD, Move.FELL_BACK)),
  /** Off the stem. */
  ASIDE("beside the cycle", EnumSet.of(Move.DETOUR)),
  /** From beside the stem back on to it, in the same round or another. */
  RETURNED("back on to the cycle", EnumSet.of(Move.RETURNED, Move.AGAIN)),
  /** Into another round. */
  AGAIN("into another round", EnumSet.of(Move.AGAIN));

  private final String says;
  private final EnumSet<Move> moves;

  Manner(String says, EnumSet<Move> moves) {
    this.says = says;
    this.moves = moves;
  }

  /** The word in an address; empty for any. */
  public String word() {
    return this == ANY ? "" : name().toLowerCase(Locale.ROOT);
  }

  /** In words, to follow "moved". */
  public String says() {
    return says;
  }

  /** The moves it stands for. */
  public Set<Move> moves() {
    return Set.copyOf(moves);
  }

  /**
   * Reads it from an address.
   *
   * @param name the parameter, for the message
   */
  public static Manner read(String name, String word) {
    for (Manner manner : values()) {
      if (manner.word().equals(word)) {
        return manner;
      }
    }
    throw new Unreadable(name, word, "one of start, on, back, aside, returned, again");
  }
}
