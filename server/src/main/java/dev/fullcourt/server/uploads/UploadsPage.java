package dev.fullcourt.server.uploads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The uploads there were.
 *
 * @param uploads the latest first
 * @param limit how large a file may be, in words
 * @param mostFiles how many files at once
 * @param trouble why the last request came to nothing, if it did
 */
public record UploadsPage(
    List<Line> uploads, String limit, int mostFiles, @Nullable String trouble) {

  public UploadsPage {
    uploads = List.copyOf(uploads);
  }

  /** An upload. */
  public record Line(
      String href, int id, String files, String by, String at, String state, String added) {}
}
