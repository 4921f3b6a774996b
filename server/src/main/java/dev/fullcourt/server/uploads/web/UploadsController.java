package dev.fullcourt.server.uploads.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.uploads.Upload;
import dev.fullcourt.server.uploads.UploadPages;
import dev.fullcourt.server.uploads.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Bringing files, and what became of those brought before. */
@Controller
class UploadsController {

  private final Pages pages;
  private final UploadPages words;
  private final Uploads uploads;

  UploadsController(Pages pages, UploadPages words, Uploads uploads) {
    this.pages = pages;
    this.words = words;
    this.uploads = uploads;
  }

  @GetMapping("/uploads")
  ResponseEntity<String> all() {
    return show(null, 200);
  }

  @PostMapping("/uploads")
  ResponseEntity<String> begin(
      Member by, @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files)
      throws IOException {
    List<MultipartFile> given = chosen(files);
    if (given.isEmpty()) {
      return show("Choose at least one file.", 400);
    }
    Upload upload = uploads.begin(by);
    try {
      add(by, upload, given);
      return ResponseEntity.status(303).header("Location", upload.href()).build();
    } catch (Refused e) {
      uploads.find(upload.id()).ifPresent(begun -> uploads.remove(by, begun));
      return show(e.getMessage(), 400);
    }
  }

  /** More files for an upload. */
  @PostMapping("/uploads/{id}/files")
  ResponseEntity<String> add(
      Member by,
      @PathVariable int id,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files)
      throws IOException {
    Upload upload =
        uploads.find(id).orElseThrow(() -> new Missing("There is no such upload."));
    try {
      add(by, upload, chosen(files));
      return ResponseEntity.status(303).header("Location", upload.href()).build();
    } catch (Refused e) {
      return show(e.getMessage(), 400);
    }
  }

  private void add(Member by, Upload upload, List<MultipartFile> files) throws IOException {
    for (MultipartFile file : files) {
      String name = file.getOriginalFilename();
      Upload now = uploads.find(upload.id()).orElseThrow();
      try (InputStream in = file.getInputStream()) {
        uploads.add(by, now, name == null ? "" : name, in);
      }
    }
  }

  /** A form sent without a file still sends an empty one. */
  private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
    return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
  }

  private ResponseEntity<String> show(@Nullable String trouble, int status) {
    return pages.show(
        HttpStatusCode.valueOf(status),
        "uploads/uploads",
        Frame.of("Uploads", Frame.Section.UPLOADS),
        words.all(uploads.latest(), trouble));
  }
}
