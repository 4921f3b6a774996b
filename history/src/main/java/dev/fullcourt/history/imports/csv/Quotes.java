package dev.fullcourt.history.imports.csv;

/** Where a line leaves off with respect to quotes, as RFC 4180 has them. */
enum Quotes {
  /** Outside quotes: the row may end here. */
  CLOSED,
  /** Within quotes: the row goes on in the next line. */
  OPEN,
  /** Something follows a closing quote in the same field: the quotes are wrong. */
  BROKEN;

  /** How a line leaves off that begins at the start of a row or, when open, within quotes. */
  static Quotes after(String line, char separator, boolean open) {
    if (line.indexOf('"') < 0) {
      return open ? OPEN : CLOSED;
    }
    int at = 0;
    boolean quoted = open;
    while (at <= line.length()) {
      if (!quoted && line.startsWith("\"", at)) {
        quoted = true;
        at++;
      }
      if (quoted) {
        at = afterClosing(line, at);
        if (at < 0) {
          return OPEN;
        }
        if (at < line.length() && line.charAt(at) != separator) {
          return BROKEN;
        }
        quoted = false;
      } else {
        int next = line.indexOf(separator, at);
        at = next < 0 ? line.length() : next;
      }
      at++;
    }
    return CLOSED;
  }

  /** The place behind the quote that closes the field, or -1; two quotes stand for one within. */
  private static int afterClosing(String line, int from) {
    int quote = line.indexOf('"', from);
    while (quote >= 0 && line.startsWith("\"", quote + 1)) {
      quote = line.indexOf('"', quote + 2);
    }
    return quote < 0 ? -1 : quote + 1;
  }
}
