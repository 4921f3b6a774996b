package dev.fullcourt.history.imports.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads how one thing is read from a row: a text, a list of texts of which the first that is not
 * blank is taken, or a map that also says what kind it is and how it is cleaned.
 */
final class ExpressionReader {

  private static final Set<String> COMMON = Set.of("required", "only");

  private final TableScope scope;
  private final TemplateReader templates;
  private final CleaningReader cleanings;
  private final KindReader kinds;

  ExpressionReader(TableScope scope) {
    this.scope = scope;
    this.templates = new TemplateReader(scope);
    this.cleanings = new CleaningReader(scope);
    this.kinds = new KindReader(scope);
  }

  /** A text such as a type, an id or a key; null with a mistake, or when there is none. */
  @Nullable Expression text(@Nullable Node node, String what) {
    Expression read = node == null ? null : value(node, what);
    if (read != null && node != null && !(read.kind() instanceof Kind.Text)) {
      scope.document().mistake(node, what + " is not a text", "write a text, or { text: … }");
      return null;
    }
    return read;
  }

  /** Any kind of value; null with a mistake. */
  @Nullable Expression value(Node node, String what) {
    if (!(node instanceof MappingNode map) || Document.unquoted(map)) {
      List<Template> firstOf = firstOf(node, what);
      return firstOf.isEmpty()
          ? null
          : new Expression(
              Document.place(node),
              new Kind.Text(),
              firstOf,
              Cleaning.PLAIN.withBlanks(scope.blanks()),
              false,
              List.of());
    }
    List<String> written =
        map.getValue().stream()
            .map(tuple -> word(tuple.getKeyNode()))
            .filter(KindReader.KINDS::contains)
            .toList();
    if (written.size() != 1) {
      scope
          .document()
          .mistake(
              node,
              what
                  + " says "
                  + (written.isEmpty() ? "no kind" : "two kinds: " + String.join(", ", written)),
              "say one of " + Document.oneOf(KindReader.KINDS) + " with \"{column}\" behind it");
      return null;
    }
    return map(map, written.getFirst(), what);
  }

  private @Nullable Expression map(MappingNode node, String kind, String what) {
    Set<String> keys = new HashSet<>(KindReader.keys(kind));
    keys.add(kind);
    keys.addAll(CleaningReader.KEYS);
    keys.addAll(COMMON);
    Map<String, Node> entries = scope.document().entries(node, what, keys);
    Node source = entries.get(kind);
    Node required = entries.get("required");
    List<Template> firstOf = source == null ? List.of() : firstOf(source, what);
    Kind read = kinds.read(kind, entries, node);
    Cleaning cleaning = cleanings.read(entries);
    List<Filter> only = new FilterReader(scope).read(entries.get("only"));
    boolean must = required != null && scope.document().flag(required, "`required`");
    return firstOf.isEmpty() || read == null
        ? null
        : new Expression(Document.place(node), read, firstOf, cleaning, must, only);
  }

  private List<Template> firstOf(Node node, String what) {
    List<Template> templatesRead = new ArrayList<>();
    for (Node item : Document.items(node)) {
      Template template = templates.read(item, what);
      if (template != null) {
        templatesRead.add(template);
      }
    }
    if (Document.items(node).isEmpty()) {
      scope.document().mistake(node, what + " is an empty list", "list something or leave it out");
    }
    return templatesRead;
  }

  private static String word(Node key) {
    return key instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
