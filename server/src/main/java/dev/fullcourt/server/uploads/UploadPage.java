package dev.fullcourt.server.uploads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One upload.
 *
 * @param href its address
 * @param heading its name
 * @param sub who brought it, and when
 * @param files its files with their first rows
 * @param ready mappings to begin from, the one that fits best first
 * @param mapping what is written so far
 * @param findings what is wrong with that
 * @param kinds the kinds of files the mapping knows
 * @param columns for choosing column by column, when there is one file
 * @param run what is being done, and what came of it
 * @param removed whether the files are gone
 * @param limit how large a file may be, in words
 * @param trouble why the last request came to nothing, if it did
 */
public record UploadPage(
    String href,
    String heading,
    String sub,
    List<FileCard> files,
    List<ReadyChoice> ready,
    String mapping,
    MappingFindings findings,
    List<String> kinds,
    @Nullable Columns columns,
    RunPage run,
    boolean removed,
    String limit,
    @Nullable String trouble) {

  public UploadPage {
    files = List.copyOf(files);
    ready = List.copyOf(ready);
    kinds = List.copyOf(kinds);
  }

  /**
   * A file.
   *
   * @param number its number
   * @param name what it was called
   * @param written how it is written, and its size
   * @param kind its kind in the mapping; empty when its name says so
   * @param header its columns
   * @param rows its first rows
   * @param trouble why it cannot be read, if it cannot
   */
  public record FileCard(
      int number,
      String name,
      String written,
      String kind,
      List<String> header,
      List<List<String>> rows,
      @Nullable String trouble) {
    public FileCard {
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  /** A mapping to begin from. */
  public record ReadyChoice(String name, String title, String fits, boolean chosen) {}

  /** The columns there are, and how times may be written. */
  public record Columns(List<String> names, List<ColumnChoice.Writing> writings) {
    public Columns {
      names = List.copyOf(names);
      writings = List.copyOf(writings);
    }
  }
}
