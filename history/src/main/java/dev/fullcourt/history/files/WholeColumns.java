package dev.fullcourt.history.files;

import dev.fullcourt.history.files.columns.Numbers;
import dev.fullcourt.history.files.columns.Pages;
import dev.fullcourt.history.files.columns.RowGroup;
import dev.fullcourt.history.files.columns.Texts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the log that only a whole event needs, its properties aside; decoded when one is
 * asked for.
 */
final class WholeColumns {

  private static final int MICROS_PER_MILLI = 1000;

  private final Texts source = new Texts();
  private final Texts id = new Texts();
  private final Texts adoptedFrom = new Texts();
  private final Numbers occurredAt = new Numbers(8);
  private final Numbers known = new Numbers(8);
  private boolean entered;

  /** The row group at hand is another now. */
  void leave() {
    entered = false;
  }

  /** Decodes the row group at hand, unless that is done. */
  void enter(Pages pages, RowGroup group) {
    if (entered) {
      return;
    }
    source.read(pages, group, Objects.requireNonNull(group.chunk("source")));
    id.read(pages, group, Objects.requireNonNull(group.chunk("id")));
    occurredAt.read(pages, group, Objects.requireNonNull(group.chunk("occurred_at")));
    adoptedFrom.read(pages, group, Objects.requireNonNull(group.chunk("adopted_from")));
    known.read(pages, group, Objects.requireNonNull(group.chunk("known")));
    entered = true;
  }

  String source(int row) {
    return Objects.requireNonNull(source.text(source.place(row)));
  }

  String id(int row) {
    return Objects.requireNonNull(id.text(id.place(row)));
  }

  /** The buyer whose row it is a copy of, or null. */
  @Nullable String adoptedFrom(int row) {
    return adoptedFrom.text(adoptedFrom.place(row));
  }

  /** Milliseconds since 1970. */
  long occurredAt(int row) {
    return Math.floorDiv(occurredAt.at(row), MICROS_PER_MILLI);
  }

  /** Milliseconds since 1970. */
  long known(int row) {
    return Math.floorDiv(known.at(row), MICROS_PER_MILLI);
  }
}
