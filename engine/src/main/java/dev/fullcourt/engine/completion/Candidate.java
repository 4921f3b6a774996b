package dev.fullcourt.engine.completion;

import java.util.Locale;

/**
 * Something that may be written.
 *
 * @param word as people read it
 * @param insert what is put in its place, with what always follows it
 * @param kind what it is
 * @param says what it means, in a line; empty where nothing is said of it
 */
public record Candidate(String word, String insert, Kind kind, String says) {

  /** What a candidate is. */
  public enum Kind {
    KEY,
    WORD,
    NAME,
    EVENT,
    FIELD,
    FUNCTION,
    /** One of many that would do. */
    EXAMPLE;

    /** As people read it. */
    public String word() {
      return this == EVENT ? "event type" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** One that is put in as it is read. */
  static Candidate of(String word, Kind kind, String says) {
    return new Candidate(word, word, kind, says);
  }

  Candidate inserting(String text) {
    return new Candidate(word, text, kind, says);
  }
}
