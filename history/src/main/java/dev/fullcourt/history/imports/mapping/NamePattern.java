package dev.fullcourt.history.imports.mapping;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words with {@code *} for any letters and {@code ?} for any one letter. Nothing else is special.
 *
 * @param text as it is written
 * @param regex what it means; the whole text has to match
 */
public record NamePattern(String text, Pattern regex) {

  /** Letters count as they are written. */
  public static NamePattern of(String text) {
    return new NamePattern(text, Pattern.compile(regexOf(text), Pattern.DOTALL));
  }

  /** Whether the words are like this. */
  public boolean matches(String words) {
    return regex.matcher(words).matches();
  }

  /**
   * Whether a file of that name is like this, upper or lower case, packed or not, of lines of JSON
   * in place of CSV.
   */
  public boolean matchesFile(String name) {
    NamePattern lower = of(text.toLowerCase(Locale.ROOT));
    String plain = name.toLowerCase(Locale.ROOT);
    String unpacked = plain.endsWith(".gz") ? plain.substring(0, plain.length() - 3) : plain;
    String table = unpacked.replaceFirst("\\.(ndjson|jsonl)$", ".csv");
    return lower.matches(plain) || lower.matches(unpacked) || lower.matches(table);
  }

  private static String regexOf(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(letter)));
      }
    }
    return regex.toString();
  }
}
