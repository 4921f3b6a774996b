package dev.fullcourt.server.duplicates;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's name, folded; either part is empty where it is not known.
 *
 * @param first given name
 * @param last family name
 */
record PersonName(String first, String last) {

  static final PersonName UNKNOWN = new PersonName("", "");

  private static final Pattern IN_ADDRESS =
      Pattern.compile("(\\p{L}+)[._-](\\p{L}{2,})(?:\\d*|\\+.*)@.*");

  /** What two names have to do with one another. */
  enum Match {
    UNKNOWN,
    SAME,
    SHORT,
    SLIP,
    FIRST,
    OTHER
  }

  /** A name as it was given, in two parts. */
  static PersonName of(String first, String last) {
    return new PersonName(Folded.words(first), Folded.words(last));
  }

  /** A name given whole: the last word is the family name. */
  static PersonName of(String whole) {
    String words = Folded.words(whole);
    int space = words.lastIndexOf(' ');
    return space < 0
        ? UNKNOWN
        : new PersonName(words.substring(0, space), words.substring(space + 1));
  }

  /** The name an address tells, such as {@code ada.roth@acme.example}. */
  static PersonName inAddress(String email) {
    Matcher found = IN_ADDRESS.matcher(email);
    return found.matches() ? of(found.group(1), found.group(2)) : UNKNOWN;
  }

  boolean isKnown() {
    return !first.isEmpty() && !last.isEmpty();
  }

  String whole() {
    return first + " " + last;
  }

  /** The name under which this and its short forms are found. */
  String key() {
    return Nicknames.whole(first) + " " + last;
  }

  Match match(PersonName other) {
    if (!isKnown() || !other.isKnown()) {
      return Match.UNKNOWN;
    }
    boolean sameLast = last.equals(other.last);
    boolean sameFirst = first.equals(other.first);
    if (sameLast && sameFirst) {
      return Match.SAME;
    }
    boolean shortened = Nicknames.areOne(first, other.first);
    if (sameLast && shortened) {
      return Match.SHORT;
    }
    boolean slip =
        (sameFirst || shortened) && OneLetter.apart(last, other.last)
            || sameLast && OneLetter.apart(first, other.first);
    if (slip) {
      return Match.SLIP;
    }
    return sameFirst && first.length() > 1 ? Match.FIRST : Match.OTHER;
  }
}
