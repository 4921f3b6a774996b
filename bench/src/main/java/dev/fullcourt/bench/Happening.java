package dev.fullcourt.bench;

import dev.fullcourt.engine.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event as others take it: a plain object with a field for each thing the rules look at.
 *
 * @param type what happened
 * @param person who did it; null for the buyer as a whole
 * @param path which page
 * @param asset which content
 * @param campaign which campaign
 * @param moment when, in milliseconds since 1970
 */
public record Happening(
    String type,
    @Nullable String person,
    @Nullable String path,
    @Nullable String asset,
    @Nullable String campaign,
    long moment) {

  static Happening of(Event event) {
    return new Happening(
        event.type(),
        event.person(),
        event.text("path"),
        event.text("asset"),
        event.text("campaign"),
        event.effective().toEpochMilli());
  }
}
