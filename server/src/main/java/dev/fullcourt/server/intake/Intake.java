package dev.fullcourt.server.intake;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.imports.GivenFile;
import dev.fullcourt.history.imports.Importer;
import dev.fullcourt.history.imports.Outcome;
import dev.fullcourt.history.imports.Sink;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.server.corrections.VoidRules;
import dev.fullcourt.server.cycle.Decider;
import dev.fullcourt.server.identity.Identity;
import dev.fullcourt.server.identity.Resolution;
import dev.fullcourt.server.intake.ImportProgress.Step;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.Partitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports files. Rows that bear a date go in first; those without one follow, to count from the end
 * of the history that was read (law 2). Then the import is closed and decided. Running a killed
 * import again takes up where it stopped.
 */
@Component
public class Intake {

  /** So many new events change how the database had best look for them. */
  private static final int MANY = 10_000;

  private final JdbcClient jdbc;
  private final EventLog log;
  private final Identity identity;
  private final Decider decider;
  private final VoidRules rules;
  private final TransactionTemplate transactions;

  Intake(
      JdbcClient jdbc,
      EventLog log,
      Identity identity,
      Decider decider,
      VoidRules rules,
      TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.log = log;
    this.identity = identity;
    this.decider = decider;
    this.rules = rules;
    this.transactions = transactions;
  }

  /**
   * Imports files with a mapping, under the playbook in force.
   *
   * @param now rows that claim to have happened after it are rejected
   * @param rejects where to write rows that were not understood
   */
  public ImportSummary run(
      Playbook playbook,
      Mapping mapping,
      List<Path> files,
      Instant now,
      Path rejects,
      ImportProgress progress) {
    List<GivenFile> given = files.stream().map(GivenFile::at).toList();
    return runNamed(playbook, mapping, given, now, rejects, progress);
  }

  /**
   * The same for files that are called otherwise than they are stored.
   *
   * @param progress may throw to stop the import while it reads; run again, it goes on where it
   *     stopped
   */
  public ImportSummary runNamed(
      Playbook playbook,
      Mapping mapping,
      List<GivenFile> files,
      Instant now,
      Path rejects,
      ImportProgress progress) {
    Fence fence = log.takeOver();
    long number = begin(mapping, files);
    Resolution resolution = identity.open(playbook.motions());
    ImportSummary summary;
    try (Appending appending = new Appending(log, transactions, fence, number, resolution);
        Reading reading = new Reading(resolution, appending, rejects)) {
      read(number, mapping, files, now, reading, Step.READING, progress);
      appending.flush();
      // The engine counts in milliseconds: a finer horizon could lie before what counts at it.
      Instant horizon = log.horizon().orElse(now.truncatedTo(ChronoUnit.MILLIS));
      if (reading.waiting() > 0) {
        Sink undated = reading.undated(horizon);
        read(number, mapping, files, now, undated, Step.READING_UNDATED, progress);
        appending.flush();
      }
      if (log.hasUnclosed()) {
        rules.applyToNew(fence, number, now);
        log.closeImport(fence, number, log.horizon().orElse(horizon));
      }
      summary = reading.summary(appending);
    } catch (IOException e) {
      throw new UncheckedIOException("reading was cut short; run the import again", e);
    }
    decide(fence, progress, summary.rowsRead());
    if (summary.added() >= MANY) {
      jdbc.sql("analyze").update(); // else pages are planned for tables as small as before
    }
    end(number, summary);
    return summary;
  }

  private void read(
      long number,
      Mapping mapping,
      List<GivenFile> files,
      Instant now,
      Sink sink,
      Step step,
      ImportProgress progress)
      throws IOException {
    Outcome outcome =
        Importer.readNamed(
            mapping,
            files,
            now,
            sink,
            (bytes, of, rows) -> progress.at(step, of == 0 ? 1 : (double) bytes / of, rows));
    if (outcome instanceof Outcome.Refused refused) {
      jdbc.sql("delete from import where id = :id").param("id", number).update();
      throw new Unimportable(refused.mistakes());
    }
  }

  /**
   * Decides what an import that was killed left behind. What a process that is still there is about
   * to decide is left to it.
   *
   * @return whether nothing waits to be decided any more
   */
  public boolean finishPending() {
    if (!decider.hasWork()) {
      return true;
    }
    if (log.isWrittenElsewhere()) {
      return false;
    }
    decider.decide(log.takeOver(), done -> {});
    return true;
  }

  private void decide(Fence fence, ImportProgress progress, long rows) {
    decider.decide(
        fence, done -> progress.at(Step.DECIDING, (double) done / Partitions.COUNT, rows));
  }

  private long begin(Mapping mapping, List<GivenFile> files) {
    return jdbc.sql("insert into import (source, files) values (:source, :files) returning id")
        .param("source", mapping.source())
        .param("files", files.stream().map(GivenFile::name).collect(Collectors.joining(", ")))
        .query(Long.class)
        .single();
  }

  private void end(long number, ImportSummary summary) {
    jdbc.sql(
            """
            update import set closed_at = now(), rows_read = :read, accepted = :accepted,
              duplicate = :duplicate, rejected = :rejected, filtered = :filtered
            where id = :id
            """)
        .param("read", summary.rowsRead())
        .param("accepted", summary.added())
        .param("duplicate", summary.alreadyThere())
        .param("rejected", summary.rejected())
        .param("filtered", summary.leftOut())
        .param("id", number)
        .update();
  }
}
