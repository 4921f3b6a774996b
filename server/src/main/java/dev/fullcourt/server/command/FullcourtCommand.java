package dev.fullcourt.server.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command all others hang on. */
@Command(
    name = "fullcourt",
    mixinStandardHelpOptions = true,
    version = "Fullcourt 0.1",
    description = "Marketing and sales as one team around the way their buyers buy.",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ImportCommand.class,
      ReportCommand.class,
      BacktestCommand.class,
      VerifyCommand.class,
      ExportCommand.class,
      SimulateCommand.class,
      PlaybookCommand.class,
      CorrectCommand.class,
      SourceCommand.class,
      WebhookCommand.class,
      RatesCommand.class,
      BenchIntakeCommand.class,
      BenchLatencyCommand.class,
      BenchPagesCommand.class,
      RehearseCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it worked and holds",
      "1:it does not hold",
      "2:bad usage or input; the message says where"
    })
public final class FullcourtCommand implements Runnable {

  @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  /** Runs a command line and ends with its exit code. */
  public static void main(String[] args) {
    System.exit(line().execute(args));
  }

  /** The command line, ready for words. */
  static CommandLine line() {
    return new CommandLine(new FullcourtCommand())
        .setExecutionExceptionHandler(new PlainErrors())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public void run() {
    throw new ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(), "Say what to do.");
  }
}
