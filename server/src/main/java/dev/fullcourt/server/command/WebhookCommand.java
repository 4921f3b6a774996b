package dev.fullcourt.server.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fullcourt webhook}. */
@Command(
    name = "webhook",
    mixinStandardHelpOptions = true,
    description = "Who is told of decisions.",
    subcommands = {WebhookAddCommand.class, WebhookListCommand.class})
final class WebhookCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(), "Say add or list.");
  }
}
