package dev.fullcourt.history.imports.mapping;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words with columns in them, for example {@code "{case_id}-{seq}"}. Where one of its columns is
 * blank the whole is blank.
 *
 * @param parts in order
 */
public record Template(List<Part> parts) {
  public Template {
    parts = List.copyOf(parts);
  }

  /** A piece of a template. */
  public sealed interface Part {}

  /** A fixed piece. */
  public record Words(String words) implements Part {}

  /** A piece taken from a file. */
  public sealed interface Ref extends Part {
    /** Where it is written. */
    Place place();

    /** The column. */
    String column();
  }

  /** A column of the row itself. */
  public record Own(Place place, String column) implements Ref {}

  /** A column of the row of another file to which this one refers. */
  public record Looked(Place place, String table, String column) implements Ref {}

  /** Whether it is the same for each row. */
  public boolean constant() {
    return parts.stream().allMatch(Words.class::isInstance);
  }

  /** The columns in it. */
  public Stream<Ref> refs() {
    return parts.stream().filter(Ref.class::isInstance).map(Ref.class::cast);
  }

  /** As it is written in a mapping. */
  @Override
  public String toString() {
    return parts.stream()
        .map(part ->
            switch (part) {
              case Words words -> words.words();
              case Own own -> "{" + own.column() + "}";
              case Looked looked -> "{" + looked.table() + "." + looked.column() + "}";
            })
        .collect(Collectors.joining());
  }
}
