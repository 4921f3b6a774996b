package dev.fullcourt.history.imports.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word someone may have meant. */
public final class Nearest {

  private Nearest() {}

  /** The candidate most like the word, if one is like it: at most one letter in three differs. */
  public static Optional<String> to(String word, Collection<String> candidates) {
    int most = Math.max(1, word.length() / 3);
    return candidates.stream()
        .filter(candidate -> distance(fold(word), fold(candidate)) <= most)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(fold(word), fold(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** As {@link #to}, as the end of a sentence; empty when nothing is like it. */
  public static String question(String word, Collection<String> candidates) {
    return to(word, candidates).map(near -> "; did you mean `" + near + "`?").orElse("");
  }

  private static String fold(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
  }

  /** Levenshtein distance: how many letters to insert, drop or change. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
