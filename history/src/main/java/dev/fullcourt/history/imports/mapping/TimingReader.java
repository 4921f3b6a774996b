package dev.fullcourt.history.imports.mapping;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads when an event happened, and when we knew it. */
final class TimingReader {

  private static final Set<String> KEYS = Set.of("at", "format", "zone", "when-blank");

  private final TableScope scope;

  TimingReader(TableScope scope) {
    this.scope = scope;
  }

  /** When it happened; null for an undated event, or with a mistake. */
  @Nullable Timing time(@Nullable Node node) {
    boolean undated = node instanceof ScalarNode scalar && scalar.getValue().equals("undated");
    return undated ? null : timing(node, "`time`", "undated");
  }

  /** When we knew it; null when we did as soon as it happened, or with a mistake. */
  @Nullable Timing known(@Nullable Node node) {
    boolean occurred = node instanceof ScalarNode scalar && scalar.getValue().equals("occurred");
    return occurred ? null : timing(node, "`known`", "occurred");
  }

  private @Nullable Timing timing(@Nullable Node node, String what, String blank) {
    if (node == null) {
      return null;
    }
    if (!(node instanceof MappingNode map) || Document.unquoted(map)) {
      return timing(node, what, Map.of(), false);
    }
    Map<String, Node> entries = scope.document().entries(node, what, KEYS);
    Node whenBlank = entries.get("when-blank");
    String word =
        whenBlank == null
            ? null
            : scope.document().word(whenBlank, "`when-blank`", Set.of("reject", blank));
    Node at = entries.get("at");
    if (at == null) {
      scope.document().mistake(node, what + " without `at`", "add `at: \"{column}\"`");
      return null;
    }
    return timing(at, what, entries, blank.equals(word));
  }

  private @Nullable Timing timing(
      Node at, String what, Map<String, Node> entries, boolean mayBeBlank) {
    Expression text = new ExpressionReader(scope).text(at, what);
    Kind kind = new KindReader(scope).time(entries);
    return text == null
        ? null
        : new Timing(
            new Expression(
                text.place(), kind, text.firstOf(), text.cleaning(), text.required(), text.only()),
            mayBeBlank);
  }
}
