package dev.fullcourt.history.imports.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what kind of value a text stands for, and how it is written. */
final class KindReader {

  static final Set<String> KINDS = Set.of("text", "number", "flag", "time", "list");

  private static final Set<String> YES = Set.of("yes", "true", "1", "y", "t", "on");
  private static final Set<String> NO = Set.of("no", "false", "0", "n", "f", "off");

  private final TableScope scope;

  KindReader(TableScope scope) {
    this.scope = scope;
  }

  /** The keys that say more about that kind. */
  static Set<String> keys(String kind) {
    return switch (kind) {
      case "number" -> Set.of("decimal", "thousands", "unit");
      case "flag" -> Set.of("yes", "no");
      case "time" -> Set.of("format", "zone");
      case "list" -> Set.of("split");
      default -> Set.of();
    };
  }

  /** The kind, or null with a mistake. */
  @Nullable Kind read(String kind, Map<String, Node> entries, Node node) {
    return switch (kind) {
      case "number" -> number(entries, node);
      case "flag" -> flag(entries, node);
      case "time" -> time(entries);
      case "list" -> list(entries, node);
      default -> new Kind.Text();
    };
  }

  private Kind number(Map<String, Node> entries, Node node) {
    Character decimal = letter(entries.get("decimal"), "`decimal`");
    Character thousands = letter(entries.get("thousands"), "`thousands`");
    Node unit = entries.get("unit");
    char point = decimal == null ? '.' : decimal;
    if (thousands != null && thousands == point) {
      scope
          .document()
          .mistake(
              entries.getOrDefault("thousands", node),
              "`" + point + "` stands before decimals and between thousands",
              "say `decimal` too");
    }
    List<String> units = unit == null ? List.of() : scope.document().texts(unit, "`unit`");
    return new Kind.Number(new NumberFormat(point, thousands, units));
  }

  private @Nullable Character letter(@Nullable Node node, String what) {
    String text = node == null ? null : scope.document().text(node, what);
    if (text != null && node != null && (text.length() != 1 || Character.isDigit(text.charAt(0)))) {
      scope
          .document()
          .mistake(node, what + " is `" + text + "`", "write one letter, such as \",\"");
      return null;
    }
    return text == null ? null : text.charAt(0);
  }

  private Kind flag(Map<String, Node> entries, Node node) {
    Set<String> yes = words(entries.get("yes"), "`yes`");
    Set<String> no = words(entries.get("no"), "`no`");
    Set<String> both = new HashSet<>(yes);
    both.retainAll(no);
    if (!both.isEmpty()) {
      scope
          .document()
          .mistake(
              entries.getOrDefault("no", node),
              Document.oneOf(both) + " means yes and no",
              "keep it in one");
    }
    return new Kind.Flag(
        without(yes.isEmpty() ? YES : yes, no), without(no.isEmpty() ? NO : no, yes));
  }

  private static Set<String> without(Set<String> words, Set<String> others) {
    Set<String> rest = new HashSet<>(words);
    rest.removeAll(others);
    return rest;
  }

  private Set<String> words(@Nullable Node node, String what) {
    Set<String> words = new HashSet<>();
    if (node != null) {
      scope.document().texts(node, what).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  private @Nullable Kind list(Map<String, Node> entries, Node node) {
    Node split = entries.get("split");
    if (split == null) {
      scope
          .document()
          .mistake(node, "a list without `split`", "say what stands between, split: \";\"");
      return null;
    }
    String text = scope.document().text(split, "`split`");
    if (text == null || text.isEmpty()) {
      scope.document().mistake(split, "`split` is empty", "say what stands between, split: \";\"");
      return null;
    }
    return new Kind.Words(text);
  }

  /** A time, written as {@code format} says, in the zone of {@code zone} or else of the table. */
  Kind time(Map<String, Node> entries) {
    Node zoneNode = entries.get("zone");
    ZoneId zone = zoneNode == null ? scope.zone() : zone(scope.document(), zoneNode);
    Node format = entries.get("format");
    List<TimeFormat.Style> styles = new ArrayList<>();
    for (Node item : format == null ? List.<Node>of() : Document.items(format)) {
      TimeFormat.Style style = style(item, zone == null && zoneNode == null);
      if (style != null) {
        styles.add(style);
      }
    }
    return new Kind.Time(
        new TimeFormat(styles.isEmpty() ? List.of(new TimeFormat.Iso()) : styles, zone));
  }

  private TimeFormat.@Nullable Style style(Node node, boolean zoneless) {
    String text = scope.document().text(node, "`format`");
    return switch (text) {
      case null -> null;
      case "ISO" -> new TimeFormat.Iso();
      case "epoch seconds" -> new TimeFormat.Epoch(false);
      case "epoch millis" -> new TimeFormat.Epoch(true);
      default -> letters(node, text, zoneless);
    };
  }

  private TimeFormat.@Nullable Style letters(Node node, String pattern, boolean zoneless) {
    try {
      TimeFormat.Letters letters = TimeFormat.Letters.of(pattern);
      if (zoneless && !letters.saysOffset()) {
        scope
            .document()
            .mistake(
                node,
                "`" + pattern + "` has no offset and no zone is given",
                "add `zone: Europe/Berlin`, or whichever the clocks showed");
      }
      return letters;
    } catch (IllegalArgumentException e) {
      scope
          .document()
          .mistake(
              node,
              "`format` is `" + pattern + "`",
              "write ISO, epoch seconds, epoch millis, or letters such as dd.MM.yyyy HH:mm");
      return null;
    }
  }

  /** A time zone, or null with a mistake. */
  static @Nullable ZoneId zone(Document document, Node node) {
    String text = document.text(node, "`zone`");
    try {
      return text == null ? null : ZoneId.of(text);
    } catch (DateTimeException e) {
      document.mistake(
          node,
          "`zone` is `" + text + "`",
          "write UTC or a region such as Europe/Berlin"
              + Nearest.question(String.valueOf(text), ZoneId.getAvailableZoneIds()));
      return null;
    }
  }
}
