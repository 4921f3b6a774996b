package dev.fullcourt.server;

import dev.fullcourt.history.simulator.Simulation;
import dev.fullcourt.history.simulator.SimulationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The files of a simulated company's year. */
public final class Year {

  private static final Instant END = Instant.parse("2026-11-01T00:00:00Z");

  private Year() {}

  /** Makes up a year and gives the files an import takes. */
  public static List<Path> of(int buyers, Path folder) throws IOException {
    Simulation.run(new SimulationSettings(buyers, 12, 11, END), folder);
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
