package dev.fullcourt.server.sources;

import dev.fullcourt.engine.yaml.Yaml;
import dev.fullcourt.engine.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the body of a webhook means: where its items are, and what of each is the event, as our own
 * API has it. Written like the mappings of imports, with paths in place of columns.
 *
 * @param each where the items are; the body itself when empty
 * @param only which items count: by path, the texts one of which it must be
 * @param texts id, event, person, account, browser and time
 * @param properties what else the event says
 */
public record HookMapping(
    JsonPath each,
    Map<JsonPath, Set<String>> only,
    Map<String, PathText> texts,
    Map<String, PathText> properties) {

  private static final Set<String> KEYS =
      Set.of("each", "only", "id", "event", "person", "account", "browser", "time", "properties");
  private static final Map<String, String> FIELDS =
      Map.of(
          "id",
          "id",
          "event",
          "type",
          "person",
          "person",
          "account",
          "account",
          "browser",
          "browser",
          "time",
          "occurredAt");

  /**
   * Reads one.
   *
   * @throws CannotChange when it is none; the message says where
   */
  public static HookMapping of(String text) {
    YamlReader.Document document = YamlReader.read(text);
    if (!document.troubles().isEmpty()) {
      var trouble = document.troubles().getFirst();
      throw wrong(trouble.place().line(), trouble.found() + "; " + trouble.expected());
    }
    if (!(document.root().orElse(null) instanceof Yaml.Mapping root)) {
      throw wrong(1, "a mapping is a list of keys such as `event: \"{type}\"`");
    }
    Map<String, PathText> texts = new LinkedHashMap<>();
    for (Yaml.Entry entry : root.entries()) {
      String key = entry.key();
      if (!KEYS.contains(key)) {
        throw wrong(
            entry.place().line(), "`" + key + "` is none of " + KEYS.stream().sorted().toList());
      }
      if (FIELDS.containsKey(key)) {
        texts.put(FIELDS.getOrDefault(key, key), PathText.of(scalar(entry.value())));
      }
    }
    if (!texts.containsKey("type")) {
      throw wrong(1, "`event` is missing: what happened, such as \"{type}\" or demo_requested");
    }
    return new HookMapping(
        JsonPath.of(root.findScalar("each").map(Yaml.Scalar::text).orElse("")),
        only(root.mapping("only")),
        texts,
        properties(root.mapping("properties")));
  }

  private static Map<JsonPath, Set<String>> only(Yaml.Mapping written) {
    Map<JsonPath, Set<String>> only = new LinkedHashMap<>();
    for (Yaml.Entry entry : written.entries()) {
      List<Yaml> texts =
          entry.value() instanceof Yaml.Sequence list ? list.items() : List.of(entry.value());
      only.put(
          JsonPath.of(entry.key()),
          Set.copyOf(texts.stream().map(HookMapping::scalar).distinct().toList()));
    }
    return only;
  }

  private static Map<String, PathText> properties(Yaml.Mapping written) {
    Map<String, PathText> properties = new LinkedHashMap<>();
    written
        .entries()
        .forEach(entry -> properties.put(entry.key(), PathText.of(scalar(entry.value()))));
    return properties;
  }

  private static String scalar(Yaml value) {
    if (value instanceof Yaml.Scalar scalar) {
      return scalar.text();
    }
    throw wrong(value.place().line(), "a text is expected here");
  }

  private static CannotChange wrong(int line, String what) {
    return new CannotChange("Line " + line + " of the mapping: " + what + ".");
  }

  /**
   * The events of a body, as our own API has them.
   *
   * @param delivery the sender's id of this delivery, for events that have none; may be null
   */
  public List<ObjectNode> events(JsonNode body, @Nullable String delivery) {
    JsonNode found = each.in(body);
    List<JsonNode> items = new ArrayList<>();
    if (found.isArray()) {
      found.forEach(items::add);
    } else if (!found.isMissingNode()) {
      items.add(found);
    }
    List<ObjectNode> events = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (counts(items.get(i))) {
        events.add(event(items.get(i), delivery == null ? null : delivery + "/" + i));
      }
    }
    return events;
  }

  private boolean counts(JsonNode item) {
    return only.entrySet().stream()
        .allMatch(each -> each.getValue().contains(each.getKey().in(item).asString("")));
  }

  private ObjectNode event(JsonNode item, @Nullable String otherwise) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    texts.forEach((field, text) -> put(event, field, text.in(item)));
    if (!event.has("id") && otherwise != null) {
      event.put("id", otherwise);
    }
    ObjectNode said = event.putObject("properties");
    properties.forEach((name, text) -> put(said, name, text.in(item)));
    return event;
  }

  private static void put(ObjectNode into, String name, @Nullable JsonNode value) {
    if (value != null) {
      into.set(name, value);
    }
  }
}
