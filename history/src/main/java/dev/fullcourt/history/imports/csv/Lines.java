package dev.fullcourt.history.imports.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, whichever way they end. A line that is too long is cut, so that a file that
 * is one line of a gigabyte does not fill the memory.
 */
final class Lines {

  /** Lines may have up to this many letters: 10 MB. */
  static final int LONGEST = 10_000_000;

  /**
   * A line without its end.
   *
   * @param number from 1
   * @param text what stands in it
   * @param cut whether it was too long and this is only its beginning
   */
  record Line(long number, String text, boolean cut) {}

  private final Reader reader;
  private final char[] letters = new char[1 << 16];
  private final Deque<Line> back = new ArrayDeque<>();
  private int at;
  private int end;
  private long number;
  private boolean skipLineFeed;

  Lines(Reader reader) {
    this.reader = reader;
  }

  /** Puts lines back, which are then given again in their order. */
  void putBack(List<Line> lines) {
    lines.reversed().forEach(back::push);
  }

  /** The next line, or null at the end. */
  @Nullable Line next() throws IOException {
    Line line = back.poll();
    if (line != null) {
      return line;
    }
    if (skipLineFeed && more() && letters[at] == '\n') {
      at++;
    }
    skipLineFeed = false;
    return more() ? read() : null;
  }

  private boolean more() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, reader.read(letters, 0, letters.length));
    }
    return at < end;
  }

  private Line read() throws IOException {
    StringBuilder before = null;
    boolean cut = false;
    number++;
    while (more()) {
      int stop = at;
      while (stop < end && letters[stop] != '\n' && letters[stop] != '\r') {
        stop++;
      }
      if (stop < end && before == null) {
        String text = new String(letters, at, stop - at);
        finish(stop);
        return new Line(number, text, false);
      }
      before = before == null ? new StringBuilder() : before;
      int room = Math.min(stop - at, LONGEST - before.length());
      before.append(letters, at, room);
      cut |= room < stop - at;
      if (stop < end) {
        finish(stop);
        break;
      }
      at = end;
    }
    return new Line(number, before == null ? "" : before.toString(), cut);
  }

  private void finish(int stop) {
    skipLineFeed = letters[stop] == '\r';
    at = stop + 1;
  }
}
