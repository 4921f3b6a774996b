package dev.fullcourt.server.pipeline;

import dev.fullcourt.server.pipeline.BoardPage.Head;
import dev.fullcourt.server.pipeline.PipelineSort.Column;
import java.util.List;

/** The heads of the table, and where sorting by each leads. */
final class TableHeads {

  private TableHeads() {}

  static List<Head> of(Look look) {
    return List.of(
        head(look, Column.BUYER),
        head(look, Column.NAME),
        head(look, Column.STEP),
        head(look, Column.AMOUNT),
        head(look, Column.CLOSES),
        new Head("Next activity", "", "none", false),
        head(look, Column.PRODUCT),
        head(look, Column.SINCE),
        head(look, Column.OWNER));
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
