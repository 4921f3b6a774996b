package dev.fullcourt.server.buyers;

import java.util.List;

/** The buyers a filter asks for. Count and list always agree. */
public interface BuyerList {

  /** How many there are. */
  long count(BuyerFilter filter);

  /**
   * A part of them.
   *
   * @param size at most so many
   */
  Slice slice(BuyerFilter filter, BuyerSort sort, Cursor cursor, int size);

  /**
   * Part of a list.
   *
   * @param rows in the order asked for
   * @param earlier whether there are rows before
   * @param later whether there are rows after
   */
  record Slice(List<BuyerRow> rows, boolean earlier, boolean later) {
    public Slice {
      rows = List.copyOf(rows);
    }
  }
}
