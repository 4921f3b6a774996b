package dev.fullcourt.history.imports;

import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param path where it is
 * @param name what it is called, by which the mapping knows it; never used to find it
 */
public record GivenFile(Path path, String name) {

  /** A file that is called as it is stored. */
  public static GivenFile at(Path path) {
    return new GivenFile(path, String.valueOf(path.getFileName()));
  }
}
