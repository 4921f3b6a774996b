package dev.fullcourt.server.buyers;

import dev.fullcourt.server.page.Unreadable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is so of buyers now. Words that are empty and nulls do not narrow anything.
 *
 * @param owner who has them; {@value #NOBODY} for nobody
 * @param function which function has them
 * @param scoreFrom with at least so many points
 * @param scoreTo with at most so many
 * @param activity {@code 30d}: something happened within so many days; {@code silent-30d}: nothing
 * @param field a field of the account
 * @param value what it is; of a number also a span such as {@code 100..500}; empty for whatever it
 *     is, if it is known
 * @param opportunity one of {@link #OPPORTUNITIES}
 * @param key only the key accounts of the agreement
 * @param segment the number of a segment they are in
 */
public record PresentFilter(
    String owner,
    String function,
    @Nullable Integer scoreFrom,
    @Nullable Integer scoreTo,
    String activity,
    String field,
    String value,
    String opportunity,
    boolean key,
    String segment) {

  /** Stands for nobody as an owner. */
  public static final String NOBODY = "nobody";

  /** What can be asked of opportunities: that one is so, or that none is open. */
  public static final List<String> OPPORTUNITIES = List.of("open", "none", "won", "lost");

  /** Any. */
  public static final PresentFilter ANY =
      new PresentFilter("", "", null, null, "", "", "", "", false, "");

  private static final Pattern ACTIVITY = Pattern.compile("(silent-)?([1-9]\\d{0,3})d");

  /**
   * Reads it from the words of an address.
   *
   * @param word gives the word of a name, empty where there is none
   * @throws Unreadable when one cannot be read; says which
   */
  static PresentFilter read(UnaryOperator<String> word) {
    PresentFilter filter =
        new PresentFilter(
            word.apply("owner"),
            word.apply("function"),
            number("score-from", word),
            number("score-to", word),
            matching("activity", word, ACTIVITY, "a span such as 30d, or silent-30d"),
            word.apply("field"),
            word.apply("value"),
            oneOf("opportunity", word, OPPORTUNITIES),
            !oneOf("key", word, List.of("yes")).isEmpty(),
            matching("segment", word, Pattern.compile("\\d{1,9}"), "the number of a segment"));
    return filter.checked();
  }

  private PresentFilter checked() {
    if (scoreFrom != null && scoreTo != null && scoreTo < scoreFrom) {
      throw new Unreadable(
          "score-to", Integer.toString(scoreTo), "a number not below " + scoreFrom);
    }
    if (field.isEmpty() && !value.isEmpty()) {
      throw new Unreadable("value", value, "together with a field, such as field=industry");
    }
    return this;
  }

  private static @Nullable Integer number(String name, UnaryOperator<String> word) {
    String text = matching(name, word, Pattern.compile("-?\\d{1,6}"), "a whole number such as 40");
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  private static String matching(
      String name, UnaryOperator<String> word, Pattern pattern, String expected) {
    String text = word.apply(name);
    if (!text.isEmpty() && !pattern.matcher(text).matches()) {
      throw new Unreadable(name, text, expected);
    }
    return text;
  }

  private static String oneOf(String name, UnaryOperator<String> word, List<String> choices) {
    String text = word.apply(name);
    if (!text.isEmpty() && !choices.contains(text)) {
      throw new Unreadable(name, text, "one of " + String.join(", ", choices));
    }
    return text;
  }

  /** Whether silence is asked for, not activity. */
  public boolean isSilent() {
    return activity.startsWith("silent-");
  }

  /** Within how many days something happened, or nothing did; 0 when that is not asked. */
  public int days() {
    Matcher matcher = ACTIVITY.matcher(activity);
    return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
  }

  /** Its words by the names they have in an address. */
  SequencedMap<String, String> words() {
    SequencedMap<String, String> words = new LinkedHashMap<>();
    words.put("owner", owner);
    words.put("function", function);
    words.put("score-from", scoreFrom == null ? "" : scoreFrom.toString());
    words.put("score-to", scoreTo == null ? "" : scoreTo.toString());
    words.put("activity", activity);
    words.put("field", field);
    words.put("value", value);
    words.put("opportunity", opportunity);
    words.put("key", key ? "yes" : "");
    words.put("segment", segment);
    words.values().removeIf(String::isEmpty);
    return words;
  }
}
