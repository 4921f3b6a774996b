package dev.fullcourt.history.files;

import dev.fullcourt.history.files.columns.Chunk;
import dev.fullcourt.history.files.columns.RowGroup;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where everything lies in a file that is sorted by partition.
 *
 * @param groups its row groups, in order
 * @param lastPartitions the last partition of each
 */
record Footer(List<RowGroup> groups, List<Integer> lastPartitions) {

  private static final Set<String> ENCODINGS =
      Set.of("PLAIN", "PLAIN_DICTIONARY", "RLE_DICTIONARY", "RLE", "BIT_PACKED");

  Footer {
    groups = List.copyOf(groups);
    lastPartitions = List.copyOf(lastPartitions);
  }

  static Footer read(Connection duck, Path file) throws SQLException {
    Set<String> required = required(duck, file);
    Map<Integer, Map<String, Chunk>> chunks = new TreeMap<>();
    Map<Integer, Integer> rows = new HashMap<>();
    Map<Integer, Integer> last = new HashMap<>();
    String sql =
        """
        select row_group_id, row_group_num_rows, path_in_schema, compression, encodings,
          dictionary_page_offset, data_page_offset, total_compressed_size, stats_max_value
        from parquet_metadata(%s) order by row_group_id\
        """
            .formatted(Duck.quote(file));
    try (Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        int group = row.getInt(1);
        rows.put(group, row.getInt(2));
        Chunk chunk = chunk(row, required);
        chunks.computeIfAbsent(group, none -> new HashMap<>()).put(chunk.column(), chunk);
        if (chunk.column().equals("partition")) {
          String most = row.getString(9);
          last.put(group, most == null ? Integer.MAX_VALUE : Integer.parseInt(most));
        }
      }
    }
    List<RowGroup> groups = new ArrayList<>();
    List<Integer> lastPartitions = new ArrayList<>();
    chunks.forEach((group, columns) -> {
      groups.add(new RowGroup(rows.getOrDefault(group, 0), columns));
      lastPartitions.add(last.getOrDefault(group, Integer.MAX_VALUE));
    });
    return new Footer(groups, lastPartitions);
  }

  private static Set<String> required(Connection duck, Path file) throws SQLException {
    Set<String> required = new HashSet<>();
    try (Statement statement = duck.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select name from parquet_schema("
                    + Duck.quote(file)
                    + ") where repetition_type = 'REQUIRED'")) {
      while (row.next()) {
        required.add(row.getString(1));
      }
    }
    return required;
  }

  private static Chunk chunk(ResultSet row, Set<String> required) throws SQLException {
    String column = row.getString(3);
    boolean decodable = row.getString(4).equals("UNCOMPRESSED");
    for (String encoding : row.getString(5).split(",", -1)) {
      decodable &= ENCODINGS.contains(encoding.strip());
    }
    long dictionary = row.getLong(6);
    long offset = row.wasNull() || dictionary == 0 ? row.getLong(7) : dictionary;
    long bytes = row.getLong(8);
    return new Chunk(
        column,
        offset,
        (int) bytes,
        !required.contains(column),
        decodable && bytes < Integer.MAX_VALUE / 2);
  }

  /** Whether every column is written in a way that can be decoded here. */
  boolean decodable() {
    return groups.stream()
        .flatMap(group -> group.chunks().values().stream())
        .allMatch(Chunk::decodable);
  }

  /** The first row group with a row of a partition or a later one; their number when none has. */
  int firstOf(int partition) {
    int group = 0;
    while (group < lastPartitions.size() && lastPartitions.get(group) < partition) {
      group++;
    }
    return group;
  }
}
