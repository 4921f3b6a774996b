package dev.fullcourt.server.command;

import dev.fullcourt.server.corrections.Author;
import dev.fullcourt.server.corrections.CannotCorrect;
import dev.fullcourt.server.corrections.Corrected;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every correction is told. */
final class CorrectionOptions {

  @Option(names = "--because", paramLabel = "TEXT", required = true, description = "Why.")
  private String because = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who corrects (default: the user of this machine).")
  private @Nullable String by;

  @Option(
      names = "--dry-run",
      description = "Say what would change, stage by stage, and change nothing.")
  private boolean tryOnly;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  boolean tryOnly() {
    return tryOnly;
  }

  Author author() {
    if (because.isBlank()) {
      throw new Refusal("--because is empty: say why, for those who come after.");
    }
    return new Author(
        because.strip(),
        Objects.requireNonNullElse(by, System.getProperty("user.name", "unknown")),
        Instant.now());
  }

  /** Carries a correction out and tells what it did. */
  int run(PrintWriter out, Function<ApplicationContext, Corrected> correction) {
    try (var context = data.open()) {
      Corrected corrected = correction.apply(context);
      out.println(json ? Json.write(corrected) : CorrectionText.of(corrected, tryOnly));
      return 0;
    } catch (CannotCorrect e) {
      throw new Refusal(Objects.requireNonNullElse(e.getMessage(), "refused"));
    }
  }
}
