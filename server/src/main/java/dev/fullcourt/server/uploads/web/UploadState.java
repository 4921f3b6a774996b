package dev.fullcourt.server.uploads.web;

import dev.fullcourt.engine.playbook.Mistake;
import dev.fullcourt.history.imports.DryRunReport;
import dev.fullcourt.server.uploads.Upload;
import dev.fullcourt.server.uploads.UploadedFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upload, for programs.
 *
 * @param id its number
 * @param by who brought it
 * @param at when
 * @param files its files
 * @param ready the ready mapping it began from
 * @param mapping what the columns mean
 * @param mistakes what is wrong with that, or between it and the files
 * @param state waiting, trying, importing, failed or removed
 * @param step what is being done
 * @param done the share of the step that is done, from 0 to 1
 * @param rows rows read so far
 * @param trouble why the last run came to nothing
 * @param trial what an import would bring
 * @param imported what the last import brought
 */
record UploadState(
    int id,
    String by,
    Instant at,
    List<UploadedFile> files,
    @Nullable String ready,
    String mapping,
    List<Mistake> mistakes,
    String state,
    String step,
    double done,
    long rows,
    @Nullable String trouble,
    @Nullable DryRunReport trial,
    Upload.@Nullable Imported imported) {

  UploadState {
    files = List.copyOf(files);
    mistakes = List.copyOf(mistakes);
  }

  static UploadState of(Upload upload, List<Mistake> mistakes) {
    return new UploadState(
        upload.id(),
        upload.by(),
        upload.at(),
        upload.files(),
        upload.chosen(),
        upload.mapping(),
        mistakes,
        state(upload),
        upload.work() instanceof Upload.Work.Running running ? running.step() : "",
        upload.work() instanceof Upload.Work.Running running ? running.done() : 0,
        upload.work() instanceof Upload.Work.Running running ? running.rows() : 0,
        upload.work() instanceof Upload.Work.Failed(String why) ? why : null,
        upload.trial(),
        upload.imported());
  }

  private static String state(Upload upload) {
    return switch (upload.work()) {
      case Upload.Work.Running running -> running.importing() ? "importing" : "trying";
      case Upload.Work.Failed failed -> "failed";
      case Upload.Work.Idle idle -> upload.removed() ? "removed" : "waiting";
    };
  }
}
