package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.desk.ActValues;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.desk.Written;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what was said with an act into the properties of its event. */
final class SalesFields {

  private static final int LONGEST = 4_000;
  private static final int LONGEST_NAME = 200;

  private final Playbook playbook;
  private final Opportunity opportunity;

  SalesFields(Playbook playbook, Opportunity opportunity) {
    this.playbook = playbook;
    this.opportunity = opportunity;
  }

  /** What was said, field by field, blanks left out. */
  static Map<String, String> given(SalesAct act, Map<String, String> said) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String name : act.fields()) {
      String text = Written.of(name, said.get(name), name.equals("note") ? LONGEST : LONGEST_NAME);
      if (!text.isEmpty()) {
        given.put(name, text);
      } else if (act.needed().contains(name)) {
        throw Impossible.said("Say " + asked(name) + ".");
      }
    }
    return given;
  }

  private static String asked(String name) {
    return switch (name) {
      case "reason" -> "why";
      case "activity" -> "what is to be done";
      case "step" -> "to which step";
      default -> "which " + name;
    };
  }

  /** The properties they become; those that say only how it was done are left out. */
  Map<String, Value> properties(Map<String, String> given) {
    Map<String, Value> properties = new HashMap<>();
    given.forEach((name, text) -> {
      switch (name) {
        case "from", "on" -> {}
        default -> properties.put(name, ActValues.read(playbook, name, text));
      }
    });
    if (given.containsKey("amount") && !given.containsKey("currency")) {
      String known = opportunity.currency();
      properties.put("currency", Value.of(known == null ? playbook.currency() : known));
    }
    return properties;
  }

  /** The day on which it happened, where one was given; not one that is still to come. */
  Instant occurred(@Nullable String day, Instant now) {
    if (day == null) {
      return now;
    }
    Instant at = ((Value.Moment) ActValues.read(playbook, "closes", day)).instant();
    if (at.isAfter(now)) {
      throw Impossible.said("What has happened has happened by today. Found: " + day);
    }
    return at;
  }
}
