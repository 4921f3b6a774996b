package dev.fullcourt.server.playbooks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Running text in which terms of the glossary lead to what was agreed of them. */
public final class Prose {

  private Prose() {}

  /**
   * The pieces of a text; each term is linked where it first occurs, and what stands between
   * backticks is code.
   *
   * @param terms the glossary's terms
   */
  public static List<Piece> of(String text, Collection<String> terms) {
    return of(text, terms, "");
  }

  /** The same, but one term, the one being explained, is not linked. */
  public static List<Piece> of(String text, Collection<String> terms, String except) {
    List<String> linked = terms.stream().filter(term -> !term.equals(except)).toList();
    List<Piece> pieces = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i + 1 < parts.length;
      if (code) {
        pieces.add(new Piece("code", parts[i], null));
      } else {
        addTerms(parts[i], linked, seen, pieces);
      }
    }
    return pieces;
  }

  private static void addTerms(
      String text, List<String> linked, Set<String> seen, List<Piece> pieces) {
    if (linked.isEmpty()) {
      pieces.add(Piece.plain(text));
      return;
    }
    Matcher matcher = pattern(linked).matcher(text);
    int end = 0;
    while (matcher.find()) {
      String term = termOf(linked, matcher.group("term"));
      if (seen.add(term)) {
        pieces.add(Piece.plain(text.substring(end, matcher.start())));
        pieces.add(new Piece("term", matcher.group(), Anchors.href(Anchors.term(term))));
        end = matcher.end();
      }
    }
    pieces.add(Piece.plain(text.substring(end)));
  }

  /** Whole words, longer terms before shorter ones, also in the plural. */
  private static Pattern pattern(List<String> terms) {
    String any =
        terms.stream()
            .sorted(Comparator.comparingInt(term -> -term.length()))
            .map(term -> insensitive(term) + Pattern.quote(term) + ")")
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?<term>" + any + ")s?(?![\\p{L}\\p{N}])");
  }

  /** Abbreviations are themselves only in capitals; other terms also at the start of a sentence. */
  private static String insensitive(String term) {
    return term.equals(term.toUpperCase(java.util.Locale.ROOT)) ? "(?:" : "(?iu:";
  }

  private static String termOf(List<String> terms, String found) {
    return terms.stream()
        .filter(term -> term.equals(found))
        .findFirst()
        .or(() -> terms.stream().filter(term -> term.equalsIgnoreCase(found)).findFirst())
        .orElse(found);
  }
}
