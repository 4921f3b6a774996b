package dev.fullcourt.history.files.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A column of whole numbers of the row group at hand, each row with one. Used by one thread, over
 * and over again.
 */
public final class Numbers extends ChunkReader {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final int width;
  private long[] numbers = {};
  private long[] known = {};
  private int[] places = {};

  /**
   * A column.
   *
   * @param width how many bytes a number has in the file: 4 or 8
   */
  public Numbers(int width) {
    this.width = width;
  }

  /** Reads the column of a row group. */
  public void read(Pages pages, RowGroup group, Chunk chunk) {
    if (numbers.length < group.rows()) {
      numbers = new long[group.rows()];
    }
    readChunk(pages, group, chunk);
  }

  /** The number of a row. */
  public long at(int row) {
    return numbers[row];
  }

  private long number(int at) {
    return width == 8 ? (long) LONG.get(bytes, at) : four(at);
  }

  @Override
  void dictionary(int at, int values) {
    if (known.length < values + 1) {
      known = new long[values + 1];
    }
    for (int i = 0; i < values; i++) {
      known[i + 1] = number(at + width * i);
    }
  }

  @Override
  void places(int row, int rows) {
    if (places.length < rows) {
      places = new int[numbers.length];
    }
    hybrid.next(places, 0, rows);
    for (int i = 0; i < rows; i++) {
      numbers[row + i] = known[places[i]];
    }
  }

  @Override
  int plain(int at, int row, int rows) {
    for (int i = 0; i < rows; i++) {
      numbers[row + i] = number(at + width * i);
    }
    return at + width * rows;
  }

  @Override
  void empty(int row, int rows) {
    if (rows > 0) {
      throw new NotDecodable("a row without a number in a column that has one in each");
    }
  }
}
