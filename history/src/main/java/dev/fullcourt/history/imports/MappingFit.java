package dev.fullcourt.history.imports;

import dev.fullcourt.history.imports.mapping.ColumnUse;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well files fit a mapping, by names and columns.
 *
 * @param kinds of each file the kind it seems to be, or null where none seems right
 * @param known how many of the files' columns the mapping uses
 * @param columns how many columns the files have
 */
public record MappingFit(List<Optional<String>> kinds, int known, int columns) {

  /** Fewer columns in common say nothing: nearly every file has an id and a name. */
  private static final int LEAST = 3;

  private static final Set<String> OF_EVENTS =
      Set.of("id", "type", "person", "account", "occurredat", "knownat");

  public MappingFit {
    kinds = List.copyOf(kinds);
  }

  /**
   * A file as far as it matters here.
   *
   * @param name what it is called
   * @param header its columns; empty when it cannot be read
   */
  public record Given(String name, List<String> header) {
    public Given {
      header = List.copyOf(header);
    }
  }

  /** Whether every file seems to be of some kind. */
  public boolean whole() {
    return kinds.stream().allMatch(Optional::isPresent);
  }

  /** How well the files fit. */
  public static MappingFit of(Mapping mapping, List<Given> files) {
    List<Optional<String>> kinds = new ArrayList<>();
    int known = 0;
    int columns = 0;
    for (Given file : files) {
      @Nullable Table best = null;
      int most = 0;
      for (Table table : mapping.tables()) {
        int common = common(mapping, table, file);
        boolean named = table.patterns().stream().anyMatch(p -> p.matchesFile(file.name()));
        int weight = named ? common + 1_000 : common >= LEAST ? common : 0;
        if (weight > most) {
          best = table;
          most = weight;
        }
      }
      kinds.add(Optional.ofNullable(best).map(Table::name));
      known += best == null ? 0 : common(mapping, best, file);
      columns += file.header().size();
    }
    return new MappingFit(kinds, known, columns);
  }

  private static int common(Mapping mapping, Table table, Given file) {
    Set<String> wanted =
        table.eventLines()
            ? OF_EVENTS
            : ColumnUse.of(mapping, table).stream()
                .map(use -> mapping.looseHeaders() ? Loose.plain(use.column()) : use.column())
                .collect(Collectors.toSet());
    return (int)
        file.header().stream()
            .map(name ->
                mapping.looseHeaders() || table.eventLines() ? Loose.plain(name) : name)
            .distinct()
            .filter(wanted::contains)
            .count();
  }
}
