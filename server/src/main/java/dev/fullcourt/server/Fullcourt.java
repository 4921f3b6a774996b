package dev.fullcourt.server;

import dev.fullcourt.server.command.FullcourtCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one application; every way in goes through the command line. */
@SpringBootApplication
public class Fullcourt {

  /** Runs a command and ends with its exit code. */
  public static void main(String[] args) {
    System.exit(FullcourtCommand.run(args));
  }
}
