package dev.fullcourt.history.imports.mapping;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds within one kind of file while it is read.
 *
 * @param document the mapping file, which gathers mistakes
 * @param table the name of this kind of file
 * @param tables the names of all kinds of files
 * @param lookups the names of those this one refers to
 * @param blanks words that stand for nothing
 * @param zone the zone of times without an offset, or null
 */
record TableScope(
    Document document,
    String table,
    Set<String> tables,
    Set<String> lookups,
    Set<String> blanks,
    @Nullable ZoneId zone) {
  TableScope {
    tables = Set.copyOf(tables);
    lookups = Set.copyOf(lookups);
    blanks = Set.copyOf(blanks);
  }
}
