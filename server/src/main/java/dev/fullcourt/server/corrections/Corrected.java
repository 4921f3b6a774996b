package dev.fullcourt.server.corrections;

import java.util.List;

/**
 * What a correction did, or would do.
 *
 * @param number its number; 0 when nothing was done
 * @param what what was corrected, in words
 * @param events how many events it concerns
 * @param buyers how many buyers it concerns
 * @param changed how many of them are decided otherwise
 * @param changes the first of these, buyer by buyer
 * @param done whether it was done; a trial changes nothing, and neither does what was so already
 */
public record Corrected(
    int number,
    String what,
    long events,
    long buyers,
    long changed,
    List<Change> changes,
    boolean done) {

  /** How many changes are shown. */
  static final int SHOWN = 20;

  public Corrected {
    changes = List.copyOf(changes);
  }

  /** There is nothing to correct. */
  static Corrected nothing(String why) {
    return new Corrected(0, why, 0, 0, 0, List.of(), false);
  }
}
