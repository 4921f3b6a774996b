package dev.fullcourt.bench;

import dev.fullcourt.history.files.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A backtest over a made-up past, beside a plain replay under each of its playbooks. */
final class BacktestBench {

  private static final int MANY = 20_000_000;

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
    List<Figure> figures = new ArrayList<>();
    String[] best =
        lines.stream().min(Comparator.comparingLong(line -> Long.parseLong(line[1]))).orElseThrow();
    String[] replays =
        lines.stream().min(Comparator.comparingLong(line -> Long.parseLong(line[0]))).orElseThrow();
    long rows = Long.parseLong(best[2]);
    figures.add(seconds("two replays" + on, Long.parseLong(replays[0])));
    figures.add(seconds("backtest of one definition" + on, Long.parseLong(best[1])));
    figures.add(
        new Figure(
            "Fullcourt",
            "backtest, as many times two replays" + on,
            (double) Long.parseLong(best[1]) / Long.parseLong(replays[0]),
            "times"));
    figures.add(Figure.rate("Fullcourt", "backtest" + on, rows, Long.parseLong(best[1])));
    figures.add(
        new Figure("Fullcourt", "buyers gained or lost", Double.parseDouble(best[5]), "buyers"));
    return figures;
  }

  private static Figure seconds(String what, long nanos) {
    return new Figure("Fullcourt", what, nanos / 1e9, "s");
  }
}
