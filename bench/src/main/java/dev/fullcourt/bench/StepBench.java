package dev.fullcourt.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Single steps, measured by JMH. */
final class StepBench {

  private static final double[] PERCENTILES = {50, 99, 99.9};

  private StepBench() {}

  static List<Figure> measure(boolean quick) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(EventBench.class.getName() + ".*")
            .include(PartsBench.class.getName() + ".*")
            .verbosity(VerboseMode.SILENT);
    if (quick) {
      options
          .warmupIterations(0)
          .measurementIterations(1)
          .measurementTime(TimeValue.milliseconds(20))
          .param("people", "10");
    }
    List<Figure> figures = new ArrayList<>();
    for (RunResult run : new Runner(options.build()).run()) {
      figures.addAll(figures(run));
    }
    return figures;
  }

  private static List<Figure> figures(RunResult run) {
    Result<?> result = run.getPrimaryResult();
    String people = run.getParams().getParam("people");
    if (people == null) {
      return List.of(new Figure("Fullcourt", result.getLabel(), result.getScore(), "ns"));
    }
    List<Figure> figures = new ArrayList<>();
    for (double percentile : PERCENTILES) {
      figures.add(
          new Figure(
              "Fullcourt",
              "one event, buying group of " + people + ", p" + percentile,
              result.getStatistics().getPercentile(percentile),
              "ns"));
    }
    return figures;
  }
}
