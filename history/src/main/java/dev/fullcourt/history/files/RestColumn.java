package dev.fullcourt.history.files;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.files.columns.Chunk;
import dev.fullcourt.history.files.columns.Pages;
import dev.fullcourt.history.files.columns.RowGroup;
import dev.fullcourt.history.files.columns.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The properties that have no column of their own: each different object is parsed once. */
final class RestColumn {

  private static final int BYTES_OF_NOTHING = "{}".length();

  private final Texts texts = new Texts();
  private final Map<Integer, Map<String, Value>> parsed = new HashMap<>();

  void read(Pages pages, RowGroup group, Chunk chunk) {
    parsed.clear();
    texts.read(pages, group, chunk);
  }

  /** Whether a row has none. */
  boolean isEmpty(int row) {
    return texts.bytes(texts.place(row)) <= BYTES_OF_NOTHING;
  }

  /** Those of a row. */
  Map<String, Value> properties(int row) {
    if (isEmpty(row)) {
      return Map.of();
    }
    return parsed.computeIfAbsent(
        texts.place(row),
        place -> EventJson.read(Objects.requireNonNullElse(texts.text(place), "{}")));
  }
}
