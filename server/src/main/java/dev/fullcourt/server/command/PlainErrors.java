package dev.fullcourt.server.command;

import dev.fullcourt.server.cycle.Revisions;
import dev.fullcourt.server.database.UnusableDatabase;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.page.TooLarge;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells errors in plain words; a stack trace only when the cause is ours. */
final class PlainErrors implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception error, CommandLine line, ParseResult parsed) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      String plain = plain(cause);
      if (plain != null) {
        line.getErr().println(plain);
        return 2;
      }
    }
    line.getErr().println("Something went wrong inside Fullcourt. Nothing accepted was lost.");
    error.printStackTrace(line.getErr());
    return 1;
  }

  /** What a person can do something about, in words; null for anything else. */
  private static @Nullable String plain(Throwable cause) {
    return switch (cause) {
      case Refusal refusal -> Objects.requireNonNullElse(refusal.getMessage(), "refused");
      case UnusableDatabase unusable -> unusable.getMessage();
      case TooLarge large -> large.getMessage();
      case Revisions.TooNew newer -> newer.getMessage();
      case PortInUseException taken ->
          "Port " + taken.getPort() + " is taken. Name another with --port, or stop what has it.";
      case Fence.Lost lost ->
          "Stopped: "
              + lost.getMessage()
              + ". Nothing accepted was lost; when the other is done, run this again.";
      default -> null;
    };
  }
}
