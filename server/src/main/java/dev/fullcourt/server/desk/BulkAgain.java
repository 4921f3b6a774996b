package dev.fullcourt.server.desk;

import java.util.List;

/**
 * What could not be done about many buyers, to be said otherwise: what was selected stays so.
 *
 * @param part what can be done about them, with what was typed
 * @param says why it could not be done
 * @param chosen how many are selected, in words that end with a verb
 * @param all whether all of the list are meant
 * @param buyers those that are selected, by their ids; empty where all are meant
 * @param back where the list is
 */
public record BulkAgain(
    BulkPage part, String says, String chosen, boolean all, List<String> buyers, String back) {
  public BulkAgain {
    buyers = List.copyOf(buyers);
  }
}
