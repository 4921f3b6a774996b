package dev.fullcourt.engine.stories;

import dev.fullcourt.engine.event.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event about to be told: when it is, then perhaps who, then what. */
final class Happening {

  private final Story story;
  private final Instant at;
  private @Nullable String person;
  private String source = "story";

  Happening(Story story, Instant at) {
    this.story = story;
    this.at = at;
  }

  /** Who does it, or to whom it is done. */
  Happening person(String id) {
    person = id;
    return this;
  }

  /** Who tells of it. */
  Happening from(String name) {
    source = name;
    return this;
  }

  /** What happens: its type, then names and values of its properties in turn. */
  Told does(String type, Object... properties) {
    Map<String, Value> values = new HashMap<>();
    for (int i = 0; i < properties.length; i += 2) {
      values.put(properties[i].toString(), value(properties[i + 1]));
    }
    return story.take(at, source, person, type, values);
  }

  private static Value value(Object value) {
    return switch (value) {
      case Integer number -> Value.of(number.longValue());
      case Boolean yes -> Value.of(yes.booleanValue());
      case Instant instant -> Value.of(instant);
      case List<?> texts -> Value.of(texts.stream().map(Object::toString).toList());
      default -> Value.of(value.toString());
    };
  }
}
