package dev.fullcourt.bench;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.time.Length;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Parts of the engine by themselves. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class PartsBench {

  private static final Instant NOW = Instant.parse("2026-03-27T15:12:00Z");
  private static final long STEP_SECONDS = 977;

  private final Playbook playbook = Worlds.playbook();
  private final BusinessHours hours = Objects.requireNonNull(playbook.hours().get("office"));
  private final Length twoHours = new Length.BusinessHours(2);
  private final Length threeDays = new Length.BusinessDays(3);
  private final Decision decision = decision(playbook);
  private final Condition condition =
      Objects.requireNonNull(playbook.scorecard().interest().rules().get(2).when());
  private long steps;

  private static Decision decision(Playbook playbook) {
    Event event =
        new Event(
            1,
            "web",
            "e",
            "b",
            "p",
            "demo_requested",
            NOW,
            NOW,
            NOW,
            Map.of("form", Value.of("demo")));
    return new Engine(playbook).advance(BuyerState.start("b", "m"), event).decisions().getLast();
  }

  private Instant start() {
    steps++;
    return NOW.plusSeconds(steps % 100_000 * STEP_SECONDS);
  }

  /** When two business hours are over. */
  @Benchmark
  public Instant deadlineInHours() {
    return hours.plus(start(), twoHours);
  }

  /** When three business days are over. */
  @Benchmark
  public Instant deadlineInDays() {
    return hours.plus(start(), threeDays);
  }

  /** Whether a page's path begins as one rule wants it. */
  @Benchmark
  public Truth condition() {
    String path = (steps++ & 1) == 0 ? "/compare/them" : "/blog/them";
    return condition.test(new Scene(path));
  }

  /** What the condition sees. */
  private record Scene(String path) implements dev.fullcourt.engine.condition.Scope {
    @Override
    public Object value(Field field) {
      return path;
    }

    @Override
    public long count(Count count) {
      return 0;
    }
  }

  /** The one text form of a decision. */
  @Benchmark
  public String ledgerText() {
    return LedgerText.of(decision);
  }
}
