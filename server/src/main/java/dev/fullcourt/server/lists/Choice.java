package dev.fullcourt.server.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * Something to choose in the form of a list.
 *
 * @param name its name in an address
 * @param label what people call it
 * @param options what there is to choose, by the word in an address
 * @param chosen the word chosen
 */
public record Choice(
    String name, String label, SequencedMap<String, String> options, String chosen) {

  /**
   * One of some words, or any.
   *
   * @param any what people call it when nothing is chosen
   * @param title what people call a word
   */
  public static Choice of(
      String name,
      String label,
      String any,
      List<String> words,
      String chosen,
      Function<String, String> title) {
    SequencedMap<String, String> options = new LinkedHashMap<>();
    options.put("", any);
    words.forEach(word -> options.put(word, title.apply(word)));
    if (!chosen.isEmpty()) {
      options.putIfAbsent(chosen, title.apply(chosen));
    }
    return new Choice(name, label, options, chosen);
  }

  /** The options as entries, in order. */
  public Iterable<Map.Entry<String, String>> entries() {
    return options.entrySet();
  }

  /** Whether there is anything to choose. */
  public boolean isOne() {
    return options.size() > 1;
  }
}
