package dev.fullcourt.server.intake;

import dev.fullcourt.history.imports.Draft;
import dev.fullcourt.history.imports.Draft.Origin;
import dev.fullcourt.history.imports.RejectFile;
import dev.fullcourt.history.imports.Sink;
import dev.fullcourt.server.identity.Resolution;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes drafts from the importer to identity and log, and counts rows. */
final class Reading extends WholeRows implements AutoCloseable {

  private final Resolution resolution;
  private final Appending appending;
  private final RejectFile rejects;
  private final Path rejectPath;
  private long read;
  private long understood;
  private long rejected;
  private long waiting;
  private @Nullable Origin lastRejected;

  Reading(Resolution resolution, Appending appending, Path rejectPath) {
    super(resolution);
    this.resolution = resolution;
    this.appending = appending;
    this.rejectPath = rejectPath;
    this.rejects = new RejectFile(rejectPath);
  }

  @Override
  void take(Draft draft) {
    if (resolution.waits(draft)) {
      waiting++;
    } else {
      appending.add(resolution.resolve(draft, Instant.EPOCH));
    }
  }

  @Override
  void ended(int drafts) {
    read++;
    understood += drafts > 0 ? 1 : 0;
  }

  @Override
  public void reject(Origin origin, String reason) {
    rejects.add(origin, reason);
    if (!origin.equals(lastRejected)) {
      lastRejected = origin;
      rejected++;
    }
  }

  long waiting() {
    return waiting;
  }

  /** A second look at the same files, for what waited in the first. */
  Sink undated(Instant horizon) {
    return new WholeRows(resolution) {
      @Override
      void take(Draft draft) {
        if (resolution.waits(draft)) {
          appending.add(resolution.resolve(draft, horizon));
        }
      }

      @Override
      void ended(int drafts) {}

      @Override
      public void reject(Origin origin, String reason) {}
    };
  }

  ImportSummary summary(Appending appended) {
    return new ImportSummary(
        read,
        understood,
        rejected,
        read - understood - rejected,
        appended.made(),
        appended.added(),
        appended.made() - appended.added(),
        rejected == 0 ? null : rejectPath,
        appended.examples());
  }

  @Override
  public void close() throws IOException {
    rejects.close();
  }
}
