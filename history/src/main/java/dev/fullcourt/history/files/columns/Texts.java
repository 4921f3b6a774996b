package dev.fullcourt.history.files.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A column of texts of the row group at hand. A text is known by its place among those of the row
 * group, from 1; 0 is none. Used by one thread, over and over again.
 */
public final class Texts extends ChunkReader {

  private int[] places = {};
  private int[] starts = {};
  private int[] lengths = {};
  private @Nullable String[] texts = {};
  private int count;

  /** Reads the column of a row group. */
  public void read(Pages pages, RowGroup group, Chunk chunk) {
    if (places.length < group.rows()) {
      places = new int[group.rows()];
    }
    Arrays.fill(texts, 0, Math.min(texts.length, count + 1), null);
    count = 0;
    readChunk(pages, group, chunk);
  }

  /** The place of a row's text; 0 when it has none. */
  public int place(int row) {
    return places[row];
  }

  /** How many places there are, the one of no text not counted. */
  public int count() {
    return count;
  }

  /** The text of a place; made once. Null for that of no text. */
  public @Nullable String text(int place) {
    if (place == 0) {
      return null;
    }
    if (texts.length <= place) {
      texts = Arrays.copyOf(texts, Math.max(count + 1, texts.length * 2));
    }
    String known = texts[place];
    if (known == null) {
      known = new String(bytes, starts[place], lengths[place], StandardCharsets.UTF_8);
      texts[place] = known;
    }
    return known;
  }

  /** How long the text of a place is, in bytes. */
  public int bytes(int place) {
    return lengths[place];
  }

  private void room(int more) {
    if (starts.length < count + more + 1) {
      int size = Math.max(count + more + 1, starts.length * 2);
      starts = Arrays.copyOf(starts, size);
      lengths = Arrays.copyOf(lengths, size);
    }
  }

  private int add(int at) {
    count++;
    lengths[count] = four(at);
    starts[count] = at + 4;
    return at + 4 + lengths[count];
  }

  @Override
  void dictionary(int start, int values) {
    room(values);
    int at = start;
    for (int i = 0; i < values; i++) {
      at = add(at);
    }
  }

  @Override
  void places(int row, int rows) {
    hybrid.next(places, row, rows);
  }

  @Override
  int plain(int start, int row, int rows) {
    room(rows);
    int at = start;
    for (int i = row; i < row + rows; i++) {
      at = add(at);
      places[i] = count;
    }
    return at;
  }

  @Override
  void empty(int row, int rows) {
    Arrays.fill(places, row, row + rows, 0);
  }
}
