package dev.fullcourt.engine.condition;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The words one may choose from, for telling someone who missed them what was probably meant.
 *
 * @param noun what one of them is called, for example {@code event type}
 * @param allowed the words
 */
public record Words(String noun, List<String> allowed) {

  private static final int SHOWN = 8;

  /** Keeps the words in the order given. */
  public Words(String noun, Collection<String> allowed) {
    this(noun, List.copyOf(allowed));
  }

  public Words {
    allowed = allowed.stream().distinct().toList();
  }

  /** Whether it is one of them. */
  public boolean has(String word) {
    return allowed.contains(word);
  }

  /** What would be right in its place: the nearest word, or else which there are. */
  public String instead(String word) {
    return nearest(word).map(near -> "did you mean `" + near + "`?").orElseGet(this::oneOf);
  }

  /** Which there are, or the first of them when they are many. */
  public String oneOf() {
    if (allowed.isEmpty()) {
      return "there is no " + noun + " to choose from";
    }
    String shown = String.join(", ", allowed.subList(0, Math.min(SHOWN, allowed.size())));
    return "one of: " + shown + (allowed.size() > SHOWN ? ", …" : "");
  }

  /** The word most like it, if one is like it at all. */
  public Optional<String> nearest(String word) {
    int reach = Math.max(1, word.length() / 3);
    return allowed.stream()
        .filter(candidate -> distance(word, candidate) <= reach)
        .sorted(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .findFirst();
  }

  /**
   * How many letters must be put in, left out, changed or swapped with the next one to turn one
   * word into the other (optimal string alignment); upper and lower case are the same.
   */
  static int distance(String one, String other) {
    String a = one.toLowerCase(java.util.Locale.ROOT);
    String b = other.toLowerCase(java.util.Locale.ROOT);
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
