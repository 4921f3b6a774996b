package dev.fullcourt.server.uploads;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rows of the last import of an upload that were not understood. */
@Component
public class RejectedRows {

  private final UploadFolder folder;

  RejectedRows(UploadFolder folder) {
    this.folder = folder;
  }

  /** Their file; empty while an import runs, and when there are none. */
  public Optional<Path> find(Upload upload) {
    return Optional.of(folder.rejects(upload.id()))
        .filter(file -> !upload.running() && Files.isRegularFile(file));
  }
}
