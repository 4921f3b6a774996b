package dev.fullcourt.engine.yaml;

import java.util.regex.Pattern;

/** The letters of a document, and how far they have been read. */
final class Letters {

  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_ ./-]++:(?=[ \\r\\n]|$)");

  private final String text;
  private int at;

  Letters(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  void goTo(int place) {
    at = place;
  }

  void step() {
    at++;
  }

  boolean isDone() {
    return at >= text.length();
  }

  /** The letter to be read, or 0 at the end. */
  char now() {
    return letter(at);
  }

  /** The letter after that, or 0 at the end. */
  char next() {
    return letter(at + 1);
  }

  private char letter(int place) {
    return place < text.length() ? text.charAt(place) : 0;
  }

  String since(int start) {
    return text.substring(start, Math.min(at, text.length()));
  }

  boolean isLineDone() {
    return isDone() || now() == '\n' || now() == '\r';
  }

  /** Whether a remark begins here: a # after a blank or at the start of a line. */
  boolean isRemark() {
    return now() == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
  }

  /** Whether a key ends here: a colon with nothing, a blank or the end of a list behind it. */
  boolean isColon(boolean flow) {
    return now() == ':'
        && (at + 1 >= text.length()
            || Character.isWhitespace(next())
            || (flow && ",[]{}".indexOf(next()) >= 0));
  }

  /** Whether an item of a list begins here. */
  boolean isDash() {
    return now() == '-' && (at + 1 >= text.length() || Character.isWhitespace(next()));
  }

  void skipBlanks() {
    while (now() == ' ' || now() == '\t') {
      at++;
    }
  }

  /** To the end of the line, before what ends it. */
  void skipToLineEnd() {
    while (!isLineDone()) {
      at++;
    }
  }

  /** Past the end of the line. */
  void skipLine() {
    skipToLineEnd();
    if (now() == '\r') {
      at++;
    }
    if (now() == '\n') {
      at++;
    }
  }

  /** To what the next line that says something says. */
  void skipLines() {
    at = nextLine();
  }

  /** How far from the start of its line the letter to be read stands. */
  int column() {
    return at - (text.lastIndexOf('\n', at - 1) + 1);
  }

  /**
   * Standing at the end of a line: whether what is in further than a column goes on behind it.
   * Where only blanks follow, where they end decides.
   */
  boolean goesOn(int column) {
    int next = nextLine();
    int indent = next - (text.lastIndexOf('\n', next - 1) + 1);
    return indent > column || (next < text.length() && "]}".indexOf(text.charAt(next)) >= 0);
  }

  /** Standing at the end of a line: whether the next one looks like the start of something new. */
  boolean startsAnew() {
    int next = nextLine();
    return text.startsWith("- ", next) || KEY.matcher(text).region(next, text.length()).lookingAt();
  }

  /** Where the next line that says something says it. */
  private int nextLine() {
    int place = at;
    while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
      place++;
    }
    return place;
  }
}
