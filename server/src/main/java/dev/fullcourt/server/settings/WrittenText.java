package dev.fullcourt.server.settings;

import dev.fullcourt.engine.yaml.Place;
import dev.fullcourt.engine.yaml.Yaml;
import dev.fullcourt.server.access.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a document in which single places are changed: order, comments and blanks of whoever
 * wrote it stay as they are.
 */
final class WrittenText {

  private final String text;
  private final List<Integer> lines = new ArrayList<>();

  WrittenText(String text) {
    this.text = text;
    lines.add(0);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        lines.add(i + 1);
      }
    }
  }

  private int offset(Place place) {
    return text.offsetByCodePoints(lines.get(place.line() - 1), place.column() - 1);
  }

  /** Whether it is written in brackets or braces, on one line or several. */
  private boolean inBrackets(Yaml part) {
    char first = text.charAt(offset(part.place()));
    return first == '[' || first == '{';
  }

  private int end(Yaml.Scalar value) {
    int start = offset(value.place());
    char first = text.charAt(start);
    if (first == '"' || first == '\'') {
      for (int i = start + 1; i < text.length(); i++) {
        if (first == '"' && text.charAt(i) == '\\') {
          i++;
        } else if (text.charAt(i) == first) {
          if (first == '"' || i + 1 == text.length() || text.charAt(i + 1) != first) {
            return i + 1;
          }
          i++;
        }
      }
    } else if (text.startsWith(value.text(), start)) {
      return start + value.text().length();
    }
    throw byHand();
  }

  private int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    return end == -1 ? text.length() : end;
  }

  private static Refused byHand() {
    return new Refused(
        "The playbook is written here in a way only a person should edit: use its editor.");
  }

  /** With a value in place of another. */
  String replace(Yaml.Scalar old, String value) {
    return text.substring(0, offset(old.place())) + value + text.substring(end(old));
  }

  /** With a key set that is a single value or not there. */
  String set(Yaml.Mapping mapping, String key, String value) {
    if (mapping.findScalar(key).isPresent()) {
      return replace(mapping.findScalar(key).orElseThrow(), value);
    }
    if (mapping.find(key).isPresent()) {
      throw byHand();
    }
    Yaml.Entry last =
        mapping.entries().reversed().stream()
            .filter(entry -> entry.value().asScalar().isPresent())
            .findFirst()
            .orElseThrow(WrittenText::byHand);
    int end = end(last.value().asScalar().orElseThrow());
    return inBrackets(mapping)
        ? insert(end, ", " + key + ": " + value)
        : insert(lineEnd(end), "\n" + " ".repeat(last.place().column() - 1) + key + ": " + value);
  }

  /** With an item more in a list, which may be a single value, or not there. */
  String add(Yaml.Mapping mapping, String key, String item, List<String> otherwise) {
    Yaml list = mapping.find(key).orElse(null);
    return switch (list) {
      case null -> set(mapping, key, listed(otherwise, item));
      case Yaml.Scalar only ->
          replace(only, "[" + text.substring(offset(only.place()), end(only)) + ", " + item + "]");
      case Yaml.Sequence some -> add(some, item);
      case Yaml.Mapping ignored -> throw byHand();
    };
  }

  private static String listed(List<String> before, String item) {
    List<String> all = new ArrayList<>(before);
    all.add(item);
    return "[" + String.join(", ", all) + "]";
  }

  private String add(Yaml.Sequence list, String item) {
    if (list.items().isEmpty()) {
      return insert(offset(list.place()) + 1, item);
    }
    int end = end(list.items().getLast().asScalar().orElseThrow(WrittenText::byHand));
    return inBrackets(list)
        ? insert(end, ", " + item)
        : insert(lineEnd(end), "\n" + dash(list) + item);
  }

  /** What stands before an item of a list with dashes. */
  private String dash(Yaml.Sequence list) {
    Place first = list.items().getFirst().place();
    String before = text.substring(lines.get(first.line() - 1), offset(first));
    if (!before.strip().equals("-")) {
      throw byHand();
    }
    return before;
  }

  /** Without an item of a list, which keeps at least one. */
  String remove(Yaml.Mapping mapping, String key, int index) {
    Yaml list = mapping.find(key).orElseThrow(WrittenText::byHand);
    List<Yaml.Scalar> items = list.scalars();
    if (list.items().size() != items.size() || items.size() < 2) {
      throw byHand();
    }
    Yaml.Scalar item = items.get(index);
    if (!inBrackets(list)) {
      int start = lines.get(item.place().line() - 1);
      return text.substring(0, start)
          + text.substring(Math.min(text.length(), lineEnd(end(item)) + 1));
    }
    boolean isLast = index == items.size() - 1;
    int start = isLast ? end(items.get(index - 1)) : offset(item.place());
    int end = isLast ? end(item) : offset(items.get(index + 1).place());
    return text.substring(0, start) + text.substring(end);
  }

  private String insert(int at, String more) {
    return text.substring(0, at) + more + text.substring(at);
  }
}
