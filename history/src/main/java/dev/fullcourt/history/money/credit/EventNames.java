package dev.fullcourt.history.money.credit;

import dev.fullcourt.engine.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which program and which content an event names. A name of nothing but blanks names none. */
final class EventNames {

  /** The properties that name a program, the first that is there. */
  private static final List<String> PROGRAMS =
      List.of("campaign", "utm_campaign", "program", "webinar", "show");

  private static final List<String> CONTENTS = List.of("asset", "form");

  private EventNames() {}

  static @Nullable String program(Event event) {
    return named(event, PROGRAMS, "email_clicked", "subject");
  }

  static @Nullable String content(Event event) {
    return named(event, CONTENTS, "page_viewed", "path");
  }

  /**
   * The first of several properties that is there; where none is, events of a type have another.
   */
  private static @Nullable String named(
      Event event, List<String> properties, String type, String property) {
    String named = first(event, properties);
    return named == null && event.type().equals(type) ? first(event, List.of(property)) : named;
  }

  /** The first of these properties that says something. */
  static @Nullable String first(Event event, List<String> properties) {
    for (String property : properties) {
      String text = event.text(property);
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }
}
