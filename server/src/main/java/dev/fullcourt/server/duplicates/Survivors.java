package dev.fullcourt.server.duplicates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who counts as whom, by the merges in force of people and of buyers. */
final class Survivors {

  private final Map<String, String> survivors = new HashMap<>();

  Survivors(JdbcClient jdbc) {
    jdbc.sql("select loser, survivor from merge where ended_at is null")
        .query(row -> {
          survivors.put(row.getString(1), row.getString(2));
        });
  }

  /** Whom an id counts as in the end. */
  String of(String id) {
    Set<String> met = new HashSet<>();
    String at = id;
    while (survivors.containsKey(at) && met.add(at)) {
      at = survivors.get(at);
    }
    return at;
  }
}
