package dev.fullcourt.history.imports.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the events that a row becomes. What the table says once holds for each of them. */
final class EventReader {

  /** Keys that a table may say once for all its events. */
  static final Set<String> SHARED =
      Set.of("account", "person", "buyer", "motion", "time", "known", "properties");

  private static final Set<String> KEYS = keys();

  private final TableScope scope;
  private final Map<String, Node> shared;
  private final ExpressionReader expressions;

  private static Set<String> keys() {
    Set<String> keys = new HashSet<>(Set.of("event", "id", "again", "only"));
    keys.addAll(SHARED);
    return Set.copyOf(keys);
  }

  EventReader(TableScope scope, Map<String, Node> shared) {
    this.scope = scope;
    this.shared = Map.copyOf(shared);
    this.expressions = new ExpressionReader(scope);
  }

  /** The event, or null with mistakes. */
  @Nullable EventRule read(Node node) {
    Map<String, Node> own = scope.document().entries(node, "an event", KEYS);
    Map<String, Node> entries = new HashMap<>(shared);
    entries.putAll(own);
    Expression event = required(node, own, "event", "for example `event: content_downloaded`");
    Expression id =
        required(node, own, "id", "something that stays the same each time, such as \"{id}\"");
    checkType(event);
    if (id != null && id.constant()) {
      scope
          .document()
          .mistake(
              id.place(), "the id is `" + id + "` for each row", "put a column in it: \"{id}\"");
    }
    Expression account = expressions.text(entries.get("account"), "`account`");
    Expression person = expressions.text(entries.get("person"), "`person`");
    Expression buyer = expressions.text(entries.get("buyer"), "`buyer`");
    if (!entries.containsKey("account")
        && !entries.containsKey("person")
        && !entries.containsKey("buyer")) {
      scope
          .document()
          .mistake(node, "an event that belongs to no one", "add `account`, `person` or `buyer`");
    }
    Expression motion = expressions.text(entries.get("motion"), "`motion`");
    TimingReader timings = new TimingReader(scope);
    Timing time = timings.time(entries.get("time"));
    Timing known = timings.known(entries.get("known"));
    List<Filter> only = new FilterReader(scope).read(own.get("only"));
    SequencedMap<String, Expression> properties = new LinkedHashMap<>();
    properties(shared.get("properties"), properties);
    properties(own.get("properties"), properties);
    if (event == null || id == null) {
      return null;
    }
    return new EventRule(
        Document.place(node),
        event,
        id,
        again(own.get("again")),
        account,
        person,
        buyer,
        motion,
        time,
        known,
        only,
        properties);
  }

  private @Nullable Expression required(
      Node node, Map<String, Node> own, String key, String advice) {
    Node given = own.get(key);
    if (given == null) {
      scope
          .document()
          .mistake(node, "an event without `" + key + "`", "add `" + key + "`: " + advice);
      return null;
    }
    return expressions.text(given, "`" + key + "`");
  }

  private Again again(@Nullable Node node) {
    Set<String> known = Stream.of(Again.values()).map(Again::words).collect(Collectors.toSet());
    String word = node == null ? null : scope.document().word(node, "`again`", known);
    return Stream.of(Again.values())
        .filter(again -> again.words().equals(word))
        .findFirst()
        .orElse(Again.NEVER);
  }

  private void checkType(@Nullable Expression event) {
    if (event != null && event.constant() && !EventRule.isType(event.toString())) {
      scope
          .document()
          .mistake(
              event.place(),
              "`" + event + "` is not an event type",
              "use letters, digits, `_`, `-` and `.`, at most 100 of them");
    }
  }

  private void properties(@Nullable Node node, Map<String, Expression> properties) {
    if (node == null) {
      return;
    }
    scope
        .document()
        .entries(node, "`properties`")
        .forEach((name, value) -> {
          if (name.isBlank()) {
            scope.document().mistake(value, "a property without a name", "name it");
          }
          Expression read = expressions.value(value, "`" + name + "`");
          if (read != null) {
            properties.put(name, read);
          }
        });
  }
}
