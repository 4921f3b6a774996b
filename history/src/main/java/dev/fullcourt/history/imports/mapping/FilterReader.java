package dev.fullcourt.history.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code only}: columns and what has to stand in them. */
final class FilterReader {

  private static final Set<String> KEYS = Set.of("not", "like", "not-like");

  private final TableScope scope;
  private final TemplateReader templates;

  FilterReader(TableScope scope) {
    this.scope = scope;
    this.templates = new TemplateReader(scope);
  }

  List<Filter> read(@Nullable Node node) {
    List<Filter> filters = new ArrayList<>();
    if (node == null) {
      return filters;
    }
    for (Map.Entry<String, Node> entry : scope.document().entries(node, "`only`").entrySet()) {
      Filter.Test test = test(entry.getKey(), entry.getValue());
      if (test != null) {
        Place place = Document.place(entry.getValue());
        filters.add(new Filter(templates.ref(braceless(entry.getKey()), place), test));
      }
    }
    return filters;
  }

  /** A column in {@code only} needs no braces; whoever writes them means the same. */
  private static String braceless(String key) {
    boolean braces = key.startsWith("{") && key.endsWith("}");
    return braces ? key.substring(1, key.length() - 1) : key;
  }

  private Filter.@Nullable Test test(String column, Node node) {
    String what = "`only` for `" + column + "`";
    return switch (node) {
      case MappingNode map -> choice(map, what);
      case SequenceNode list -> new Filter.OneOf(Set.copyOf(scope.document().texts(list, what)));
      default -> word(node, what);
    };
  }

  private Filter.@Nullable Test word(Node node, String what) {
    String text = scope.document().text(node, what);
    return switch (text) {
      case null -> null;
      case "blank" -> new Filter.Blank();
      case "not blank" -> new Filter.Filled();
      default -> new Filter.OneOf(Set.of(text));
    };
  }

  private Filter.@Nullable Test choice(MappingNode map, String what) {
    Map<String, Node> entries = scope.document().entries(map, what, KEYS);
    if (entries.size() != 1) {
      scope
          .document()
          .mistake(
              map,
              what + " is a map of " + entries.size(),
              "write one of `not`, `like`, `not-like`");
      return null;
    }
    Map.Entry<String, Node> entry = entries.entrySet().iterator().next();
    List<String> texts = scope.document().texts(entry.getValue(), what);
    if (texts.isEmpty()) {
      return null;
    }
    if (entry.getKey().equals("not")) {
      return new Filter.Not(new Filter.OneOf(Set.copyOf(texts)));
    }
    Filter.Test like = new Filter.Like(texts.stream().map(NamePattern::of).toList());
    return entry.getKey().equals("like") ? like : new Filter.Not(like);
  }
}
