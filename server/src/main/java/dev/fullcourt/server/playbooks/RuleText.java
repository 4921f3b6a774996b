package dev.fullcourt.server.playbooks;

import dev.fullcourt.engine.condition.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions cut into pieces, so that a page can set them as code and link what they name. */
public final class RuleText {

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<text>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')"
              + "|(?<meets>meets\\(\\s*(?<name>[\\w-]+)\\s*\\))"
              + "|(?<join>&&|\\|\\|)"
              + "|(?<number>\\b\\d+(?:\\.\\d+)?\\b)"
              + "|(?<field>\\b(?:event|person|account|buyer|score|opportunity|market|handoff"
              + "|qualification)(?:\\.\\w+)+)");

  private RuleText() {}

  /**
   * The pieces, which joined give the condition as it was written.
   *
   * @param definitions names that lead to their definition
   */
  public static List<Piece> of(String condition, Set<String> definitions) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(condition);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        pieces.add(Piece.plain(condition.substring(end, matcher.start())));
      }
      pieces.add(piece(matcher, definitions));
      end = matcher.end();
    }
    if (end < condition.length()) {
      pieces.add(Piece.plain(condition.substring(end)));
    }
    return pieces;
  }

  /**
   * The definitions a condition builds upon, with those they build upon in turn, in the order in
   * which a reader meets them.
   */
  public static SequencedMap<String, Condition> definitionsBehind(
      Condition condition, Map<String, Condition> agreed) {
    SequencedMap<String, Condition> behind = new LinkedHashMap<>();
    List<String> next = new ArrayList<>(namedIn(condition.text()));
    while (!next.isEmpty()) {
      String name = next.removeFirst();
      Condition definition = agreed.get(name);
      if (definition != null && behind.putIfAbsent(name, definition) == null) {
        next.addAll(namedIn(definition.text()));
      }
    }
    return behind;
  }

  private static List<String> namedIn(String condition) {
    List<String> names = new ArrayList<>();
    Matcher matcher = PIECE.matcher(condition);
    while (matcher.find()) {
      String name = matcher.group("name");
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private static Piece piece(Matcher matcher, Set<String> definitions) {
    String text = matcher.group();
    String name = matcher.group("name");
    if (name != null) {
      boolean known = definitions.contains(name);
      return new Piece("meets", text, known ? Anchors.href(Anchors.definition(name)) : null);
    }
    for (String kind : List.of("text", "join", "number", "field")) {
      if (matcher.group(kind) != null) {
        return new Piece(kind, text, null);
      }
    }
    return Piece.plain(text);
  }
}
