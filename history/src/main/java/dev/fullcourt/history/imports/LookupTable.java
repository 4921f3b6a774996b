package dev.fullcourt.history.imports;

import dev.fullcourt.history.imports.mapping.ColumnUse;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.Place;
import dev.fullcourt.history.imports.mapping.Table;
import dev.fullcourt.history.imports.mapping.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a file to which others refer, by key. Holds only the columns they want. */
final class LookupTable {

  /** Merges of merges of merges end somewhere; a circle of them does not. */
  private static final int MOST_MERGES = 100;

  private record Entry(
      Draft.Origin origin, @Nullable String sameAs, List<@Nullable String> values) {}

  private final List<String> columns;
  private final Map<String, Entry> rows = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();

  LookupTable(Mapping mapping, Table table) {
    this.columns = ColumnUse.looked(mapping, table).map(ColumnUse::column).distinct().toList();
  }

  /** Takes a row in. Of rows with the same key the first counts. */
  void put(String key, @Nullable String sameAs, Row row, Draft.Origin origin) {
    if (!rows.containsKey(key)) {
      List<@Nullable String> values = new ArrayList<>(columns.size());
      for (String column : columns) {
        values.add(row.value(new Template.Own(new Place(1, 1), column)));
      }
      rows.put(key, new Entry(origin, sameAs, values));
    }
  }

  /** Lets a row be found by another key, too; of rows with the same one the first counts. */
  void alias(String alias, String key) {
    aliases.putIfAbsent(alias, key);
  }

  boolean has(String key) {
    return find(key) != null;
  }

  private @Nullable Entry find(String key) {
    Entry entry = rows.get(key);
    String other = entry == null ? aliases.get(key) : null;
    return other == null ? entry : rows.get(other);
  }

  /** The row of that key, or the one it was merged into as far as that is known. */
  private @Nullable Entry entry(String key) {
    Entry entry = find(key);
    for (int i = 0; i < MOST_MERGES && entry != null && entry.sameAs() != null; i++) {
      Entry next = rows.get(entry.sameAs());
      if (next == null) {
        return entry;
      }
      entry = next;
    }
    return entry;
  }

  /** Where the row of that key stands, or null when there is none. */
  Draft.@Nullable Origin origin(String key) {
    Entry entry = rows.get(key);
    return entry == null ? null : entry.origin();
  }

  /** What stands there, or null when nothing does or there is no such row. */
  @Nullable String value(String key, String column) {
    Entry entry = entry(key);
    return entry == null ? null : entry.values().get(columns.indexOf(column));
  }
}
