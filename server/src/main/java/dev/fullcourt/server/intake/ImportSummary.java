package dev.fullcourt.server.intake;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did. Rows: read = understood + rejected + left out. Events: made = added + already
 * there.
 *
 * @param rowsRead rows in the files, headers not counted
 * @param understood rows that gave at least one event
 * @param rejected rows that were not understood; they are in the reject file
 * @param leftOut rows the mapping leaves out on purpose
 * @param eventsMade events the understood rows gave
 * @param added events that were new
 * @param alreadyThere events the log had already
 * @param rejects the reject file, or null when nothing was rejected
 * @param buyers the first buyers the events are about, a few of them
 */
public record ImportSummary(
    long rowsRead,
    long understood,
    long rejected,
    long leftOut,
    long eventsMade,
    long added,
    long alreadyThere,
    @Nullable Path rejects,
    List<String> buyers) {

  public ImportSummary {
    buyers = List.copyOf(buyers);
  }
}
