package dev.fullcourt.history.imports.mapping;

import dev.fullcourt.history.identity.Domains;
import dev.fullcourt.history.identity.WebAddress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a text is cleaned, in this order: trimmed, taken as unknown when blank or a placeholder,
 * reduced to one part, folded to one case, replaced by a table of values.
 *
 * @param trim whether blanks at both ends go
 * @param blanks words that stand for nothing, such as {@code Select}
 * @param part what counts of a web or email address
 * @param letterCase whether letters are folded
 * @param values what is written for what
 * @param others what becomes of words that are not in {@code values}
 */
public record Cleaning(
    boolean trim,
    Set<String> blanks,
    Part part,
    LetterCase letterCase,
    Map<String, String> values,
    Others others) {

  /** Trims, nothing else. */
  public static final Cleaning PLAIN =
      new Cleaning(true, Set.of(), Part.WHOLE, LetterCase.KEEP, Map.of(), Others.KEEP);

  public Cleaning {
    blanks = Set.copyOf(blanks);
    values = Map.copyOf(values);
  }

  /** What counts of a web or email address. */
  public enum Part {
    WHOLE,
    DOMAIN,
    COMPANY
  }

  /** What becomes of upper and lower case. */
  public enum LetterCase {
    KEEP,
    LOWER,
    UPPER
  }

  /** What becomes of words that are not in the table of values. */
  public enum Others {
    KEEP,
    BLANK,
    REJECT
  }

  /** The same, with more words that stand for nothing. */
  public Cleaning withBlanks(Set<String> more) {
    Set<String> all = new HashSet<>(blanks);
    all.addAll(more);
    return new Cleaning(trim, all, part, letterCase, values, others);
  }

  /**
   * The text cleaned, or null when nothing stands there.
   *
   * @throws Unreadable if it is not in the table of values though it has to be
   */
  public @Nullable String clean(String text) throws Unreadable {
    String clean = trim ? trim(text) : text;
    if (clean.isBlank() || (!blanks.isEmpty() && blanks.contains(clean))) {
      return null;
    }
    clean =
        switch (part) {
          case WHOLE -> clean;
          case DOMAIN -> WebAddress.domain(clean);
          case COMPANY -> Domains.company(clean).orElse(null);
        };
    if (clean == null) {
      return null;
    }
    clean =
        switch (letterCase) {
          case KEEP -> clean;
          case LOWER -> clean.toLowerCase(Locale.ROOT);
          case UPPER -> clean.toUpperCase(Locale.ROOT);
        };
    if (values.isEmpty()) {
      return clean;
    }
    String replaced = values.get(clean);
    if (replaced != null) {
      return replaced;
    }
    return switch (others) {
      case KEEP -> clean;
      case BLANK -> null;
      case REJECT -> throw new Unreadable("is not among the `values` of the mapping; add it there");
    };
  }

  /** Without blanks at both ends; spreadsheets like no-break spaces, which also go. */
  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean blank(char letter) {
    return letter <= ' ' || letter == '\u00a0' || letter == '\ufeff' || letter == '\u2007';
  }
}
