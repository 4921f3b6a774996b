package dev.fullcourt.history.files.columns;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of rows whose columns are stored together.
 *
 * @param rows how many
 * @param chunks its columns by name
 */
public record RowGroup(int rows, Map<String, Chunk> chunks) {
  public RowGroup {
    chunks = Map.copyOf(chunks);
  }

  /** Where a column lies; null when the file has none of that name. */
  public @Nullable Chunk chunk(String column) {
    return chunks.get(column);
  }
}
