package dev.fullcourt.server.duplicates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which first names are short for which. */
final class Nicknames {

  private static final int SHORTEST = 3;
  private static final Map<String, String> WHOLE = read();

  private Nicknames() {}

  private static Map<String, String> read() {
    Map<String, String> whole = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Nicknames.class.getResourceAsStream("nicknames.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.strip().split("\\s+")))
          .forEach(names -> names.forEach(name -> whole.putIfAbsent(name, names.getFirst())));
      return Map.copyOf(whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name another is short for; the same where it is short for none we know. */
  static String whole(String first) {
    return WHOLE.getOrDefault(first, first);
  }

  /** Whether one of two names is short for the other: known as such, a letter, or how it begins. */
  static boolean areOne(String one, String other) {
    if (whole(one).equals(whole(other))) {
      return true;
    }
    String shorter = one.length() < other.length() ? one : other;
    String longer = shorter.equals(one) ? other : one;
    return (shorter.length() == 1 || shorter.length() >= SHORTEST) && longer.startsWith(shorter);
  }
}
