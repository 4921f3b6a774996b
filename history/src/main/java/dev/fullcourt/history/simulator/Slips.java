package dev.fullcourt.history.simulator;

import java.util.List;
import java.util.Map;

/** How people write names and addresses otherwise than they are. */
final class Slips {

  private static final Map<String, List<String>> NICKNAMES =
      Map.ofEntries(
          Map.entry("Andrew", List.of("Andy", "Drew")),
          Map.entry("Anna", List.of("Anni")),
          Map.entry("Birgit", List.of("Biggi")),
          Map.entry("Claudia", List.of("Claudi")),
          Map.entry("Daniel", List.of("Dan", "Danny")),
          Map.entry("Florian", List.of("Flo")),
          Map.entry("James", List.of("Jim", "Jamie")),
          Map.entry("Julia", List.of("Jule")),
          Map.entry("Katrin", List.of("Kati")),
          Map.entry("Lukas", List.of("Luki")),
          Map.entry("Miriam", List.of("Miri")),
          Map.entry("Moritz", List.of("Mo")),
          Map.entry("Peter", List.of("Pete")),
          Map.entry("Rachel", List.of("Rach")),
          Map.entry("Sabine", List.of("Bine")),
          Map.entry("Sebastian", List.of("Basti")),
          Map.entry("Stefan", List.of("Steff")),
          Map.entry("Thomas", List.of("Tom", "Tommy")),
          Map.entry("Tobias", List.of("Tobi")));

  private Slips() {}

  /** What friends call them; the first letter where there is no such name. */
  static String nickname(String first, Chance chance) {
    List<String> names = NICKNAMES.get(first);
    return names == null ? first.charAt(0) + "." : chance.any(names);
  }

  /** A word with one letter left out, doubled, or two of them the wrong way round. */
  static String word(String word, Chance chance) {
    int at = chance.whole(1, word.length() - 2);
    return switch (chance.whole(0, 2)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }

  /** An address with one slip, before or behind the at sign. */
  static String address(String email, Chance chance) {
    int at = email.indexOf('@');
    int dot = email.lastIndexOf('.');
    String box = email.substring(0, at);
    String host = email.substring(at + 1, dot);
    return chance.yes(0.7)
        ? word(box, chance) + email.substring(at)
        : box + "@" + word(host, chance) + email.substring(dot);
  }
}
