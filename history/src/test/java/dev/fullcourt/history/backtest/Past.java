package dev.fullcourt.history.backtest;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.replay.Batch;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Close;
import dev.fullcourt.history.replay.Correction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A past of a few buyers, told event by event. */
final class Past {

  static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private final Map<String, List<Event>> events = new LinkedHashMap<>();
  private final Duration length;
  private long seq;

  /** One that is settled so long after its start. */
  Past(Duration length) {
    this.length = length;
  }

  static Playbook playbook(String text) {
    return switch (PlaybookReader.read("playbook.yaml", text)) {
      case Reading.Accepted(var playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new AssertionError(mistakes + text);
    };
  }

  /** Something happens to a buyer so many hours after the start. */
  Past with(String buyer, double hours, String type, String... properties) {
    Map<String, Value> said = new LinkedHashMap<>();
    for (String property : properties) {
      String[] part = property.split("=", 2);
      said.put(part[0], Value.of(part[1]));
    }
    return with(buyer, hours, hours, "test", type, said);
  }

  /** A row that says something of others, known so many hours after the start. */
  Past with(String buyer, double hours, Correction correction) {
    return with(buyer, hours, hours, Correction.SOURCE, correction.type(), correction.properties());
  }

  Past with(
      String buyer,
      double hours,
      double known,
      String source,
      String type,
      Map<String, Value> properties) {
    Instant at = at(hours);
    events
        .computeIfAbsent(buyer, none -> new ArrayList<>())
        .add(
            new Event(
                ++seq,
                source,
                "e" + seq,
                buyer,
                "p-" + buyer,
                type,
                at,
                at(known),
                at,
                properties));
    return this;
  }

  /** The id of the event told last. */
  String last() {
    return "e" + seq;
  }

  static Instant at(double hours) {
    return START.plusMillis(Math.round(hours * 3_600_000));
  }

  Instant end() {
    return START.plus(length);
  }

  /** The logs, in the order of ids. */
  List<BuyerLog> logs() {
    List<BuyerLog> logs = new ArrayList<>();
    Close close = new Close(seq + 1, end());
    events.forEach((buyer, log) ->
        logs.add(
            new BuyerLog(
                buyer, "main", buyer + ".example", "a", Batch.divide(log, List.of(close)))));
    return logs;
  }

  BacktestReport backtest(Playbook current, Playbook proposed, String definition) {
    return backtest(current, proposed, definition, null);
  }

  BacktestReport backtest(
      Playbook current, Playbook proposed, String definition, @Nullable Instant known) {
    Backtest backtest = new Backtest(current, proposed, definition);
    Part part = backtest.part();
    logs().forEach(log -> part.take(0, log, known));
    return backtest.report(List.of(part), known);
  }
}
