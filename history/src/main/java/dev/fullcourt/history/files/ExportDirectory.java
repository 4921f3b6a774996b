package dev.fullcourt.history.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory of an export. A new export is made in a folder inside and takes the place of the
 * one before in the end; a directory with anything else in it is left alone.
 */
final class ExportDirectory {

  private static final String UNFINISHED = ".export-unfinished";

  private final Path directory;
  private final Path unfinished;

  private ExportDirectory(Path directory) {
    this.directory = directory;
    this.unfinished = directory.resolve(UNFINISHED);
  }

  /** Opens a directory for a new export, made where there is none. */
  static ExportDirectory open(Path directory) throws IOException {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new NotAnExport(directory, "is not a directory");
    }
    Files.createDirectories(directory);
    if (!isEmpty(directory) && !holdsExport(directory)) {
      throw new NotAnExport(
          directory, "is not empty and holds no earlier export; name an empty directory");
    }
    ExportDirectory export = new ExportDirectory(directory);
    export.discard();
    Files.createDirectory(export.unfinished);
    return export;
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private static boolean holdsExport(Path directory) {
    if (Files.isDirectory(directory.resolve(UNFINISHED))) {
      return true;
    }
    try {
      Manifest.read(directory);
      return true;
    } catch (NotAnExport none) {
      return false;
    }
  }

  /** Where a file is made. */
  Path unfinished(String name) {
    return unfinished.resolve(name);
  }

  /** Where files are made. */
  Path unfinished() {
    return unfinished;
  }

  /**
   * Puts the new files in the place of the old. The manifest goes first and comes last, so that
   * files beside a manifest are always those it describes.
   */
  void publish() throws IOException {
    Files.deleteIfExists(directory.resolve(Manifest.FILE));
    for (Path old : ours(directory)) {
      Files.delete(old);
    }
    for (Path made : ours(unfinished)) {
      Files.move(made, directory.resolve(made.getFileName()));
    }
    Files.move(unfinished.resolve(Manifest.FILE), directory.resolve(Manifest.FILE));
    discard();
  }

  /** The files of an export in a folder, without the manifest, by name. */
  static List<Path> ours(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> isOurs(entry.getFileName().toString())).sorted().toList();
    }
  }

  static boolean isOurs(String name) {
    return name.matches("playbook-[0-9]+\\.yaml")
        || Arrays.stream(FileTable.values()).anyMatch(table -> table.file().equals(name));
  }

  /** Throws away what was made so far. */
  void discard() throws IOException {
    if (Files.exists(unfinished)) {
      try (Stream<Path> all = Files.walk(unfinished)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
