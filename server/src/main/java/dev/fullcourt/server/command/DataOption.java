package dev.fullcourt.server.command;

import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
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
    return application().web(WebApplicationType.NONE).run();
  }

  /** The application on this data, ready to be started. */
  SpringApplicationBuilder application() {
    return application(data);
  }

  /** The application on some data, ready to be started. */
  static SpringApplicationBuilder application(Path data) {
    return new SpringApplicationBuilder(dev.fullcourt.server.Fullcourt.class)
        .properties("fullcourt.data=" + data.toAbsolutePath());
  }
}
