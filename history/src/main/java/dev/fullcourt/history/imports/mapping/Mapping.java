package dev.fullcourt.history.imports.mapping;

import java.util.List;
import java.util.Optional;

/**
 * What the files of another system mean, as a mapping file says it.
 *
 * @param file the name of the mapping file, for messages
 * @param title what people call it
 * @param source the sender of all its events; ids are unique within it
 * @param looseHeaders whether columns count as the same that differ only in upper and lower case,
 *     blanks and {@code _}: {@code LastModifiedDate} and {@code last_modified_date}
 * @param missingBlank whether a column that a file does not have is blank in all of its rows
 * @param tables the kinds of files, in the order in which they are read
 */
public record Mapping(
    String file,
    String title,
    String source,
    boolean looseHeaders,
    boolean missingBlank,
    List<Table> tables) {
  public Mapping {
    tables = List.copyOf(tables);
  }

  /** The kind of file of that name. */
  public Optional<Table> findTable(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
