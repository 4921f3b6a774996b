package dev.fullcourt.server.uploads.web;

import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as an answer that browsers keep rather than show. */
final class Download {

  private Download() {}

  static ResponseEntity<Resource> csv(Path file, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .body(new FileSystemResource(file));
  }
}
