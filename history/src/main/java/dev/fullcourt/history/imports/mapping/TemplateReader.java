package dev.fullcourt.history.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads words with columns in braces. Two braces stand for one that is meant as a letter. */
final class TemplateReader {

  private final TableScope scope;

  TemplateReader(TableScope scope) {
    this.scope = scope;
  }

  /** The template, or null with a mistake. */
  @Nullable Template read(Node node, String what) {
    String text = scope.document().text(node, what);
    if (text == null) {
      return null;
    }
    if (text.isBlank()) {
      scope.document().mistake(node, what + " is blank", "write something or leave it out");
      return null;
    }
    return parse(text, start(node));
  }

  private @Nullable Template parse(String text, Place start) {
    List<Template.Part> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char letter = text.charAt(at);
      boolean brace = letter == '{' || letter == '}';
      if (brace && at + 1 < text.length() && text.charAt(at + 1) == letter) {
        words.append(letter);
        at += 2;
      } else if (letter == '{') {
        int end = text.indexOf('}', at);
        Place place = new Place(start.line(), start.column() + at);
        if (end < 0 || text.substring(at + 1, end).isBlank()) {
          scope
              .document()
              .mistake(place, "a brace without a column", "write {column}, or {{ for {");
          return null;
        }
        if (!words.isEmpty()) {
          parts.add(new Template.Words(words.toString()));
          words.setLength(0);
        }
        parts.add(ref(text.substring(at + 1, end).strip(), place));
        at = end + 1;
      } else if (brace) {
        scope
            .document()
            .mistake(
                new Place(start.line(), start.column() + at),
                "a closing brace without an opening one",
                "write {column}, or }} for }");
        return null;
      } else {
        words.append(letter);
        at++;
      }
    }
    if (!words.isEmpty()) {
      parts.add(new Template.Words(words.toString()));
    }
    return new Template(parts);
  }

  /** A column: of a file that is looked up if a table's name and a dot stand before it. */
  Template.Ref ref(String name, Place place) {
    int dot = name.indexOf('.');
    String table = dot < 0 ? "" : name.substring(0, dot);
    if (scope.lookups().contains(table)) {
      return new Template.Looked(place, table, name.substring(dot + 1));
    }
    if (scope.tables().contains(table)) {
      scope
          .document()
          .mistake(
              place,
              "`" + scope.table() + "` does not look up `" + table + "`",
              "add `look-up: { " + table + ": \"{the column here that holds its key}\" }`");
    }
    return new Template.Own(place, name);
  }

  /** Where the first letter of a scalar stands: behind the quote if there is one. */
  private static Place start(Node node) {
    Place place = Document.place(node);
    boolean quoted =
        node instanceof ScalarNode scalar
            && (scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED);
    return quoted ? new Place(place.line(), place.column() + 1) : place;
  }
}
