package dev.fullcourt.engine.yaml;

import java.util.List;

/**
 * Where somebody is writing in a document that need not be finished.
 *
 * @param path the way from the root to what is being written: to the mapping that a key is for, or
 *     to the value
 * @param part what is being written there
 * @param start where in the text it begins, after a quote that opens it
 * @param before what is written of it so far, up to the cursor
 * @param quote the quote that opens it, or a blank
 */
public record Spot(List<Step> path, Part part, int start, String before, char quote) {

  public Spot {
    path = List.copyOf(path);
  }

  /** What may stand there. */
  public enum Part {
    KEY,
    VALUE,
    /** A value whose first letters may become a key. */
    EITHER
  }

  /** One step down into a document. */
  public sealed interface Step {

    /** To the value under a key. */
    record Key(String name) implements Step {}

    /** To an item of a list, from 0. */
    record Item(int index) implements Step {}
  }
}
