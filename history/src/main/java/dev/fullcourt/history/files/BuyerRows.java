package dev.fullcourt.history.files;

import dev.fullcourt.engine.column.Row;
import java.time.Instant;

/**
 * Told the log of one buyer after another as its corrections leave it, event by event. Used by one
 * thread.
 */
public interface BuyerRows {

  /**
   * A buyer's log begins. May be said again of the same buyer: what was told of it then is void. A
   * buyer with no event that counts may begin and not end.
   *
   * @param partition its partition
   * @param buyer its id
   * @param motion its motion
   */
  void begins(int partition, String buyer, String motion);

  /** The next event, in the order in which events count. Valid until this returns. */
  void next(Row row);

  /**
   * That was all there is.
   *
   * @param horizon up to when everything is in
   * @param key what the buyer was made from: an account's or a person's key
   * @param account its account's id, or empty for a buyer of one
   */
  void ends(Instant horizon, String key, String account);
}
