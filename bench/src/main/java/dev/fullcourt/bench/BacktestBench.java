package dev.fullcourt.bench;

import dev.fullcourt.history.files.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A backtest over a made-up past, beside a plain replay under each of its playbooks. */
final class BacktestBench {

  private static final int MANY = 20_000_000;

  /** What a line that {@link BacktestRun} prints says, by its place. */
  private enum Said {
    REPLAYS,
    BACKTEST,
    REPLAYS_ON_PROCESSORS,
    BACKTEST_ON_PROCESSORS,
    EVENTS,
    CHANGED
  }

  private BacktestBench() {}

  static List<Figure> measure(Path data, long events, int threads, boolean quick)
      throws IOException, SQLException, InterruptedException {
    Path past = data.resolve("past-" + events);
    if (!Files.exists(past.resolve(Manifest.FILE))) {
      System.err.println("Making up a past of " + events + " events in " + past);
      World.of(events).write(past);
    }
    int times = quick ? 1 : events >= MANY ? 2 : 4;
    List<String[]> lines = Child.run(BacktestRun.class, past.toString(), "" + threads, "" + times);
    String on = ", " + threads + (threads == 1 ? " thread" : " threads");
    long backtest = least(lines, Said.BACKTEST);
    long replays = least(lines, Said.REPLAYS);
    long backtestOnProcessors = least(lines, Said.BACKTEST_ON_PROCESSORS);
    long replaysOnProcessors = least(lines, Said.REPLAYS_ON_PROCESSORS);
    return List.of(
        seconds("two replays" + on, replays),
        seconds("backtest of one definition" + on, backtest),
        times("backtest, as many times two replays" + on, backtest, replays),
        seconds("two replays, processor time" + on, replaysOnProcessors),
        seconds("backtest, processor time" + on, backtestOnProcessors),
        times(
            "backtest, as many times two replays, processor time" + on,
            backtestOnProcessors,
            replaysOnProcessors),
        Figure.rate("Fullcourt", "backtest" + on, least(lines, Said.EVENTS), backtest),
        new Figure("Fullcourt", "buyers gained or lost", least(lines, Said.CHANGED), "buyers"));
  }

  /** The least of all times it was run: the one least disturbed. */
  private static long least(List<String[]> lines, Said said) {
    return lines.stream()
        .mapToLong(line -> Long.parseLong(line[said.ordinal()]))
        .min()
        .orElseThrow();
  }

  private static Figure seconds(String what, long nanos) {
    return new Figure("Fullcourt", what, nanos / 1e9, "s");
  }

  private static Figure times(String what, long nanos, long base) {
    return new Figure("Fullcourt", what, (double) nanos / base, "times");
  }
}
