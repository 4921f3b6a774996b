package dev.fullcourt.history.files;

import dev.fullcourt.history.replay.Activation;
import dev.fullcourt.history.replay.Close;
import dev.fullcourt.history.replay.LiveBegan;
import dev.fullcourt.history.replay.Mark;
import dev.fullcourt.history.replay.RevisionSwitch;
import dev.fullcourt.history.replay.Settled;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The closes of an export that were decided when it was made; an import closed but not decided yet
 * has nothing in the exported ledger.
 */
record Closes(Map<Integer, List<Mark>> byPartition) {

  Closes {
    byPartition = Map.copyOf(byPartition);
  }

  static Closes read(Connection duck, Path directory, Manifest manifest) throws SQLException {
    Map<Integer, Long> decidedBelow = new HashMap<>();
    manifest.partitions().forEach(each -> decidedBelow.put(each.partition(), each.decidedBelow()));
    Map<Integer, List<Mark>> closes = new HashMap<>();
    Path file = directory.resolve(FileTable.CLOSES.file());
    try (Statement statement = duck.createStatement();
        ResultSet row =
            statement.executeQuery(FileTable.CLOSES.read(file) + " order by partition, seq")) {
      while (row.next()) {
        int partition = row.getInt(1);
        long seq = row.getLong(2);
        if (seq < decidedBelow.getOrDefault(partition, 0L)) {
          closes.computeIfAbsent(partition, none -> new ArrayList<>()).addAll(marks(row, seq));
        }
      }
    }
    manifest
        .partitions()
        .forEach(each -> {
          List<Mark> marks = closes.getOrDefault(each.partition(), List.of());
          Instant settled = each.settledUpTo();
          if (settled != null && marks.stream().anyMatch(LiveBegan.class::isInstance)) {
            marks.add(new Settled(each.decidedBelow(), settled));
          }
        });
    return new Closes(closes);
  }

  private static List<Mark> marks(ResultSet row, long seq) throws SQLException {
    Instant from = Instant.ofEpochMilli(row.getLong(4));
    return switch (row.getString(5)) {
      case "playbook_activated" ->
          List.of(new Activation(seq, row.getInt(6), from, Instant.ofEpochMilli(row.getLong(7))));
      case "revision_switched" -> List.of(new RevisionSwitch(seq, row.getInt(6)));
      case "import_closed" -> List.of(new Close(seq, from));
      case "live_began" -> List.of(new LiveBegan(seq));
      case "live_settled" -> List.of(new Settled(seq, from));
      default -> List.of();
    };
  }

  /** Whether there is nothing but closes: one playbook, one revision, nothing live. */
  boolean isPlain() {
    return byPartition.values().stream()
        .allMatch(marks -> marks.stream().allMatch(Close.class::isInstance));
  }

  /** From where on a partition has live rows; beyond every row when it has none. */
  long liveFrom(int partition) {
    return of(partition).stream()
        .filter(LiveBegan.class::isInstance)
        .mapToLong(Mark::seq)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  /** The closes of a partition alone, in the order of its log. */
  List<Close> closesOf(int partition) {
    return of(partition).stream().filter(Close.class::isInstance).map(Close.class::cast).toList();
  }

  /** The closes of a partition and what else concerns all of it, in the order of its log. */
  List<Mark> of(int partition) {
    return byPartition.getOrDefault(partition, List.of());
  }
}
