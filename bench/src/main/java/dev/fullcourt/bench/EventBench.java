package dev.fullcourt.bench;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One event through the engine, on a buyer of so many people who is already known. There are ten
 * thousand people in all, in a thousand buyers or in one: so that either way as many are met in
 * between, and the same events give the same points.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class EventBench {

  private static final int EVENTS = 1 << 14;
  private static final int EVERYBODY = 10_000;
  private static final long MINUTES_BETWEEN = 20;
  private static final long BEGAN = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();

  /** How many people the buying group has. */
  @Param({"10", "10000"})
  public int people = 10;

  private final List<Moving> rows = new ArrayList<>();
  private final List<Run> buyers = new ArrayList<>();
  private final int[] buyerOf = new int[EVENTS];
  private final Codes codes;
  private final Engine engine;
  private final List<Decision> taken = new ArrayList<>();
  private long steps;

  /** Nobody is known. */
  public EventBench() {
    engine = new Engine(Worlds.playbook());
    codes = engine.codes();
  }

  /** Everybody is seen once. */
  @Setup
  public void everybodyWasThere() {
    for (int i = 0; i < EVERYBODY / people; i++) {
      Run run = engine.open(BuyerState.start("b" + i, "m"), codes);
      buyers.add(run);
      take(
          run,
          "account_described",
          null,
          Map.of("employees", Value.of(800), "country", Value.of("DE")));
    }
    for (int i = 0; i < EVERYBODY; i++) {
      Map<String, Value> said = Map.of("title", Value.of("Planner " + i % 40));
      take(buyers.get(i / people), "person_identified", "p" + i, said);
    }
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < EVENTS; i++) {
      int person = random.nextInt(EVERYBODY);
      buyerOf[i] = person / people;
      rows.add(new Moving(event(random, "p" + person), engine.layout(), codes));
    }
  }

  private void take(
      Run run,
      String type,
      @org.jspecify.annotations.Nullable String person,
      Map<String, Value> properties) {
    run.advance(event(type, person, properties), taken::add);
  }

  private static Event event(SplittableRandom random, String person) {
    int chance = random.nextInt(100);
    if (chance < 55) {
      String[] paths = {"/pricing", "/security", "/blog/" + chance, "/customers/" + chance};
      return event("page_viewed", person, Map.of("path", Value.of(paths[chance % 4])));
    }
    String type = chance < 75 ? "email_opened" : chance < 95 ? "email_clicked" : "content_viewed";
    return event(type, person, Map.of("campaign", Value.of("c" + chance)));
  }

  private static Event event(
      String type, @org.jspecify.annotations.Nullable String person, Map<String, Value> said) {
    Instant now = Instant.ofEpochMilli(BEGAN);
    return new Event(0, "web", "e", "b", person, type, now, now, now, said);
  }

  /** One event more. */
  @Benchmark
  public int oneEvent() {
    int next = (int) (steps % EVENTS);
    Moving row = rows.get(next);
    row.place(steps, BEGAN + TimeUnit.MINUTES.toMillis(steps * MINUTES_BETWEEN));
    steps++;
    taken.clear();
    buyers.get(buyerOf[next]).advance(row, taken::add);
    return taken.size();
  }
}
