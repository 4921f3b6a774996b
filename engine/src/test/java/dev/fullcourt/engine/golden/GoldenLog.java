package dev.fullcourt.engine.golden;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The golden log. A line is an event: {@code instant buyer person type name=value …}, parted by
 * {@code |}; {@code -} is nobody; a value is a number, true, false, or else a text. Lines that
 * begin with # and blank ones are for the reader.
 */
record GoldenLog(List<Event> events, Instant horizon) {

  static GoldenLog read(String text) {
    List<String> lines =
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    List<Event> events =
        java.util.stream.IntStream.range(0, lines.size())
            .mapToObj(i -> event(i + 1L, lines.get(i)))
            .toList();
    return new GoldenLog(events, Instant.parse("2029-01-01T00:00:00Z"));
  }

  private static Event event(long seq, String line) {
    List<String> parts = List.of(line.split("\\|")).stream().map(String::strip).toList();
    Instant at = Instant.parse(parts.get(0));
    @Nullable String person = parts.get(2).equals("-") ? null : parts.get(2);
    Map<String, Value> properties = new HashMap<>();
    for (String property : parts.subList(4, parts.size())) {
      int equals = property.indexOf('=');
      properties.put(property.substring(0, equals), value(property.substring(equals + 1)));
    }
    return new Event(
        seq, "golden", "e" + seq, parts.get(1), person, parts.get(3), at, at, at, properties);
  }

  private static Value value(String written) {
    if (written.matches("-?[0-9]+(\\.[0-9]+)?")) {
      return Value.of(new BigDecimal(written));
    }
    return written.equals("true") || written.equals("false")
        ? Value.of(Boolean.parseBoolean(written))
        : Value.of(written);
  }

  /** The ledgers, buyer after buyer: a line is a buyer and the text of one decision. */
  String ledger(Playbook playbook) {
    Engine engine = new Engine(playbook);
    StringBuilder ledger = new StringBuilder();
    Set<String> buyers = new LinkedHashSet<>();
    events.forEach(event -> buyers.add(event.buyer()));
    for (String buyer : buyers) {
      Run run = engine.open(BuyerState.start(buyer, "main"));
      for (Event event : events) {
        if (event.buyer().equals(buyer)) {
          run.advance(event, each -> line(ledger, buyer, LedgerText.of(each)));
        }
      }
      run.settle(horizon, each -> line(ledger, buyer, LedgerText.of(each)));
    }
    return ledger.toString();
  }

  private static void line(StringBuilder ledger, String buyer, String decision) {
    ledger.append(buyer).append(' ').append(decision).append('\n');
  }
}
