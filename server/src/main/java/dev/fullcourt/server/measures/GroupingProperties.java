package dev.fullcourt.server.measures;

import dev.fullcourt.engine.event.Value;
import java.util.HashMap;
import java.util.Map;

/** The properties by which a report may group, gathered under one name each. */
final class GroupingProperties {

  private final Map<String, String> properties = new HashMap<>();

  GroupingProperties with(String name, String value) {
    if (!value.isBlank()) {
      properties.putIfAbsent(name, value);
    }
    return this;
  }

  GroupingProperties with(String root, Map<String, Value> values) {
    values.forEach((name, value) -> with(root + name, value.toString()));
    return this;
  }

  Map<String, String> map() {
    return properties;
  }
}
