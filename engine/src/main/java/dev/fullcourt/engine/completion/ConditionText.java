package dev.fullcourt.engine.completion;

/**
 * A condition that is being written.
 *
 * @param text as it is written in the document
 * @param opened where the quote stands that is open at its end, or -1
 */
record ConditionText(String text, int opened) {

  /** With the quotes of the document, in which a quote of the condition may be escaped. */
  static ConditionText of(String text, char quote) {
    char open = 0;
    int opened = -1;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean escaped = quote == '"' && letter == '\\' && i + 1 < text.length();
      if (escaped && text.charAt(i + 1) == '"') {
        letter = text.charAt(++i);
      } else if (letter == '\\') {
        i++;
        continue;
      } else if (quote == '\'' && letter == '\'') {
        i++;
      }
      if (open == 0 && (letter == '"' || letter == '\'')) {
        open = letter;
        opened = i;
      } else if (letter == open) {
        open = 0;
        opened = -1;
      }
    }
    return new ConditionText(text, open == 0 ? -1 : opened);
  }

  int length() {
    return text.length();
  }

  /** What stands before a quote, without the escape before it. */
  String upTo(int quote) {
    String before = text.substring(0, quote);
    return before.endsWith("\\") ? before.substring(0, quote - 1) : before;
  }
}
