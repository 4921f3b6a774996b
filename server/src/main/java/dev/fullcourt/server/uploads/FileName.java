package dev.fullcourt.server.uploads;

import dev.fullcourt.server.access.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a file is called: words that are shown and matched, and never made a path of. */
final class FileName {

  private static final int LONGEST = 120;
  private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt", ".ndjson", ".jsonl");

  private FileName() {}

  /**
   * The name as it is kept: without folders and letters that do not show, and no other file's.
   *
   * @throws Refused when a file of that name cannot be read
   */
  static String of(String given, Set<String> taken) {
    String name =
        given
            .substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
            .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
            .strip();
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new Refused("Give the file a name of up to " + LONGEST + " letters.");
    }
    if (ENDINGS.stream().noneMatch(plain::endsWith)) {
      throw new Refused(
          "“"
              + name
              + "” is not a kind of file that can be read: give .csv, .tsv, .txt, .ndjson or .jsonl,"
              + " packed as .gz or not.");
    }
    return apart(name, plain.length() - ending(plain).length(), taken);
  }

  private static String ending(String plain) {
    return plain.substring(plain.lastIndexOf('.'));
  }

  private static String apart(String name, int stem, Set<String> taken) {
    String free = name;
    for (int n = 2; taken.contains(free); n++) {
      free = name.substring(0, stem) + " (" + n + ")" + name.substring(stem);
    }
    return free;
  }
}
