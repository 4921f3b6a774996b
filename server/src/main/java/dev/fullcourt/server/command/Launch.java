package dev.fullcourt.server.command;

import dev.fullcourt.server.Fullcourt;
import dev.fullcourt.server.database.DatabaseAhead;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application about to be started. What a command was told goes in as arguments, which outrank
 * the environment: a stray {@code SERVER_ADDRESS} or {@code FULLCOURT_DATA} changes nothing.
 */
final class Launch {

  private final List<String> arguments = new ArrayList<>();

  private Launch() {}

  /** On the data in a directory. */
  static Launch on(Path data) {
    return new Launch().with("fullcourt.data", data.toAbsolutePath().toString());
  }

  /** With a PostgreSQL of its own in the data directory, whatever the environment names. */
  Launch withOwnDatabase() {
    return with("fullcourt.db.url", "");
  }

  /** With people who are made up, as any of whom one may sign in. */
  Launch asDemo() {
    return with("fullcourt.demo", "true");
  }

  private Launch with(String name, String value) {
    arguments.add("--" + name + "=" + value);
    return this;
  }

  /** Starts it without its pages. */
  ConfigurableApplicationContext open() {
    return run(WebApplicationType.NONE);
  }

  /** Starts it with its pages. */
  ConfigurableApplicationContext serve(String address, int port) {
    return with("server.address", address)
        .with("server.port", Integer.toString(port))
        .run(WebApplicationType.SERVLET);
  }

  private ConfigurableApplicationContext run(WebApplicationType type) {
    DatabaseAhead database = new DatabaseAhead();
    try {
      return Fullcourt.start(type, List.of(database), arguments);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }
}
