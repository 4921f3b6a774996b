package dev.fullcourt.history.files;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.files.columns.Pages;
import dev.fullcourt.history.files.columns.RowGroup;
import dev.fullcourt.history.files.columns.Texts;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The texts of one property in the row group at hand, decoded when first asked for. One thread. */
final class TextColumn {

  private final String name;
  private final Texts texts = new Texts();
  private @Nullable Value[] values = {};
  private RowGroup group = new RowGroup(0, Map.of());
  private boolean decoded;

  TextColumn(String name) {
    this.name = name;
  }

  /** The property. */
  String name() {
    return name;
  }

  /** Makes a row group the one at hand. */
  void enter(RowGroup next) {
    group = next;
    decoded = false;
  }

  /** Decodes the row group at hand, unless that is done. */
  Texts decoded(Pages pages) {
    if (!decoded) {
      Arrays.fill(values, 0, Math.min(values.length, texts.count() + 1), null);
      texts.read(pages, group, Objects.requireNonNull(group.chunk(PropertyColumns.column(name))));
      decoded = true;
    }
    return texts;
  }

  /** What the property of a row is, or null; made once for each text. */
  @Nullable Value value(Pages pages, int row) {
    int place = decoded(pages).place(row);
    if (place == 0) {
      return null;
    }
    if (values.length <= place) {
      values = Arrays.copyOf(values, Math.max(texts.count() + 1, values.length * 2));
    }
    Value known = values[place];
    if (known == null) {
      known = Value.of(Objects.requireNonNull(texts.text(place)));
      values[place] = known;
    }
    return known;
  }
}
