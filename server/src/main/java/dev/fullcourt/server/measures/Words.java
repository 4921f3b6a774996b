package dev.fullcourt.server.measures;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that very many rows have: each is kept once, so that a million buyers take less room. */
final class Words {

  private final Map<String, String> kept = new HashMap<>();

  String of(String word) {
    return kept.computeIfAbsent(word, each -> each);
  }

  @Nullable String find(@Nullable String word) {
    return word == null ? null : of(word);
  }
}
