package dev.fullcourt.history.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Correction;
import dev.fullcourt.history.replay.LedgerRow;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever came in, reading columns gives the events and the ledger that reading rows gives. */
class ColumnReplayTest {

  private static final int EVENTS = 3_000;
  private static final int BUYERS = 90;

  @TempDir Path folder;

  private final Map<String, Map<String, Value>> given = new HashMap<>();

  private static String sql(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String pick(SplittableRandom random, String... of) {
    return of[random.nextInt(of.length)];
  }

  private static Value value(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> Value.of(random.nextInt(5));
      case 1 -> Value.of(new BigDecimal("12345678901234567890.123456789012345678901"));
      case 2 -> Value.of(random.nextBoolean());
      case 3 -> Value.of(Instant.ofEpochMilli(random.nextLong(1L << 41)));
      case 4 -> Value.of(List.of("a", "b\"}", "{"));
      case 5 ->
          Value.of(
              pick(random, "it's", "a \"quote\" \\ and {}", "größe €\n\t", "{\"time\":1}", " "));
      default ->
          Value.of(pick(random, "no budget", "price", "/pricing", "DE", "x" + random.nextInt(900)));
    };
  }

  private static Map<String, Value> properties(SplittableRandom random, boolean manyNames) {
    Map<String, Value> properties = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String name =
          manyNames && random.nextInt(3) == 0
              ? "name" + random.nextInt(400)
              : pick(
                  random, "reason", "path", "Path", "asset", "it's", "a\"b", "grö ße", "a.b", "0");
      properties.put(name, value(random));
    }
    return properties;
  }

  private String row(SplittableRandom random, int number, int closes, boolean manyNames) {
    int buyer = random.nextInt(BUYERS);
    int partition = buyer % 5;
    long seq = number + (long) (number * closes / EVENTS);
    // Most events come in the order in which they count; some come late.
    long at = random.nextInt(40) == 0 ? random.nextInt(EVENTS) : number;
    // Now and then a row corrects another one.
    boolean corrects = random.nextInt(50) == 0;
    Correction voided = new Correction.Voided("s", "e" + random.nextInt(EVENTS));
    Map<String, Value> properties = corrects ? voided.properties() : properties(random, manyNames);
    given.put("e" + number, properties);
    String person = random.nextInt(3) == 0 ? "null" : sql("p_" + random.nextInt(40));
    String type =
        pick(
            random,
            "page_viewed",
            "content_downloaded",
            "opportunity_created",
            "recycled",
            "other");
    return "(%d, 'b_%03d', %d, '%s', 'e%d', %s, '%s', %d, %d, %d, %s, 1, null, null)"
        .formatted(
            partition,
            buyer,
            seq,
            corrects ? Correction.SOURCE : "s",
            number,
            person,
            corrects ? voided.type() : type,
            at * 60_000,
            at * 60_000 + 1,
            at * 60_000,
            sql(EventJson.write(properties)));
  }

  private Path write(SplittableRandom random, int closes) throws Exception {
    boolean manyNames = random.nextBoolean();
    List<String> log = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      log.add(row(random, i, closes, manyNames));
    }
    List<String> closed = new ArrayList<>();
    for (int partition = 0; partition < 5; partition++) {
      for (int i = 1; i <= closes; i++) {
        int before = (EVENTS * i + closes - 1) / closes;
        closed.add(
            "(%d, %d, 1, %d, 'import_closed', null, 0)"
                .formatted(partition, before + i - 1, before * 60_000L));
      }
    }
    List<String> buyers = new ArrayList<>();
    for (int i = 0; i < BUYERS; i++) {
      buyers.add("(%d, 'b_%03d', 'm', null, 'l')".formatted(i % 5, i));
    }
    Path directory = folder.resolve("export");
    new Written()
        .with(FileTable.LOG, String.join(",", log))
        .with(FileTable.CLOSES, String.join(",", closed))
        .with(FileTable.BUYERS, String.join(",", buyers))
        .decidedBelow(EVENTS + closes - (closes > 1 && random.nextBoolean() ? 1 : 0))
        .to(directory);
    return directory;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void columnsGiveTheLedgerThatRowsGive(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    try (ExportedLog log = ExportedLog.open(write(random, seed < 3 ? 1 : 4))) {
      Engine engine = new Engine(log.playbook());
      List<String> whole = new ArrayList<>();
      long events =
          log.replayWhole(
              engine,
              0,
              63,
              (partition, buyer, ledger) ->
                  ledger.forEach(each -> whole.add(buyer + " " + LedgerRow.of(each))));
      assertThat(FilesReplay.texts(log, engine)).isEqualTo(whole).hasSizeGreaterThan(100);
      FilesReplay.Outcome one = FilesReplay.replay(log, engine, 1, true, done -> {});
      assertThat(FilesReplay.replay(log, engine, 3, true, done -> {})).isEqualTo(one);
      assertThat(one.decisions()).isEqualTo(whole.size());
      assertThat(one.events()).isEqualTo(events);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void everyPropertyComesBackAsItWas(long seed) throws Exception {
    List<BuyerLog> buyers = new ArrayList<>();
    try (ExportedLog log = ExportedLog.open(write(new SplittableRandom(seed), 1))) {
      log.read(0, 63, buyers::add);
      List<Event> rows = buyers.stream().flatMap(each -> each.rows().stream()).toList();
      List<Event> columns = new ArrayList<>();
      Layout none = new Layout(List.of(), List.of());
      log.rows(none, new Codes(none), 0, 63, row -> columns.add(row.event()));
      assertThat(columns).isEqualTo(rows);
      assertThat(rows.stream().collect(Collectors.toMap(Event::id, Event::properties)))
          .isEqualTo(given);
    }
  }
}
