package dev.fullcourt.history.files;

import dev.fullcourt.engine.event.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Properties as JSON, as the log stores them in database and files: text, number, boolean, array of
 * text, and {@code {"time": "…"}} for a point in time.
 */
public final class EventJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private EventJson() {}

  /** Writes properties, their names in alphabetical order. */
  public static String write(Map<String, Value> properties) {
    if (properties.isEmpty()) {
      return "{}";
    }
    TreeMap<String, Object> plain = new TreeMap<>();
    properties.forEach((name, value) -> plain.put(name, plain(value)));
    return MAPPER.writeValueAsString(plain);
  }

  /** Writes an object as it is. */
  static String plain(Map<String, ? extends @Nullable Object> object) {
    return MAPPER.writeValueAsString(object);
  }

  private static Object plain(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Number(BigDecimal number) -> number;
      case Value.Flag(boolean yes) -> yes;
      case Value.Moment(Instant instant) -> Map.of("time", instant.toString());
      case Value.Texts(List<String> texts) -> texts;
    };
  }

  /** Reads properties back. */
  public static Map<String, Value> read(String json) {
    if (json.equals("{}")) {
      return Map.of();
    }
    Map<String, Value> properties = new HashMap<>();
    for (var entry : MAPPER.readTree(json).properties()) {
      Value value = value(entry.getValue());
      if (value != null) {
        properties.put(entry.getKey(), value);
      }
    }
    return properties;
  }

  private static @Nullable Value value(JsonNode node) {
    if (node.isString()) {
      return Value.of(node.stringValue());
    }
    if (node.isNumber()) {
      return Value.of(node.decimalValue());
    }
    if (node.isBoolean()) {
      return Value.of(node.booleanValue());
    }
    if (node.isArray()) {
      List<String> texts = new ArrayList<>();
      node.forEach(each -> texts.add(each.asString()));
      return Value.of(texts);
    }
    JsonNode time = node.get("time");
    return time == null ? null : Value.of(Instant.parse(time.stringValue()));
  }
}
