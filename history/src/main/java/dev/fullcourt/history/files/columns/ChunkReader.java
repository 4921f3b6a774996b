package dev.fullcourt.history.files.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Goes through the pages of a chunk; what the values are is for those to say who extend it. */
abstract class ChunkReader {

  private static final int PLAIN = 0;
  private static final int PLAIN_DICTIONARY = 2;
  private static final int RLE_DICTIONARY = 8;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  final Hybrid hybrid = new Hybrid();
  private final Hybrid presence = new Hybrid();
  private final PageHeader header = new PageHeader();

  /** The bytes of the chunk at hand. */
  byte[] bytes = {};

  /** Four bytes as a number. */
  final int four(int at) {
    return (int) INT.get(bytes, at);
  }

  /** The values of the dictionary, one after the other. */
  abstract void dictionary(int at, int values);

  /** So many rows, each with a value as its place in the dictionary; {@link #hybrid} has them. */
  abstract void places(int row, int rows);

  /**
   * So many rows, each with a value written out.
   *
   * @return where the next value is
   */
  abstract int plain(int at, int row, int rows);

  /** So many rows without a value. */
  abstract void empty(int row, int rows);

  final void readChunk(Pages pages, RowGroup group, Chunk chunk) {
    bytes = pages.copy(chunk, bytes);
    int at = 0;
    int row = 0;
    while (row < group.rows()) {
      at = header.read(bytes, at);
      switch (header.type) {
        case PageHeader.DICTIONARY -> dictionary(at, header.values);
        case PageHeader.DATA -> {
          data(at, row, chunk.mayBeEmpty());
          row += header.values;
        }
        default -> throw new NotDecodable("a page of kind " + header.type);
      }
      at += header.size;
    }
  }

  private void data(int start, int first, boolean mayBeEmpty) {
    int at = start;
    if (mayBeEmpty) {
      presence.start(bytes, at + 4, 1);
      at += 4 + four(at);
    }
    boolean written = isWrittenOut(header.encoding);
    if (!written) {
      hybrid.start(bytes, at + 1, bytes[at]);
    }
    int end = first + header.values;
    for (int row = first; row < end; ) {
      int alike = mayBeEmpty ? presence.alike(end - row) : end - row;
      if (mayBeEmpty && !presence.present()) {
        empty(row, alike);
      } else if (written) {
        at = plain(at, row, alike);
      } else {
        places(row, alike);
      }
      row += alike;
    }
  }

  private static boolean isWrittenOut(int encoding) {
    return switch (encoding) {
      case PLAIN -> true;
      case PLAIN_DICTIONARY, RLE_DICTIONARY -> false;
      default -> throw new NotDecodable("values in encoding " + encoding);
    };
  }
}
