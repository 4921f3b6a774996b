package dev.fullcourt.server.duplicates;

/** Words that differ as by one slip of the finger. */
final class OneLetter {

  private static final int SHORTEST = 4;

  private OneLetter() {}

  /**
   * Whether two words differ by one letter left out, added or exchanged, or by two neighbours the
   * wrong way round. Digits are no slips: {@code keller2} is a number somebody was given.
   */
  static boolean apart(String one, String other) {
    if (one.length() > other.length()) {
      return apart(other, one);
    }
    int longer = other.length() - one.length();
    if (longer > 1 || one.equals(other) || other.length() < SHORTEST) {
      return false;
    }
    int at = 0;
    while (at < one.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    if (Character.isDigit(other.charAt(at)) || at < one.length() && isDigit(one, at)) {
      return false;
    }
    String rest = other.substring(at + 1);
    if (longer == 1) {
      return one.substring(at).equals(rest);
    }
    return one.substring(at + 1).equals(rest) || swapped(one, other, at);
  }

  private static boolean isDigit(String word, int at) {
    return Character.isDigit(word.charAt(at));
  }

  private static boolean swapped(String one, String other, int at) {
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }
}
