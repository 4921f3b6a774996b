package dev.fullcourt.engine.playbook;

import java.util.List;

/**
 * A piece of content.
 *
 * @param name its name in the playbook
 * @param moves from which stage to which it is meant to move a buyer
 */
public record Asset(String name, List<StagePair> moves) {
  public Asset {
    moves = List.copyOf(moves);
  }

  /** Two stages, the one before and the one after. */
  public record StagePair(String from, String to) {}
}
