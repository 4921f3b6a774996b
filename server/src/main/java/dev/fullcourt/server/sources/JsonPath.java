package dev.fullcourt.server.sources;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A way into JSON: names with dots between, and the places of lists from 0, {@code items.0.id}.
 *
 * @param steps name by name; none: the whole
 */
public record JsonPath(List<String> steps) {
  public JsonPath {
    steps = List.copyOf(steps);
  }

  static JsonPath of(String text) {
    return new JsonPath(
        Stream.of(text.strip().split("\\.")).filter(step -> !step.isEmpty()).toList());
  }

  /** What is there; a missing node when there is nothing. */
  JsonNode in(JsonNode whole) {
    JsonNode at = whole;
    for (String step : steps) {
      at =
          at instanceof ArrayNode list && step.matches("\\d{1,6}")
              ? list.path(Integer.parseInt(step))
              : at.path(step);
    }
    return at;
  }
}
