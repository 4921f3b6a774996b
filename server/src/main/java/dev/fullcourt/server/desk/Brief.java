package dev.fullcourt.server.desk;

import java.util.List;

/**
 * What somebody has to know before they talk to a buyer (C12), put together from the buyer's own
 * doings. Nothing in it is guessed.
 *
 * @param now why now: what they did that brought them here, what counts most first
 * @param said what they asked, wrote or filled in, the latest first
 * @param open what nobody has asked them yet
 * @param missing whom of the buying group nobody has met
 * @param opening how one could begin, in a sentence
 */
public record Brief(
    List<String> now, List<String> said, List<String> open, List<String> missing, String opening) {
  public Brief {
    now = List.copyOf(now);
    said = List.copyOf(said);
    open = List.copyOf(open);
    missing = List.copyOf(missing);
  }
}
