package dev.fullcourt.server.pipeline;

import dev.fullcourt.server.pipeline.BoardPage.Head;
import dev.fullcourt.server.pipeline.PipelineSort.Column;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The heads of the table, and where sorting by each leads. */
final class TableHeads {

  private TableHeads() {}

  static List<Head> of(Look look) {
    boolean open = look.filter().isOpen();
    boolean lost = look.filter().isLost();
    return Stream.of(
            head(look, Column.BUYER),
            head(look, Column.NAME),
            head(look, Column.STEP),
            head(look, Column.AMOUNT),
            head(look, Column.CLOSES),
            open ? plain("Next activity") : null,
            lost ? plain("Lost for") : null,
            head(look, Column.PRODUCT),
            open ? head(look, Column.SINCE) : null,
            head(look, Column.OWNER))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Head plain(String title) {
    return new Head(title, "", "none", false);
  }

  private static Head head(Look look, Column column) {
    PipelineSort sort = look.sort();
    boolean current = sort.by() == column;
    PipelineSort next = new PipelineSort(column, current && !sort.down());
    return new Head(
        column.title(),
        look.with("sort", next.equals(PipelineSort.USUAL) ? "" : next.text()),
        !current ? "none" : sort.down() ? "descending" : "ascending",
        column == Column.AMOUNT || column == Column.SINCE);
  }
}
