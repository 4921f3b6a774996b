package dev.fullcourt.engine.yaml;

import java.util.Arrays;

/**
 * How the text of a single value lies in its document: quotes, escapes and folded lines make the
 * two differ. Follows both side by side; where that fails it answers with the start of the value,
 * never with a wrong place.
 */
public final class Writing {

  private final int[] document;
  private final int start;
  private final Place place;
  private final int[] text;
  private final Style style;

  /** How a single value may be written. */
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    BLOCK
  }

  Writing(int[] document, int start, Place place, String text, Style style) {
    this.document = document;
    this.start = start;
    this.place = place;
    this.text = text.codePoints().toArray();
    this.style = style;
  }

  Place placeOf(int offset) {
    Walk walk = new Walk();
    walk.open();
    for (int i = 0; i < Math.min(offset, text.length); i++) {
      if (!walk.step(text[i])) {
        return place;
      }
    }
    if (offset < text.length) {
      walk.skipFolding(text[offset]);
    }
    return new Place(walk.line, walk.column);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Writing w
        && w.style == style
        && w.start == start
        && w.place.equals(place)
        && Arrays.equals(w.text, text);
  }

  @Override
  public int hashCode() {
    return 31 * start + Arrays.hashCode(text);
  }

  /** A position in the document, moved along as the text goes on. */
  private final class Walk {
    private int at = start;
    private int line = place.line();
    private int column = place.column();

    private int here() {
      return at < document.length ? document[at] : -1;
    }

    private void move() {
      boolean carriage = here() == '\r' && at + 1 < document.length && document[at + 1] == '\n';
      if (here() == '\n' || here() == '\r' && !carriage) {
        line++;
        column = 1;
      } else if (!carriage) {
        column++;
      }
      at++;
    }

    /** Goes to where the text itself begins, or to the line break before that. */
    void open() {
      switch (style) {
        case PLAIN -> {}
        case SINGLE_QUOTED, DOUBLE_QUOTED -> move();
        case BLOCK -> {
          while (here() != '\n' && here() != -1) {
            move();
          }
        }
      }
    }

    private void skipSpace() {
      while (here() == ' ' || here() == '\t' || here() == '\n' || here() == '\r') {
        move();
      }
    }

    /** Whether only spaces are left on this line. */
    private boolean atLineEnd() {
      int ahead = at;
      while (ahead < document.length && (document[ahead] == ' ' || document[ahead] == '\t')) {
        ahead++;
      }
      return ahead < document.length && (document[ahead] == '\n' || document[ahead] == '\r');
    }

    /** Goes past a line break that comes before this character of the text. */
    void skipFolding(int next) {
      if (next != ' ' && next != '\n' && atLineEnd()) {
        skipSpace();
      }
    }

    /** Goes past one character of the text; false when the document says something else. */
    boolean step(int character) {
      if ((character == ' ' || character == '\n') && atLineEnd()) {
        if (here() == '\n' || here() == '\r' || style != Style.BLOCK) {
          return true; // gone past with the next character that is none of these
        }
      }
      skipFolding(character);
      if (style == Style.DOUBLE_QUOTED && here() == '\\') {
        return stepEscape();
      }
      boolean same = here() == character;
      move();
      if (style == Style.SINGLE_QUOTED && character == '\'') {
        move();
      }
      return same;
    }

    private boolean stepEscape() {
      move();
      int digits =
          switch (here()) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
          };
      if (here() == '\n' || here() == '\r') {
        return false;
      }
      for (int i = 0; i <= digits; i++) {
        move();
      }
      return true;
    }
  }
}
