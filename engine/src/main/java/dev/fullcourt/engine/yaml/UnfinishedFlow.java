package dev.fullcourt.engine.yaml;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in braces, brackets and quotes, closed or not. What is left open ends where the
 * next line is not in further than what it began under.
 */
final class UnfinishedFlow {

  private static final int DEEPEST = 50;

  private final Letters letters;
  private @Nullable Spot spot;
  private int depth;

  UnfinishedFlow(Letters letters) {
    this.letters = letters;
  }

  /** Where the text ended, once it has; null when nobody writes there. */
  @Nullable Spot spot() {
    return spot;
  }

  /** Notes where the text ended; the innermost place is met first and is the one that counts. */
  void end(Spot where) {
    if (spot == null) {
      spot = where;
    }
  }

  private void end(Growing of, Spot.Part part, int start, char quote) {
    end(new Spot(of.path(), part, start, letters.since(start), quote));
  }

  /** A value that opens with a brace, a bracket or a quote; false when it was left open. */
  boolean read(Growing value, int column) {
    if (depth == DEEPEST) {
      letters.skipToLineEnd();
      return false;
    }
    depth++;
    boolean closed =
        switch (letters.now()) {
          case '{' -> readMapping(value, column);
          case '[' -> readSequence(value, column);
          default -> readQuoted(value, Spot.Part.VALUE, column);
        };
    depth--;
    return closed;
  }

  private boolean readMapping(Growing value, int column) {
    value.beMapping();
    return readParts(
        '}',
        column,
        () -> readEntry(value, column),
        () -> end(value, Spot.Part.KEY, letters.at(), ' '));
  }

  private boolean readSequence(Growing value, int column) {
    value.beSequence();
    return readParts(
        ']',
        column,
        () -> readValue(value.addItem(), Spot.Part.EITHER, column),
        () -> end(new Growing(value.nextItem()), Spot.Part.EITHER, letters.at(), ' '));
  }

  /**
   * What stands between commas, up to what closes it.
   *
   * @param part reads one; false when it was left open
   * @param awaited notes that the text ended where one was to begin
   * @return false when it was left open
   */
  private boolean readParts(char closing, int column, BooleanSupplier part, Runnable awaited) {
    letters.step();
    boolean expected = true;
    while (skipSpace(column)) {
      int start = letters.at();
      if (letters.isDone()) {
        if (expected) {
          awaited.run();
        }
        return false;
      } else if (letters.now() == closing) {
        letters.step();
        return true;
      } else if (letters.now() == ',') {
        letters.step();
        expected = true;
      } else {
        expected = false;
        if (!part.getAsBoolean()) {
          return false;
        }
        if (letters.at() == start) {
          letters.step();
        }
      }
    }
    return false;
  }

  private boolean readEntry(Growing value, int column) {
    Growing key = new Growing(value.path());
    String name = readWord(key, Spot.Part.KEY, column);
    if (name == null) {
      return false;
    }
    if (letters.now() != ':') {
      return true;
    }
    letters.step();
    Growing under = value.addKey(name);
    if (!skipSpace(column)) {
      return false;
    }
    if (letters.isDone()) {
      end(under, Spot.Part.VALUE, letters.at(), ' ');
      return false;
    }
    return readValue(under, Spot.Part.VALUE, column);
  }

  private boolean readValue(Growing value, Spot.Part part, int column) {
    if ("{[".indexOf(letters.now()) >= 0) {
      return read(value, column);
    }
    String word = readWord(value, part, column);
    if (word != null) {
      value.say(word);
    }
    return word != null;
  }

  /** A word, quoted or not; null when the text ended in it or it was left open. */
  private @Nullable String readWord(Growing value, Spot.Part part, int column) {
    if (letters.now() == '\'' || letters.now() == '"') {
      Growing quoted = new Growing(value.path());
      return readQuoted(quoted, part, column) && quoted.done() instanceof Yaml.Scalar says
          ? says.text()
          : null;
    }
    int start = letters.at();
    while (!letters.isDone() && ",[]{}".indexOf(letters.now()) < 0 && !letters.isColon(true)) {
      boolean stops = letters.isLineDone() && (!letters.goesOn(column) || letters.startsAnew());
      if (stops || letters.isRemark()) {
        break;
      } else if (letters.isLineDone()) {
        letters.skipLines();
      } else {
        letters.step();
      }
    }
    if (letters.isDone()) {
      end(value, part, start, ' ');
      return null;
    }
    return letters.since(start).strip();
  }

  /** What is in quotes; one that nothing closes ends with its line. */
  boolean readQuoted(Growing value, Spot.Part part, int column) {
    char quote = letters.now();
    letters.step();
    int start = letters.at();
    StringBuilder says = new StringBuilder();
    while (!letters.isDone()) {
      char letter = letters.now();
      if (letter == quote && !(quote == '\'' && letters.next() == quote)) {
        letters.step();
        value.say(says.toString());
        return true;
      }
      if (letters.isLineDone()) {
        if (!letters.goesOn(column)) {
          letters.goTo(start);
          letters.skipToLineEnd();
          value.say(letters.since(start));
          return false;
        }
        letters.skipLines();
        says.append(' ');
        continue;
      }
      if (letter == quote || letter == '\\') {
        letters.step();
      }
      says.append(letters.now());
      letters.step();
    }
    end(value, part, start, quote);
    return false;
  }

  /** Blanks, ends of lines and remarks; false when what is open here ended with its line. */
  private boolean skipSpace(int column) {
    while (true) {
      letters.skipBlanks();
      if (letters.isRemark()) {
        letters.skipToLineEnd();
        if (letters.isDone()) {
          return false;
        }
      } else if (letters.isDone() || !letters.isLineDone()) {
        return true;
      } else if (!letters.goesOn(column)) {
        return false;
      } else {
        letters.skipLines();
      }
    }
  }
}
