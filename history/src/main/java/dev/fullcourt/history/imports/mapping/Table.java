package dev.fullcourt.history.imports.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of file: which files it is, how they are written, and what a row becomes.
 *
 * @param place where the mapping says so
 * @param name its name in the mapping
 * @param patterns file names, {@code *} and {@code ?} standing for anything
 * @param encoding how its bytes are letters
 * @param separator what stands between two fields, or null to tell it from the header
 * @param columns how columns are cleaned, by name; others as {@code cleaning} says
 * @param cleaning how columns are cleaned that are not in {@code columns}
 * @param key by what other files refer to a row of this one, or null if none does
 * @param otherKeys by what else they do
 * @param sameAs the key of the row this one was merged into, the first of these that is not blank;
 *     who looks this one up gets that one
 * @param lookups to which rows of other files a row refers
 * @param only which rows count
 * @param eventLines whether each line is an event in the form of the API, which needs no rules
 * @param becomes the events a row becomes
 */
public record Table(
    Place place,
    String name,
    List<NamePattern> patterns,
    Charset encoding,
    @Nullable Character separator,
    Map<String, ColumnRule> columns,
    Cleaning cleaning,
    @Nullable Template key,
    List<Template> otherKeys,
    List<Template> sameAs,
    List<Lookup> lookups,
    List<Filter> only,
    boolean eventLines,
    List<EventRule> becomes) {

  public Table {
    patterns = List.copyOf(patterns);
    columns = Map.copyOf(columns);
    otherKeys = List.copyOf(otherKeys);
    sameAs = List.copyOf(sameAs);
    lookups = List.copyOf(lookups);
    only = List.copyOf(only);
    becomes = List.copyOf(becomes);
  }

  /**
   * How one column is cleaned before anything looks at it.
   *
   * @param place where the mapping says so
   * @param cleaning how
   */
  public record ColumnRule(Place place, Cleaning cleaning) {}

  /**
   * A reference to a row of another file.
   *
   * @param place where the mapping says so
   * @param table the other file's name in the mapping
   * @param by the key of the row: the first of these that is not blank
   * @param required whether a row whose reference leads nowhere is rejected
   * @param optional whether the other file may be absent; then the reference gives blanks
   */
  public record Lookup(
      Place place, String table, List<Template> by, boolean required, boolean optional) {
    public Lookup {
      by = List.copyOf(by);
    }
  }

  /** How a column is cleaned. */
  public Cleaning cleaning(String column) {
    ColumnRule rule = columns.get(column);
    return rule == null ? cleaning : rule.cleaning();
  }

  /** The reference to that other file. */
  public Optional<Lookup> findLookup(String table) {
    return lookups.stream().filter(lookup -> lookup.table().equals(table)).findFirst();
  }
}
