package dev.fullcourt.history.imports;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.identity.Keys;
import dev.fullcourt.history.imports.csv.ForeignJson;
import dev.fullcourt.history.imports.csv.NotJson;
import dev.fullcourt.history.imports.mapping.EventRule;
import dev.fullcourt.history.imports.mapping.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a line that is an event in the form of {@code POST /api/events}. */
final class EventLine {

  private static final int LONGEST = 500;
  private static final int MOST_PROPERTIES = 300;

  private final String source;
  private final Instant latest;

  EventLine(String source, Instant latest) {
    this.source = source;
    this.latest = latest;
  }

  /** Why a line is no event. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    Wrong(String why) {
      super(why);
      this.why = why;
    }

    String why() {
      return why;
    }
  }

  Draft read(String line, Draft.Origin origin) throws Wrong {
    JsonNode event;
    try {
      event = ForeignJson.read(line);
    } catch (NotJson e) {
      throw new Wrong("it is not JSON " + e.getMessage());
    }
    if (!event.isObject()) {
      throw new Wrong("it is JSON, but not an object in braces");
    }
    String id = needed(event, "id");
    String type = needed(event, "type");
    if (!EventRule.isType(type)) {
      throw new Wrong("the type is " + Row.shown(type) + ": use letters, digits, `_`, `-`, `.`");
    }
    String person = text(event, "person");
    String account = text(event, "account");
    String browser = text(event, "browser");
    if (person == null && account == null && browser == null) {
      throw new Wrong("it belongs to no one: person, account and browser are blank");
    }
    return new Draft(
        source,
        id,
        account,
        whose(person, browser),
        null,
        text(event, "motion"),
        type,
        time(event, "occurredAt"),
        time(event, "knownAt"),
        properties(event.get("properties")),
        origin);
  }

  /** The key that the same line has when it comes in live. */
  private static @Nullable String whose(@Nullable String person, @Nullable String browser) {
    if (person == null) {
      return browser == null ? null : Keys.ofBrowser(browser);
    }
    return Keys.ofUser(person);
  }

  private static String needed(JsonNode event, String name) throws Wrong {
    String text = text(event, name);
    if (text == null) {
      throw new Wrong("`" + name + "` is blank; each event needs one");
    }
    return text;
  }

  private static @Nullable String text(JsonNode event, String name) throws Wrong {
    JsonNode node = event.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString() && !node.isIntegralNumber()) {
      throw new Wrong("`" + name + "` is neither a text nor a whole number");
    }
    String text = clean(node.asString(), name).strip();
    if (text.length() > LONGEST) {
      throw new Wrong("`" + name + "` is longer than " + LONGEST + " letters");
    }
    return text.isEmpty() ? null : text;
  }

  private static String clean(String text, String name) throws Wrong {
    if (text.indexOf('\0') >= 0) {
      throw new Wrong("there is a NUL character in `" + name + "`; take it out");
    }
    return text;
  }

  private @Nullable Instant time(JsonNode event, String name) throws Wrong {
    JsonNode node = event.path(name);
    try {
      Instant time = ForeignTime.read(node);
      if (time != null && (time.isAfter(latest) || time.isBefore(RowReader.EARLIEST))) {
        throw new Wrong("`" + name + "` " + time + " is in the future or before 1990");
      }
      return time;
    } catch (Unreadable e) {
      throw new Wrong(
          "`"
              + name
              + "` is "
              + Row.shown(node.isValueNode() ? node.asString() : node.toString())
              + "; write it like 2026-03-05T10:00:00+01:00");
    }
  }

  private static Map<String, Value> properties(@Nullable JsonNode node) throws Wrong {
    Map<String, Value> properties = new HashMap<>();
    if (node == null || node.isNull()) {
      return properties;
    }
    if (!node.isObject()) {
      throw new Wrong("`properties` is not an object in braces");
    }
    gather(node, "", 0, properties);
    if (properties.size() > MOST_PROPERTIES) {
      throw new Wrong("it has more than " + MOST_PROPERTIES + " properties");
    }
    return properties;
  }

  private static void gather(JsonNode node, String before, int depth, Map<String, Value> into)
      throws Wrong {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String name = clean(before + entry.getKey(), "properties");
      JsonNode value = entry.getValue();
      if (value.isObject()) {
        if (depth >= 5) {
          throw new Wrong("`properties` are nested deeper than 5");
        }
        gather(value, name + ".", depth + 1, into);
      } else if (value.isArray()) {
        into.put(name, Value.of(texts(value, name)));
      } else if (value.isBoolean()) {
        into.put(name, Value.of(value.booleanValue()));
      } else if (value.isNumber()) {
        into.put(name, number(value, name));
      } else if (!value.isNull() && !value.asString().isBlank()) {
        into.put(name, Value.of(clean(value.asString(), name)));
      }
    }
  }

  private static List<String> texts(JsonNode array, String name) throws Wrong {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : array) {
      if (!each.isNull()) {
        texts.add(clean(each.isValueNode() ? each.asString() : each.toString(), name));
      }
    }
    return texts;
  }

  private static Value number(JsonNode node, String name) throws Wrong {
    Value.Number number = new Value.Number(node.decimalValue());
    if (!number.isOfUsualSize()) {
      throw new Wrong("`" + name + "` is a number of no usual size");
    }
    return number;
  }
}
