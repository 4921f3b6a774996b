package dev.fullcourt.server.uploads.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.uploads.ColumnChoice;
import dev.fullcourt.server.uploads.MappingChoices;
import dev.fullcourt.server.uploads.RejectedRows;
import dev.fullcourt.server.uploads.RunPages;
import dev.fullcourt.server.uploads.Upload;
import dev.fullcourt.server.uploads.UploadPages;
import dev.fullcourt.server.uploads.UploadRuns;
import dev.fullcourt.server.uploads.Uploads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One upload: what it means, trying it, importing it. */
@Controller
class UploadController {

  private static final long LONGEST_MAPPING = 1 << 20;

  private final Pages pages;
  private final UploadPages words;
  private final RunPages runWords;
  private final Uploads uploads;
  private final MappingChoices choices;
  private final UploadRuns runs;
  private final RejectedRows rejects;

  UploadController(
      Pages pages,
      UploadPages words,
      RunPages runWords,
      Uploads uploads,
      MappingChoices choices,
      UploadRuns runs,
      RejectedRows rejects) {
    this.pages = pages;
    this.words = words;
    this.runWords = runWords;
    this.uploads = uploads;
    this.choices = choices;
    this.runs = runs;
    this.rejects = rejects;
  }

  @GetMapping("/uploads/{id}")
  ResponseEntity<String> upload(@PathVariable int id) {
    return show(get(id), null, 200);
  }

  /** How far it is, asked for again and again while it runs. */
  @GetMapping("/uploads/{id}/run")
  ResponseEntity<String> run(@PathVariable int id) {
    return pages.show("uploads/run", frame("Upload"), runWords.of(get(id)));
  }

  /** Begins from a ready mapping. */
  @PostMapping("/uploads/{id}/mapping/ready")
  ResponseEntity<String> choose(
      @PathVariable int id, @RequestParam(defaultValue = "") String ready) {
    return done(id, upload -> choices.choose(upload, ready));
  }

  /** Makes a mapping of what was chosen column by column. */
  @PostMapping("/uploads/{id}/mapping/columns")
  ResponseEntity<String> columns(
      @PathVariable int id, @RequestParam Map<String, String> form) {
    ColumnChoice choice =
        new ColumnChoice(
            form.getOrDefault("source", ""),
            form.getOrDefault("event", ""),
            form.getOrDefault("event-column", ""),
            form.getOrDefault("person", ""),
            form.getOrDefault("account", ""),
            form.getOrDefault("time", ""),
            form.getOrDefault("format", ""),
            form.getOrDefault("id", ""));
    return done(id, upload -> choices.choose(upload, choice));
  }

  /** Takes a mapping from a file. */
  @PostMapping("/uploads/{id}/mapping/file")
  ResponseEntity<String> mappingFile(
      @PathVariable int id, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty() || file.getSize() > LONGEST_MAPPING) {
      return show(get(id), "Choose a mapping file, a YAML of up to 1 MB.", 400);
    }
    String text = new String(file.getBytes(), StandardCharsets.UTF_8);
    return done(id, upload -> choices.write(upload, text, Map.of()));
  }

  @PostMapping("/uploads/{id}/mapping")
  ResponseEntity<String> write(@PathVariable int id, @RequestParam Map<String, String> form) {
    return done(
        id, upload -> choices.write(upload, form.getOrDefault("text", ""), kinds(form)));
  }

  /** What is wrong with a mapping, asked while it is written. Saves nothing. */
  @PostMapping("/uploads/{id}/mapping/check")
  ResponseEntity<String> check(@PathVariable int id, @RequestParam Map<String, String> form) {
    String text = form.getOrDefault("text", "").replace("\r\n", "\n");
    return pages.show(
        "uploads/findings",
        frame("Check"),
        words.findings(choices.proposed(get(id), text, kinds(form)), text));
  }

  @PostMapping("/uploads/{id}/trial")
  ResponseEntity<String> tryOut(@PathVariable int id) {
    return done(id, runs::tryOut);
  }

  @PostMapping("/uploads/{id}/import")
  ResponseEntity<String> bring(Member by, @PathVariable int id) {
    return done(id, upload -> runs.run(by, upload));
  }

  @PostMapping("/uploads/{id}/stop")
  ResponseEntity<String> stop(@PathVariable int id) {
    return done(id, runs::stop);
  }

  @PostMapping("/uploads/{id}/removal")
  ResponseEntity<String> remove(Member by, @PathVariable int id) {
    return done(id, upload -> uploads.remove(by, upload));
  }

  /** Puts the playbook in force that comes with the mapping, where there is none yet. */
  @PostMapping("/uploads/{id}/playbook")
  ResponseEntity<String> playbook(Member by, @PathVariable int id) {
    return done(id, upload -> choices.beginPlaybook(by, upload));
  }

  @GetMapping("/uploads/{id}/rejects.csv")
  ResponseEntity<Resource> rejected(@PathVariable int id) {
    return Download.csv(
        rejects.find(get(id)).orElseThrow(() -> new Missing("No rows were rejected.")),
        "rejected-rows-of-upload-" + id + ".csv");
  }

  private static Map<Integer, String> kinds(Map<String, String> form) {
    Map<Integer, String> kinds = new HashMap<>();
    form.forEach((name, value) -> {
      if (name.matches("kind-\\d{1,6}") && !value.isEmpty()) {
        kinds.put(Integer.valueOf(name.substring("kind-".length())), value);
      }
    });
    return kinds;
  }

  private ResponseEntity<String> done(int id, Consumer<Upload> what) {
    Upload upload = get(id);
    try {
      what.accept(upload);
      return ResponseEntity.status(303).header("Location", upload.href()).build();
    } catch (Refused e) {
      return show(get(id), e.getMessage(), 409);
    }
  }

  private Upload get(int id) {
    return uploads.find(id).orElseThrow(() -> new Missing("There is no such upload."));
  }

  private ResponseEntity<String> show(Upload upload, @Nullable String trouble, int status) {
    return pages.show(
        HttpStatusCode.valueOf(status),
        "uploads/upload",
        frame("Upload " + upload.id()),
        words.of(upload, trouble));
  }

  private static Frame frame(String title) {
    return Frame.of(title, Frame.Section.UPLOADS);
  }
}
