package dev.fullcourt.server.intake.tracking;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.server.intake.tracking.Refusal.Reason;
import dev.fullcourt.server.intake.tracking.Refusal.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The properties of an event as they are kept: texts, numbers, yes or no, lists of texts. What is
 * within something else is named with a dot: {@code address.city}.
 */
final class Properties {

  private static final int MOST = 300;
  private static final int LONGEST_NAME = 200;
  private static final int DEEPEST = 5;

  private final Map<String, Value> values = new HashMap<>();

  Map<String, Value> values() {
    return values;
  }

  /** Takes all fields of an object; what is no object has none. */
  Properties take(String before, JsonNode object) throws Refused {
    take(before, object, 1, false);
    return this;
  }

  /** The same, with names written as ours are: {@code firstName} becomes {@code first_name}. */
  Properties takeTraits(JsonNode object) throws Refused {
    take("", object, 1, true);
    return this;
  }

  private void take(String before, JsonNode object, int depth, boolean renamed) throws Refused {
    if (!object.isObject()) {
      return;
    }
    if (depth > DEEPEST) {
      throw Refusal.of(Reason.BAD_VALUE, "`" + before + "` is nested too deep");
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String own = renamed ? Wording.snake(field.getKey()) : field.getKey();
      String name = before.isEmpty() ? own : before + "." + own;
      if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
        throw Refusal.of(
            Reason.BAD_VALUE, "a property has a name that is empty, too long or not printable");
      }
      if (field.getValue().isObject()) {
        take(name, field.getValue(), depth + 1, renamed);
      } else {
        put(name, field.getValue());
      }
    }
  }

  /** Keeps a value under a name; nothing at all is not kept. */
  void put(String name, JsonNode node) throws Refused {
    if (node.isString()) {
      putText(name, node.stringValue());
    } else if (node.isNumber()) {
      Value.Number number = new Value.Number(node.decimalValue());
      if (!number.isOfUsualSize() || number.number().precision() > 1_000) {
        throw Refusal.of(Reason.BAD_VALUE, "`" + name + "` is a number of no usual size");
      }
      set(name, number);
    } else if (node.isBoolean()) {
      set(name, Value.of(node.booleanValue()));
    } else if (node.isArray()) {
      putList(name, node);
    }
  }

  private void putList(String name, JsonNode array) throws Refused {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : array) {
      String text = each.isValueNode() ? each.asString() : each.toString();
      if (!each.isNull() && !text.isEmpty()) {
        texts.add(checked(name, text));
      }
    }
    if (!texts.isEmpty()) {
      set(name, Value.of(texts));
    }
  }

  void putText(String name, String text) throws Refused {
    if (!text.isBlank()) {
      set(name, Value.of(checked(name, text)));
    }
  }

  /** Adds a text that is not there yet. */
  void putIfAbsent(String name, JsonNode node) throws Refused {
    if (!values.containsKey(name)) {
      put(name, node);
    }
  }

  private static String checked(String name, String text) throws Refused {
    if (text.indexOf('\0') >= 0) {
      throw Refusal.of(Reason.BAD_VALUE, "there is a NUL character in `" + name + "`");
    }
    return text;
  }

  private void set(String name, Value value) throws Refused {
    values.put(name, value);
    if (values.size() > MOST) {
      throw Refusal.of(Reason.BAD_VALUE, "it has more than " + MOST + " properties");
    }
  }
}
