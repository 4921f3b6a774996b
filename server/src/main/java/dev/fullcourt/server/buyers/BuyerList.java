package dev.fullcourt.server.buyers;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

  /** Every one of them, one after the other, with who has it. */
  void each(BuyerFilter filter, BuyerSort sort, Consumer<Held> to);

  /**
   * Their ids.
   *
   * @param most at most so many
   */
  List<String> ids(BuyerFilter filter, int most);

  /**
   * A buyer and who has it.
   *
   * @param function which function, or null before its first stage
   * @param person who, or null while it waits for somebody
   */
  record Held(BuyerRow row, @Nullable String function, @Nullable String person) {}

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
