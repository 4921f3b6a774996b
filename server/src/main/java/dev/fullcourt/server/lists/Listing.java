package dev.fullcourt.server.lists;

import dev.fullcourt.server.page.Unreadable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The lists there are: where each lies, where it lies as a file, and what its address may say. What
 * says where one is in the list is no part of a look, so it is not among these words.
 */
public enum Listing {
  BUYERS(
      "Buyers",
      "/buyers",
      "/buyers.csv",
      List.of(
          "q",
          "stage",
          "entered",
          "came",
          "left",
          "went",
          "next",
          "arm",
          "round",
          "motion",
          "owner",
          "function",
          "score-from",
          "score-to",
          "activity",
          "field",
          "value",
          "opportunity",
          "key",
          "segment",
          "program",
          "content",
          "rule",
          "lead",
          "reason",
          "period",
          "from",
          "to",
          "sort")),
  QUEUE("My queue", "/queue", "/queue.csv", List.of("part")),
  INBOX("Inbox", "/inbox", "/inbox.csv", List.of("kind")),
  REQUESTS("Requests", "/requests", "/requests.csv", List.of("function", "status")),
  PIPELINE(
      "Pipeline",
      "/pipeline",
      "/pipeline/opportunities.csv",
      List.of(
          "owner",
          "team",
          "product",
          "step",
          "from",
          "to",
          "stalled",
          "outcome",
          "program",
          "content",
          "channel",
          "function",
          "person",
          "without",
          "view",
          "sort")),
  ALERTS("Alerts", "/alerts", "/alerts.csv", List.of("alert", "status")),
  PLAYS(
      "Plays",
      "/plays",
      "/plays.csv",
      List.of("play", "state", "by", "step", "fate", "why", "period", "from", "to")),
  PROGRAMS(
      "Programs",
      "/programs",
      "/programs.csv",
      List.of("program", "content", "rule", "lead", "reason", "period", "from", "to")),
  INTELLIGENCE("Intelligence", "/intelligence", "/intelligence.csv", List.of("kind")),
  VOICE(
      "Voice of the buyer",
      "/voice",
      "/voice.csv",
      List.of("q", "stage", "industry", "who", "buyer", "period", "from", "to")),
  DUPLICATES("Likely duplicates", "/buyers/duplicates", "/duplicates.csv", List.of("buyer")),
  CHANGES("Changes", "/changes", "/changes.csv", List.of("q"));

  private final String title;
  private final String path;
  private final String file;
  private final List<String> names;

  Listing(String title, String path, String file, List<String> names) {
    this.title = title;
    this.path = path;
    this.file = file;
    this.names = names;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** Its address. */
  public String path() {
    return path;
  }

  /** Its address as a file for spreadsheets; it takes the same words. */
  public String file() {
    return file;
  }

  /** The names of what its address may say about which rows there are and their order. */
  public List<String> names() {
    return names;
  }

  /** As tables and programs call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The list of that word. */
  public static Optional<Listing> find(String word) {
    for (Listing list : values()) {
      if (list.word().equals(word)) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }

  /** What of an address belongs to a look, by name: the same look always reads the same. */
  public SequencedMap<String, String> look(Map<String, String> said) {
    SequencedMap<String, String> look = new TreeMap<>();
    names.forEach(name -> {
      String word = said.getOrDefault(name, "").strip();
      if (!word.isEmpty()) {
        look.put(name, word);
      }
    });
    return look;
  }

  /**
   * Makes sure that an address says only what this list knows: a filter that is passed over would
   * show more than was asked for.
   *
   * @param also names that say something else than which rows
   */
  public void check(Map<String, String> said, String... also) {
    List<String> more = List.of(also);
    said.forEach((name, word) -> {
      if (!names.contains(name) && !more.contains(name)) {
        throw new Unreadable(
            name, word, "one of the filters of this list: " + String.join(", ", names));
      }
    });
  }
}
