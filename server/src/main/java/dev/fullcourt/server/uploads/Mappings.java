package dev.fullcourt.server.uploads;

import dev.fullcourt.engine.playbook.Mistake;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.imports.FilePreview;
import dev.fullcourt.history.imports.GivenFile;
import dev.fullcourt.history.imports.Importer;
import dev.fullcourt.history.imports.MappingFit;
import dev.fullcourt.history.imports.ReadyMappings;
import dev.fullcourt.history.imports.csv.Encodings;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.MappingReader;
import dev.fullcourt.history.imports.mapping.MappingReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mappings for uploads: those that come with the product, and those that people write. */
@Component
class Mappings {

  /** What messages call a mapping. */
  static final String NAME = "mapping";

  private static final int ROWS = 8;

  private final UploadFolder folder;

  Mappings(UploadFolder folder) {
    this.folder = folder;
  }

  /** A ready mapping and how well files fit it. */
  record Ready(String name, String text, Mapping mapping, MappingFit fit) {}

  /** The ready mappings, the one that fits best first. */
  List<Ready> ready(Upload upload, List<FilePreview> previews) {
    List<MappingFit.Given> given = new ArrayList<>();
    for (int i = 0; i < upload.files().size(); i++) {
      List<String> header =
          previews.get(i) instanceof FilePreview.Readable readable ? readable.header() : List.of();
      given.add(new MappingFit.Given(upload.files().get(i).name(), header));
    }
    return ReadyMappings.NAMES.stream()
        .flatMap(name -> find(name).stream())
        .map(each ->
            new Ready(
                each.name(), each.text(), each.mapping(), MappingFit.of(each.mapping(), given)))
        .sorted(
            Comparator.<Ready>comparingInt(each -> each.fit().whole() ? 0 : 1)
                .thenComparingInt(each -> -each.fit().known()))
        .toList();
  }

  private record Named(String name, String text, Mapping mapping) {}

  private static Optional<Named> find(String name) {
    Path home = Path.of(System.getProperty("fullcourt.home", "."));
    return ReadyMappings.find(home, name).flatMap(file -> read(name, text(file)));
  }

  /** The playbook that comes with a ready mapping. */
  Optional<Playbook> findPlaybook(@Nullable String chosen) {
    Path home = Path.of(System.getProperty("fullcourt.home", "."));
    return Optional.ofNullable(chosen)
        .flatMap(name -> ReadyMappings.find(home, name))
        .map(mapping -> mapping.resolveSibling("playbook.yaml"))
        .filter(Files::exists)
        .flatMap(file ->
            PlaybookReader.read("playbook", text(file))
                    instanceof Reading.Accepted(Playbook playbook, var notices)
                ? Optional.of(playbook)
                : Optional.empty());
  }

  private static Optional<Named> read(String name, String text) {
    return MappingReader.read(name, text) instanceof MappingReading.Accepted(Mapping mapping)
        ? Optional.of(new Named(name, text, mapping))
        : Optional.empty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The beginnings of an upload's files, in their order. */
  List<FilePreview> previews(Upload upload) {
    List<FilePreview> previews = new ArrayList<>();
    for (UploadedFile file : upload.files()) {
      try {
        previews.add(
            FilePreview.of(folder.file(upload.id(), file.number()), file.name(), ROWS));
      } catch (IOException e) {
        previews.add(new FilePreview.Unreadable("it cannot be read", "upload it again"));
      }
    }
    return previews;
  }

  /** What a mapping says, and whether the files fit it. */
  Checked check(Upload upload, String text) {
    if (text.isBlank()) {
      return new Checked(null, List.of());
    }
    return switch (MappingReader.read(NAME, text)) {
      case MappingReading.Refused(List<Mistake> mistakes) -> new Checked(null, mistakes);
      case MappingReading.Accepted(Mapping mapping) ->
          new Checked(mapping, fitting(upload, mapping));
    };
  }

  /**
   * A mapping that was read.
   *
   * @param mapping what it says, or null when it cannot be read or is not there
   * @param mistakes what is wrong with it, or between it and the files
   */
  record Checked(@Nullable Mapping mapping, List<Mistake> mistakes) {
    Checked {
      mistakes = List.copyOf(mistakes);
    }
  }

  private List<Mistake> fitting(Upload upload, Mapping mapping) {
    try {
      return Importer.check(mapping, given(upload));
    } catch (IOException e) {
      return List.of(new Mistake(NAME, 1, 1, "a file cannot be read", "upload it again"));
    }
  }

  /** The files for the importer: by the names people know, and read as they are written. */
  List<GivenFile> given(Upload upload) throws IOException {
    List<GivenFile> given = new ArrayList<>();
    for (UploadedFile file : upload.files()) {
      Path path = folder.file(upload.id(), file.number());
      given.add(new GivenFile(path, file.name(), file.kind(), unusual(path)));
    }
    return given;
  }

  /** Where a file is evidently not UTF-8, that counts; else what the mapping says. */
  private static @Nullable Charset unusual(Path path) throws IOException {
    Charset found = Encodings.of(path);
    return found.equals(StandardCharsets.UTF_8) ? null : found;
  }
}
