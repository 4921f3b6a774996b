package dev.fullcourt.engine.buyer;

import java.time.Instant;
import java.util.List;

/**
 * How a person may be reached: what they said to it, and how often it was done lately. Of the buyer
 * as a whole: what was said for everybody, and how often anybody was reached.
 *
 * @param words the last word on each channel and purpose, of each id the person has gone by
 * @param undeliverable whether emails to their present address come back
 * @param contacts when we reached out, as far back as budgets ask; in the order of time
 */
public record Reach(List<Word> words, boolean undeliverable, List<Instant> contacts) {

  /** Nothing said, nothing done. */
  public static final Reach NONE = new Reach(List.of(), false, List.of());

  public Reach {
    words = List.copyOf(words);
    contacts = List.copyOf(contacts);
  }

  /**
   * A yes or a no.
   *
   * @param origin the id by which the person said it: after people were merged there may be several
   * @param channel by which channel
   * @param purpose what for
   * @param yes whether it is a yes
   * @param event the place in the log of the event that says so
   */
  public record Word(String origin, String channel, String purpose, boolean yes, long event) {}
}
