package dev.fullcourt.server.intelligence;

import dev.fullcourt.server.access.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a card as a form or a program gives it. */
public final class Drafts {

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_TEXT = 8_000;
  private static final int MOST_WORDS = 30;

  private Drafts() {}

  /**
   * The card.
   *
   * @param said each field with all its values; lists may be given with commas too
   * @throws Refused with what is wrong
   */
  public static CardBook.Draft read(Map<String, List<String>> said) {
    String title = one(said, "title");
    String text = one(said, "text").replace("\r\n", "\n");
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      throw new Refused("Give it a title of at most " + LONGEST_TITLE + " letters.");
    }
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      throw new Refused("Say what one ought to know, in at most 8,000 letters.");
    }
    return new CardBook.Draft(
        kind(one(said, "kind")),
        title,
        text,
        new Shown(
            words(said, "stages"),
            words(said, "industries"),
            words(said, "countries"),
            words(said, "products"),
            words(said, "keywords")),
        days(one(said, "days")));
  }

  /**
   * Which version of the card it was made from; null where that is not said.
   *
   * @throws Refused when it is no number
   */
  public static @Nullable Integer version(Map<String, List<String>> said) {
    String text = one(said, "version");
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw new Refused("Say which version you looked at as a whole number, such as 3.");
    }
    return Integer.valueOf(text);
  }

  private static Card.Kind kind(String word) {
    return Stream.of(Card.Kind.values())
        .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new Refused("Say what it is about: customer, competitor or market."));
  }

  private static int days(String text) {
    if (text.isEmpty()) {
      return 90;
    }
    try {
      int days = Integer.parseInt(text);
      if (days >= 1 && days <= 1_000) {
        return days;
      }
    } catch (NumberFormatException e) {
      // said below, the same as for a number nobody means
    }
    throw new Refused("Say after how many days to look again: 1 to 1000.");
  }

  private static String one(Map<String, List<String>> said, String name) {
    List<String> values = said.getOrDefault(name, List.of());
    String text = values.isEmpty() ? "" : values.getFirst().strip();
    if (text.indexOf('\0') >= 0) {
      throw new Refused("“" + name + "” has a letter that nobody can read.");
    }
    return text;
  }

  private static List<String> words(Map<String, List<String>> said, String name) {
    List<String> words =
        said.getOrDefault(name, List.of()).stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    if (words.size() > MOST_WORDS
        || words.stream().anyMatch(word -> word.length() > 80 || word.indexOf('\0') >= 0)) {
      throw new Refused("“" + name + "” has too many or too long words.");
    }
    return words;
  }
}
