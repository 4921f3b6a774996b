package dev.fullcourt.history.imports.mapping;

import dev.fullcourt.engine.event.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text in a file stands for. */
public sealed interface Kind {

  /**
   * The value a text stands for, or null when there is nothing in it.
   *
   * @throws Unreadable if it does not stand for one
   */
  @Nullable Value read(String text) throws Unreadable;

  /** Words. */
  record Text() implements Kind {
    @Override
    public Value read(String text) {
      return Value.of(text);
    }
  }

  /** A number. */
  record Number(NumberFormat format) implements Kind {
    @Override
    public Value read(String text) throws Unreadable {
      return Value.of(format.read(text));
    }
  }

  /**
   * Yes or no.
   *
   * @param yes words for yes, in lower case
   * @param no words for no, in lower case
   */
  record Flag(Set<String> yes, Set<String> no) implements Kind {
    public Flag {
      yes = Set.copyOf(yes);
      no = Set.copyOf(no);
    }

    @Override
    public Value read(String text) throws Unreadable {
      String word = text.toLowerCase(Locale.ROOT);
      if (yes.contains(word)) {
        return Value.of(true);
      }
      if (no.contains(word)) {
        return Value.of(false);
      }
      throw new Unreadable("is neither yes nor no; list it under `yes` or `no` in the mapping");
    }
  }

  /** A point in time. */
  record Time(TimeFormat format) implements Kind {
    @Override
    public Value read(String text) throws Unreadable {
      return Value.of(format.read(text));
    }
  }

  /** Several words, with something between them. */
  record Words(String split) implements Kind {
    @Override
    public @Nullable Value read(String text) {
      List<String> words =
          Arrays.stream(text.split(Pattern.quote(split), -1))
              .map(String::strip)
              .filter(word -> !word.isEmpty())
              .toList();
      return words.isEmpty() ? null : Value.of(words);
    }
  }
}
