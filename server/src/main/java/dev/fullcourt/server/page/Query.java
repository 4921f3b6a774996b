package dev.fullcourt.server.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** What stands behind the question mark of an address: words by name, in order. */
public final class Query {

  private Query() {}

  /**
   * Reads it; of a name that is there twice, the first counts.
   *
   * @throws Unreadable when it is no text
   */
  public static SequencedMap<String, String> read(String query) {
    SequencedMap<String, String> words = new LinkedHashMap<>();
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      String name = decode(equals < 0 ? part : part.substring(0, equals));
      if (!name.isEmpty()) {
        words.putIfAbsent(name, equals < 0 ? "" : decode(part.substring(equals + 1)));
      }
    }
    return words;
  }

  /** Writes it; words that are empty are left out. */
  public static String write(Map<String, String> words) {
    return words.entrySet().stream()
        .filter(word -> !word.getValue().isEmpty())
        .map(word -> encode(word.getKey()) + "=" + encode(word.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** A path with it; without a question mark where there is nothing to say. */
  public static String address(String path, String query) {
    return query.isEmpty() ? path : path + (path.indexOf('?') < 0 ? "?" : "&") + query;
  }

  private static String decode(String text) {
    try {
      String plain = URLDecoder.decode(text, StandardCharsets.UTF_8);
      if (plain.chars().noneMatch(Character::isISOControl)) {
        return plain;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new Unreadable("query", "…", "written as in an address, without control characters");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
