package dev.fullcourt.server.uploads;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.imports.DryRun;
import dev.fullcourt.history.imports.Importer;
import dev.fullcourt.history.imports.Outcome;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.intake.ImportProgress;
import dev.fullcourt.server.intake.ImportSummary;
import dev.fullcourt.server.intake.Intake;
import dev.fullcourt.server.intake.Unimportable;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.playbooks.Playbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Tries and imports uploads in the background, one after the other. */
@Component
public class UploadRuns implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(UploadRuns.class);

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("upload").factory());
  private final Uploads uploads;
  private final Runs runs;
  private final Mappings mappings;
  private final UploadFolder folder;
  private final Intake intake;
  private final EventLog log;
  private final Playbooks playbooks;
  private final Audit audit;

  UploadRuns(
      Uploads uploads,
      Runs runs,
      Mappings mappings,
      UploadFolder folder,
      Intake intake,
      EventLog log,
      Playbooks playbooks,
      Audit audit) {
    this.uploads = uploads;
    this.runs = runs;
    this.mappings = mappings;
    this.folder = folder;
    this.intake = intake;
    this.log = log;
    this.playbooks = playbooks;
    this.audit = audit;
  }

  /** Somebody asked for it to stop. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Does the work of one run. */
  @FunctionalInterface
  private interface Run {
    void go(Telling telling) throws IOException;
  }

  /**
   * Begins to try an upload: all is read and counted, nothing is written.
   *
   * @throws Refused when it cannot be tried
   */
  public void tryOut(Upload upload) {
    Mapping mapping = mapping(upload);
    Playbook playbook = playbook();
    start(upload, "trial", telling -> {
      DryRun dry = new DryRun(playbook.motions(), log::known);
      Outcome outcome =
          Importer.readNamed(
              mapping,
              mappings.given(upload),
              Instant.now(),
              dry,
              (bytes, of, rows) -> telling.reached("Reading", of == 0 ? 1 : (double) bytes / of, rows));
      switch (outcome) {
        case Outcome.Finished finished -> uploads.tried(upload, dry.report());
        case Outcome.Refused refused -> runs.failed(upload, "The files do not fit the mapping.");
      }
    });
  }

  /**
   * Begins to import an upload.
   *
   * @throws Refused when it cannot be imported
   */
  public void run(Member by, Upload upload) {
    Mapping mapping = mapping(upload);
    playbook();
    start(upload, "import", telling -> {
      Files.deleteIfExists(folder.rejects(upload.id()));
      ImportSummary summary =
          intake.runNamed(
              playbook(),
              mapping,
              mappings.given(upload),
              Instant.now(),
              folder.rejects(upload.id()),
              (step, done, rows) -> telling.reached(words(step), done, rows));
      uploads.imported(by, upload, imported(by, summary));
    });
    audit.record(by, "started to import", upload.name(), null, upload.fileNames());
  }

  /** Asks for what runs to stop. */
  public void stop(Upload upload) {
    runs.stop(upload);
  }

  private Mapping mapping(Upload upload) {
    if (upload.removed() || upload.files().isEmpty()) {
      throw new Refused("There are no files: upload some.");
    }
    Mappings.Checked checked = mappings.check(upload, upload.mapping());
    Mapping mapping = checked.mapping();
    if (mapping == null || !checked.mistakes().isEmpty()) {
      throw new Refused("Say first what the columns mean: the mapping cannot be used yet.");
    }
    return mapping;
  }

  private Playbook playbook() {
    return playbooks
        .findCurrent()
        .orElseThrow(() -> new Refused("There is no playbook in force yet: begin with one."));
  }

  private void start(Upload upload, String what, Run run) {
    if (!runs.begin(upload, what)) {
      throw new Refused("It is being tried or imported already.");
    }
    Telling begun = new Telling(upload);
    worker.execute(() -> {
      try (Telling telling = begun) {
        run.go(telling);
      } catch (Stopped e) {
        runs.failed(upload, stopped(what));
      } catch (Fence.Lost e) {
        runs.failed(
            upload,
            "Another import or correction began meanwhile and took over. Import it again: nothing"
                + " counts twice.");
      } catch (Unimportable e) {
        runs.failed(upload, "The files do not fit the mapping; nothing was imported.");
      } catch (IOException | RuntimeException e) {
        LOG.error("Upload {} failed", upload.id(), e);
        runs.failed(upload, "It failed; what went wrong is in the server’s log. Start it again.");
      }
    });
  }

  private static String stopped(String what) {
    return what.equals("import")
        ? "Stopped. What was read so far counts once it is imported again; it goes on from there."
        : "Stopped.";
  }

  private static String words(ImportProgress.Step step) {
    return switch (step) {
      case READING -> "Reading";
      case READING_UNDATED -> "Reading what bears no date";
      case DECIDING -> "Deciding";
    };
  }

  private static Upload.Imported imported(Member by, ImportSummary summary) {
    return new Upload.Imported(
        by.fullName(),
        Instant.now(),
        summary.rowsRead(),
        summary.understood(),
        summary.rejected(),
        summary.leftOut(),
        summary.added(),
        summary.alreadyThere(),
        summary.buyers());
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }

  /** Tells how far a run is, not more often than anybody looks, and gives signs of life. */
  private final class Telling implements AutoCloseable {

    private static final long OFTEN = 400_000_000L;
    private static final long SIGN = 15_000;

    private final Upload upload;
    private final Thread signs;
    private long told = System.nanoTime() - OFTEN;
    private String last = "";

    Telling(Upload upload) {
      this.upload = upload;
      this.signs = Thread.ofVirtual().start(this::live);
    }

    private void live() {
      try {
        while (true) {
          Thread.sleep(SIGN);
          runs.touch(upload);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** What is decided already is not left half done, so only reading is stopped. */
    void reached(String step, double done, long rows) {
      long now = System.nanoTime();
      if (now - told < OFTEN && step.equals(last)) {
        return;
      }
      told = now;
      last = step;
      boolean stop = runs.progress(upload, step, Math.clamp(done, 0, 1), rows);
      if (stop && !step.equals(words(ImportProgress.Step.DECIDING))) {
        throw new Stopped();
      }
    }

    @Override
    public void close() {
      signs.interrupt();
    }
  }
}
