package dev.fullcourt.history.imports;

import java.util.Locale;

/** Names of columns that mean the same however they are written. */
final class Loose {

  private Loose() {}

  /** Whether two differ only in upper and lower case, blanks, {@code _} and {@code -}. */
  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }
}
