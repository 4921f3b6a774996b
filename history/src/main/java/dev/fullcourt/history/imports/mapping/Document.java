package dev.fullcourt.history.imports.mapping;

import dev.fullcourt.engine.playbook.Mistake;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML document being read: gives its parts, and gathers mistakes instead of stopping at one. */
final class Document {

  private final String file;
  private final List<Mistake> mistakes = new ArrayList<>();

  Document(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  List<Mistake> mistakes() {
    return mistakes.stream()
        .distinct()
        .sorted(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column))
        .toList();
  }

  void mistake(Place place, String found, String expected) {
    mistakes.add(new Mistake(file, place.line(), place.column(), found, expected));
  }

  void mistake(Node node, String found, String expected) {
    mistake(place(node), found, expected);
  }

  static Place place(Node node) {
    return node.getStartMark()
        .map(mark -> new Place(mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(new Place(1, 1));
  }

  /** The entries of a map, in order; a key that is no word or stands there twice is a mistake. */
  SequencedMap<String, Node> entries(Node node, String what) {
    SequencedMap<String, Node> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode map)) {
      mistake(node, what + " is " + describe(node), "write `key: value` lines there");
      return entries;
    }
    for (NodeTuple tuple : map.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        mistake(tuple.getKeyNode(), "a key that is not a word", "write a word before the colon");
      } else if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        mistake(key, "`" + key.getValue() + "` stands here twice", "keep one of them");
      }
    }
    return entries;
  }

  /** As {@link #entries}; a key that is not one of these is a mistake and left out. */
  SequencedMap<String, Node> entries(Node node, String what, Collection<String> keys) {
    SequencedMap<String, Node> entries = entries(node, what);
    for (Map.Entry<String, Node> entry : List.copyOf(entries.entrySet())) {
      if (!keys.contains(entry.getKey())) {
        mistake(
            keyPlace((MappingNode) node, entry.getKey()),
            "`" + entry.getKey() + "` is not a key of " + what,
            "use " + oneOf(keys) + Nearest.question(entry.getKey(), keys));
        entries.remove(entry.getKey());
      }
    }
    return entries;
  }

  private static Place keyPlace(MappingNode map, String key) {
    return map.getValue().stream()
        .map(NodeTuple::getKeyNode)
        .filter(node -> node instanceof ScalarNode scalar && scalar.getValue().equals(key))
        .map(Document::place)
        .findFirst()
        .orElse(place(map));
  }

  /** The text of a scalar, or null with a mistake. */
  @Nullable String text(Node node, String what) {
    if (node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())) {
      return scalar.getValue();
    }
    if (node instanceof MappingNode map && unquoted(map)) {
      mistake(
          node,
          what + " is in braces without quotes, which YAML takes for a map",
          "put it in quotes: \"{column}\"");
    } else {
      mistake(node, what + " is " + describe(node), "write a text there");
    }
    return null;
  }

  /** Whether someone wrote {column} and meant "{column}". */
  static boolean unquoted(MappingNode map) {
    return map.getValue().size() == 1
        && map.getFlowStyle() == FlowStyle.FLOW
        && Tag.NULL.equals(map.getValue().getFirst().getValueNode().getTag());
  }

  /** The texts of a list, or of one scalar. */
  List<String> texts(Node node, String what) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(node)) {
      String text = text(item, what);
      if (text != null) {
        texts.add(text);
      }
    }
    if (texts.isEmpty() && node instanceof SequenceNode) {
      mistake(node, what + " is an empty list", "list something or leave it out");
    }
    return texts;
  }

  /** The items of a list; anything else is a list of one. */
  static List<Node> items(Node node) {
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
  }

  /** True or false, else a mistake. */
  boolean flag(Node node, String what) {
    String text = text(node, what);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      mistake(node, what + " is `" + text + "`", "write true or false");
    }
    return "true".equals(text);
  }

  /** One of these words, or null with a mistake. */
  @Nullable String word(Node node, String what, Collection<String> words) {
    String text = text(node, what);
    if (text != null && !words.contains(text)) {
      mistake(
          node, what + " is `" + text + "`", "use " + oneOf(words) + Nearest.question(text, words));
      return null;
    }
    return text;
  }

  static String oneOf(Collection<String> words) {
    return words.stream().sorted().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }

  private static String describe(Node node) {
    return switch (node) {
      case MappingNode map -> "a map";
      case SequenceNode sequence -> "a list";
      default -> Tag.NULL.equals(node.getTag()) ? "empty" : "a single value";
    };
  }
}
