package dev.fullcourt.history.imports.csv;

/**
 * Texts of others as fields of a CSV file that somebody opens in a spreadsheet: none of them is a
 * formula there.
 */
public final class Harmless {

  private static final String BEGINS_FORMULA = "=+-@\t\r\n|%＝＋－＠";

  private Harmless() {}

  /**
   * The text; with an apostrophe before it, which spreadsheets take for "this is text", where it
   * would begin a formula, behind blanks or marks nobody sees too. A number stays a number.
   */
  public static String field(String text) {
    int at = 0;
    while (at < text.length() && isUnseen(text.charAt(at))) {
      at++;
    }
    boolean formula =
        at < text.length() && BEGINS_FORMULA.indexOf(text.charAt(at)) >= 0
            || !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula && !text.matches("[+-]?\\d+([.,]\\d+)?") ? "'" + text : text;
  }

  private static boolean isUnseen(char letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || Character.isISOControl(letter)
        || Character.getType(letter) == Character.FORMAT
        || letter == '"'
        || letter == '\'';
  }
}
