package dev.fullcourt.server.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fullcourt source}. */
@Command(
    name = "source",
    mixinStandardHelpOptions = true,
    description = "Who may send live events.",
    subcommands = {SourceAddCommand.class, SourceListCommand.class})
final class SourceCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(), "Say add or list.");
  }
}
