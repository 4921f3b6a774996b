package dev.fullcourt.server.uploads.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.uploads.MappingChoices;
import dev.fullcourt.server.uploads.RejectedRows;
import dev.fullcourt.server.uploads.Upload;
import dev.fullcourt.server.uploads.UploadPages;
import dev.fullcourt.server.uploads.UploadRuns;
import dev.fullcourt.server.uploads.Uploads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Uploads for programs: the same, by the same rules. */
@RestController
class UploadsApi {

  private final Uploads uploads;
  private final UploadPages words;
  private final MappingChoices choices;
  private final UploadRuns runs;
  private final RejectedRows rejects;

  UploadsApi(
      Uploads uploads,
      UploadPages words,
      MappingChoices choices,
      UploadRuns runs,
      RejectedRows rejects) {
    this.uploads = uploads;
    this.words = words;
    this.choices = choices;
    this.runs = runs;
    this.rejects = rejects;
  }

  /** Why something was not done. */
  record Trouble(String error) {}

  /**
   * What the columns mean.
   *
   * @param ready the name of a ready mapping, or nothing
   * @param text a mapping as YAML, when none is named
   * @param kinds kinds of files in the mapping by name of the file, where the names do not say so
   */
  record Meaning(
      @Nullable String ready, @Nullable String text, @Nullable Map<String, String> kinds) {}

  @GetMapping("/api/uploads")
  @Operation(summary = "The latest uploads, the latest first.")
  List<UploadState> all() {
    return uploads.latest().stream().map(each -> UploadState.of(each, List.of())).toList();
  }

  @GetMapping("/api/uploads/{id}")
  @Operation(summary = "One upload: its files, its mapping and what is wrong with it, how far it is.")
  ResponseEntity<UploadState> one(@PathVariable int id) {
    return ResponseEntity.of(uploads.find(id).map(this::state));
  }

  @PostMapping("/api/uploads")
  @Operation(
      summary =
          "Begins an upload with a file: the body, as application/octet-stream; name is what it is"
              + " called.")
  ResponseEntity<?> begin(
      @Parameter(hidden = true) Member by,
      @RequestParam(defaultValue = "") String name,
      @Parameter(hidden = true) HttpServletRequest body)
      throws IOException {
    if (name.isBlank() || body.getContentLengthLong() == 0) {
      return trouble(400, "Send the file as the body, and its name as ?name=leads.csv");
    }
    Upload upload = uploads.begin(by);
    ResponseEntity<?> answer = keep(by, upload, name, body);
    if (answer.getStatusCode().isError()) {
      uploads.remove(by, upload);
    }
    return answer;
  }

  @PostMapping("/api/uploads/{id}/files")
  @Operation(summary = "Adds a file to an upload: the body, as application/octet-stream.")
  ResponseEntity<?> add(
      @Parameter(hidden = true) Member by,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String name,
      @Parameter(hidden = true) HttpServletRequest body)
      throws IOException {
    Optional<Upload> upload = uploads.find(id);
    return upload.isEmpty() ? missing() : keep(by, upload.get(), name, body);
  }

  private ResponseEntity<?> keep(Member by, Upload upload, String name, HttpServletRequest body)
      throws IOException {
    try {
      uploads.add(by, upload, name, body.getInputStream());
      return ResponseEntity.status(201).body(state(uploads.find(upload.id()).orElseThrow()));
    } catch (Refused e) {
      return trouble(400, String.valueOf(e.getMessage()));
    }
  }

  @PutMapping("/api/uploads/{id}/mapping")
  @Operation(summary = "Says what the columns mean: a ready mapping by name, or one as YAML.")
  ResponseEntity<?> map(@PathVariable int id, @RequestBody Meaning meaning) {
    return done(id, upload -> {
      if (meaning.ready() != null) {
        choices.choose(upload, meaning.ready());
      } else {
        Map<String, String> named = meaning.kinds() == null ? Map.of() : meaning.kinds();
        Map<Integer, String> kinds = new HashMap<>();
        upload.files().stream()
            .filter(file -> named.containsKey(file.name()))
            .forEach(file -> kinds.put(file.number(), named.get(file.name())));
        choices.write(upload, meaning.text() == null ? "" : meaning.text(), kinds);
      }
    });
  }

  @PostMapping("/api/uploads/{id}/trial")
  @Operation(summary = "Begins a dry run: everything is read and counted, nothing is written.")
  ResponseEntity<?> tryOut(@PathVariable int id) {
    return done(id, runs::tryOut);
  }

  @PostMapping("/api/uploads/{id}/import")
  @Operation(summary = "Begins to import it. Again: what is there already does not count twice.")
  ResponseEntity<?> bring(@Parameter(hidden = true) Member by, @PathVariable int id) {
    return done(id, upload -> runs.run(by, upload));
  }

  @PostMapping("/api/uploads/{id}/stop")
  @Operation(summary = "Asks what runs to stop; import it again and it goes on from there.")
  ResponseEntity<?> stop(@PathVariable int id) {
    return done(id, runs::stop);
  }

  @DeleteMapping("/api/uploads/{id}")
  @Operation(summary = "Throws its files away; what was imported stays.")
  ResponseEntity<?> remove(@Parameter(hidden = true) Member by, @PathVariable int id) {
    return done(id, upload -> uploads.remove(by, upload));
  }

  @GetMapping(path = "/api/uploads/{id}/rejects", produces = {"text/csv", "application/json"})
  @Operation(summary = "Rows of the last import that were not understood: file, row, reason.")
  ResponseEntity<?> rejected(@PathVariable int id) {
    return uploads
        .find(id)
        .flatMap(rejects::find)
        .<ResponseEntity<?>>map(file -> Download.csv(file, "rejected-rows-of-upload-" + id + ".csv"))
        .orElseGet(UploadsApi::missing);
  }

  private ResponseEntity<?> done(int id, Consumer<Upload> what) {
    Optional<Upload> upload = uploads.find(id);
    if (upload.isEmpty()) {
      return missing();
    }
    try {
      what.accept(upload.get());
      return ResponseEntity.ok(state(uploads.find(id).orElseThrow()));
    } catch (Refused e) {
      return trouble(409, String.valueOf(e.getMessage()));
    }
  }

  private UploadState state(Upload upload) {
    return UploadState.of(
        upload,
        upload.removed() ? List.of() : words.findings(upload, upload.mapping()).mistakes());
  }

  private static ResponseEntity<?> missing() {
    return trouble(404, "There is no such upload, or nothing to give.");
  }

  private static ResponseEntity<?> trouble(int status, String why) {
    return ResponseEntity.status(status).body(new Trouble(why));
  }
}
