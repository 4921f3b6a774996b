package dev.fullcourt.history.simulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What a simulation wrote.
 *
 * @param rows how many rows each file got, its header not counted, by file name
 */
public record Simulated(SequencedMap<String, Long> rows) {
  public Simulated {
    rows = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rows));
  }

  static Simulated of(Map<Table, Long> rows) {
    SequencedMap<String, Long> named = new LinkedHashMap<>();
    for (Table table : Table.values()) {
      named.put(table.file(), rows.getOrDefault(table, 0L));
    }
    return new Simulated(named);
  }
}
