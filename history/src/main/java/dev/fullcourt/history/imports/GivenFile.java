package dev.fullcourt.history.imports;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to be read.
 *
 * @param path where it is
 * @param name what it is called, by which the mapping knows it; never used to find it
 * @param kind the kind of file it is in the mapping, or null when its name says so
 * @param encoding how its bytes are letters, or null when the mapping says so
 */
public record GivenFile(
    Path path, String name, @Nullable String kind, @Nullable Charset encoding) {

  /** A file whose kind and letters are as the mapping says. */
  public GivenFile(Path path, String name) {
    this(path, name, null, null);
  }

  /** A file that is called as it is stored. */
  public static GivenFile at(Path path) {
    return new GivenFile(path, String.valueOf(path.getFileName()));
  }
}
