package dev.fullcourt.engine.completion;

import java.util.List;

/**
 * What may be written at a cursor.
 *
 * @param start where what a candidate takes the place of begins, in UTF-16 units
 * @param end where it ends
 * @param candidates what may be written, the likeliest first; empty where nothing is known
 */
public record Completion(int start, int end, List<Candidate> candidates) {
  public Completion {
    candidates = List.copyOf(candidates);
  }

  static Completion none(int cursor) {
    return new Completion(cursor, cursor, List.of());
  }
}
