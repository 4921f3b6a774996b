package dev.fullcourt.bench;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.backtest.Backtest;
import dev.fullcourt.history.backtest.BacktestReport;
import dev.fullcourt.history.backtest.Choice;
import dev.fullcourt.history.files.ExportedLog;
import dev.fullcourt.history.files.FilesReplay;
import java.nio.file.Path;

/**
 * A replay under each of two playbooks, and the backtest of both, in turn in a process of their
 * own; prints what each took.
 */
final class BacktestRun {

  private BacktestRun() {}

  /**
   * Runs them several times.
   *
   * @param arguments the directory, how many threads, how many times
   */
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    int threads = Integer.parseInt(arguments[1]);
    int times = Integer.parseInt(arguments[2]);
    try (ExportedLog log = ExportedLog.open(directory)) {
      Playbook current = log.playbook();
      Playbook proposed = proposed(current);
      if (!(Choice.of(current, proposed, null) instanceof Choice.Chosen(String definition))) {
        throw new IllegalStateException("the past has no definition to compare playbooks by");
      }
      Engine one = new Engine(current);
      Engine other = new Engine(proposed);
      Backtest backtest = new Backtest(current, proposed, definition);
      for (int i = 0; i < times; i++) {
        long beganOnProcessors = Processors.nanos();
        long began = System.nanoTime();
        long events = FilesReplay.replay(log, one, threads, false, done -> {}).events();
        FilesReplay.replay(log, other, threads, false, done -> {});
        long replayed = System.nanoTime();
        long replayedOnProcessors = Processors.nanos();
        BacktestReport report = backtest.over(log, null, threads, done -> {});
        long tried = System.nanoTime();
        System.out.printf(
            "%d %d %d %d %d %d%n",
            replayed - began,
            tried - replayed,
            replayedOnProcessors - beganOnProcessors,
            Processors.nanos() - replayedOnProcessors,
            events,
            report.met().gained() + report.met().lost());
      }
    }
  }

  /** The same agreement with a lower threshold wherever it has one for points. */
  static Playbook proposed(Playbook current) {
    String text =
        current.text().replaceAll("score\\.interest >= (\\d)\\d", "score.interest >= $10");
    return switch (PlaybookReader.read("proposed.yaml", text)) {
      case Reading.Accepted(var playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new IllegalStateException(mistakes.toString());
    };
  }
}
