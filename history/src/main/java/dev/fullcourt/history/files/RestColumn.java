package dev.fullcourt.history.files;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.files.columns.Chunk;
import dev.fullcourt.history.files.columns.Pages;
import dev.fullcourt.history.files.columns.RowGroup;
import dev.fullcourt.history.files.columns.Texts;
import java.util.HashMap;
import java.util.Map;

/** The properties that have no column of their own: each different object is parsed once. */
final class RestColumn {

  private static final int BYTES_OF_NOTHING = "{}".length();
  private static final int MOST = 20_000;

  private final Texts texts = new Texts();
  private final Map<String, Map<String, Value>> parsed = new HashMap<>();

  void read(Pages pages, RowGroup group, Chunk chunk) {
    texts.read(pages, group, chunk);
  }

  /** Whether a row has none. */
  boolean isEmpty(int row) {
    return texts.bytes(texts.place(row)) <= BYTES_OF_NOTHING;
  }

  /** Those of a row. */
  Map<String, Value> properties(int row) {
    String text = isEmpty(row) ? null : texts.text(texts.place(row));
    if (text == null) {
      return Map.of();
    }
    if (parsed.size() >= MOST) {
      parsed.clear();
    }
    return parsed.computeIfAbsent(text, EventJson::read);
  }
}
