package dev.fullcourt.history.files;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.replay.Batch;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Correction;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Buyers with their logs, put together from the rows of two files that are sorted alike. */
final class BuyerLogs implements AutoCloseable {

  private final Path directory;
  private final Closes closes;
  private final SortedRows log;
  private final SortedRows buyers;
  private final PropertyColumns columns;
  private int partition;

  BuyerLogs(
      Path directory, Closes closes, PropertyColumns columns, SortedRows log, SortedRows buyers) {
    this.columns = columns;
    this.directory = directory;
    this.closes = closes;
    this.log = log;
    this.buyers = buyers;
  }

  /** The partition of the buyer given last. */
  int partition() {
    return partition;
  }

  /** The next buyer with at least one decided event; null when there is none any more. */
  @Nullable BuyerLog next() {
    while (!log.ended()) {
      partition = log.partition();
      String buyer = log.buyer();
      List<Event> events = new ArrayList<>();
      BitSet live = new BitSet();
      long liveFrom = closes.liveFrom(partition);
      while (log.isAt(partition, buyer)) {
        if (isLive(liveFrom)) {
          live.set(events.size());
        }
        events.add(event(buyer));
        log.next();
      }
      List<Batch> batches = Batch.divide(events, live, closes.of(partition));
      if (!batches.isEmpty()) {
        return describe(buyer, batches);
      }
    }
    return null;
  }

  /** Whether the row came in live: no import brought it, and it corrects nothing. */
  private boolean isLive(long from) {
    return log.number(3) > from
        && log.textOrNull(12) == null
        && log.textOrNull(13) == null
        && !log.text(4).equals(Correction.SOURCE);
  }

  private BuyerLog describe(String buyer, List<Batch> batches) {
    while (buyers.isBefore(partition, buyer)) {
      buyers.next();
    }
    if (!buyers.isAt(partition, buyer)) {
      throw new NotAnExport(
          directory.resolve(FileTable.BUYERS.file()),
          "does not have buyer " + buyer + " of partition " + partition + ", whom the log names");
    }
    return new BuyerLog(
        buyer,
        buyers.text(3),
        buyers.text(5),
        Objects.requireNonNullElse(buyers.textOrNull(4), ""),
        batches);
  }

  private Event event(String buyer) {
    return new Event(
        log.number(3),
        log.text(4),
        log.text(5),
        java.util.Objects.requireNonNullElse(log.textOrNull(13), buyer),
        log.textOrNull(6),
        log.text(7),
        Instant.ofEpochMilli(log.number(8)),
        Instant.ofEpochMilli(log.number(9)),
        Instant.ofEpochMilli(log.number(10)),
        properties(log.text(11)));
  }

  private Map<String, Value> properties(String json) {
    try {
      Map<String, Value> properties = new HashMap<>(EventJson.read(json));
      int place = FileTable.LOG.columns().size();
      for (String name : columns.names()) {
        String text = log.textOrNull(++place);
        if (text != null) {
          properties.put(name, Value.of(text));
        }
      }
      return properties;
    } catch (JacksonException | java.time.DateTimeException e) {
      throw new NotAnExport(
          directory.resolve(FileTable.LOG.file()),
          "has properties that are not as described: " + json,
          e);
    }
  }

  @Override
  public void close() {
    try (buyers) {
      log.close();
    }
  }
}
