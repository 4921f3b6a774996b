package dev.fullcourt.server.command;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells errors in plain words; a stack trace only when the cause is ours. */
final class PlainErrors implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception error, CommandLine line, ParseResult parsed) {
    if (error instanceof Refusal) {
      line.getErr().println(Objects.requireNonNullElse(error.getMessage(), "refused"));
      return 2;
    }
    line.getErr().println("Something went wrong inside Fullcourt. Nothing accepted was lost.");
    error.printStackTrace(line.getErr());
    return 1;
  }
}
