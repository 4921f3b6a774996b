package dev.fullcourt.server.buyers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A saved view of buyers that everybody shares: what lists and figures can be narrowed to.
 *
 * @param id its number
 * @param name what people call it
 * @param buyers a query for the ids of its buyers
 * @param parameters the query's parameters, by names nobody else uses
 */
public record Segment(int id, String name, String buyers, Map<String, Object> parameters) {
  public Segment {
    parameters = Map.copyOf(parameters);
  }

  /** The word for it in an address. */
  public String word() {
    return Integer.toString(id);
  }

  /** What it asks for; equal for segments that ask for the same. */
  public String asks() {
    return buyers + Arrays.deepToString(new TreeMap<>(parameters).values().toArray());
  }

  /** One to choose. */
  public record Choice(String word, String name) {

    /** What people call the one of a word; the word itself where it is not among them. */
    public static String name(List<Choice> choices, String word) {
      return choices.stream()
          .filter(choice -> choice.word().equals(word))
          .map(Choice::name)
          .findFirst()
          .orElse(word);
    }
  }
}
