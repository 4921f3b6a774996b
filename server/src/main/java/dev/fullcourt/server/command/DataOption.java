package dev.fullcourt.server.command;

import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Where the data is, for every command that needs some. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data directory (default: ${DEFAULT-VALUE}).",
      defaultValue = "data")
  private Path data = Path.of("data");

  Path path() {
    return data;
  }

  /** Starts the application without its pages. */
  ConfigurableApplicationContext open() {
    return Launch.on(data).open();
  }
}
