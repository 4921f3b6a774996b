package dev.fullcourt.history.replay;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the log says of other rows (laws 11 and 17). Such rows never reach the engine: they
 * say which other rows do, and as whose.
 */
public sealed interface Correction {

  /** The source of every such row; what other sources call by the same names is no correction. */
  String SOURCE = "fullcourt";

  /** The property that says why. */
  String BECAUSE = "because";

  /** The property that says who did it. */
  String BY = "by";

  /** The property that gives the number of the rule that did it. */
  String RULE = "rule";

  /** The types of such rows. */
  Set<String> TYPES =
      Set.of(
          "event_voided",
          "event_restored",
          "buyer_merged",
          "buyer_adopted",
          "buyer_separated",
          "people_merged",
          "people_separated");

  /** An event never happened, or not as it was told. */
  record Voided(String source, String id) implements Correction {}

  /** An event that was voided counts again. */
  record Restored(String source, String id) implements Correction {}

  /** All this buyer's events count for another buyer, and none here: it ends as a tombstone. */
  record Merged(String into) implements Correction {}

  /** Another buyer's events count here from now on: rows adopted from it follow. */
  record Adopted(String buyer) implements Correction {}

  /** This buyer and another, once merged, are two again. */
  record Separated(String buyer) implements Correction {}

  /** What a person did, another did: they are one. */
  record PeopleMerged(String person, String into) implements Correction {}

  /** Two people, once merged, are two again. */
  record PeopleSeparated(String person, String from) implements Correction {}

  /** Whether rows of a type may be corrections. */
  static boolean isType(String type) {
    return TYPES.contains(type);
  }

  /** The word for it in the log. */
  default String type() {
    return switch (this) {
      case Voided ignored -> "event_voided";
      case Restored ignored -> "event_restored";
      case Merged ignored -> "buyer_merged";
      case Adopted ignored -> "buyer_adopted";
      case Separated ignored -> "buyer_separated";
      case PeopleMerged ignored -> "people_merged";
      case PeopleSeparated ignored -> "people_separated";
    };
  }

  /** Its properties in the log, but for why and by whom. */
  default java.util.Map<String, Value> properties() {
    return switch (this) {
      case Voided(String source, String id) -> of("of_source", source, "of_id", id);
      case Restored(String source, String id) -> of("of_source", source, "of_id", id);
      case Merged(String into) -> java.util.Map.of("into", Value.of(into));
      case Adopted(String buyer) -> java.util.Map.of("buyer", Value.of(buyer));
      case Separated(String buyer) -> java.util.Map.of("buyer", Value.of(buyer));
      case PeopleMerged(String person, String into) -> of("who", person, "into", into);
      case PeopleSeparated(String person, String from) -> of("who", person, "into", from);
    };
  }

  private static java.util.Map<String, Value> of(
      String one, String first, String other, String second) {
    return java.util.Map.of(one, Value.of(first), other, Value.of(second));
  }

  /** Reads a row of the log; empty when it is a plain event. */
  static Optional<Correction> of(Event event) {
    return event.source().equals(SOURCE) ? Optional.ofNullable(read(event)) : Optional.empty();
  }

  private static @Nullable Correction read(Event event) {
    return switch (event.type()) {
      case "event_voided" -> new Voided(text(event, "of_source"), text(event, "of_id"));
      case "event_restored" -> new Restored(text(event, "of_source"), text(event, "of_id"));
      case "buyer_merged" -> new Merged(text(event, "into"));
      case "buyer_adopted" -> new Adopted(text(event, "buyer"));
      case "buyer_separated" -> new Separated(text(event, "buyer"));
      case "people_merged" -> new PeopleMerged(text(event, "who"), text(event, "into"));
      case "people_separated" -> new PeopleSeparated(text(event, "who"), text(event, "into"));
      default -> null;
    };
  }

  private static String text(Event event, String property) {
    String text = event.text(property);
    return text == null ? "" : text;
  }
}
