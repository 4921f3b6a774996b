package dev.fullcourt.history.files;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.files.columns.Pages;
import dev.fullcourt.history.files.columns.RowGroup;
import dev.fullcourt.history.files.columns.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The texts of one property in the row group at hand.
 *
 * @param name the property
 * @param texts its column
 */
record TextColumn(String name, Texts texts) {

  TextColumn(String name) {
    this(name, new Texts());
  }

  void read(Pages pages, RowGroup group) {
    texts.read(pages, group, Objects.requireNonNull(group.chunk(PropertyColumns.column(name))));
  }

  /** Adds what the property of a row is, if it has one. */
  void tell(int row, List<Map.Entry<String, Value>> to) {
    int place = texts.place(row);
    if (place != 0) {
      to.add(Map.entry(name, Value.of(Objects.requireNonNull(texts.text(place)))));
    }
  }
}
