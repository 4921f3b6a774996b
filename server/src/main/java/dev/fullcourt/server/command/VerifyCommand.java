package dev.fullcourt.server.command;

import dev.fullcourt.server.cycle.Verification;
import dev.fullcourt.server.log.Partitions;
import dev.fullcourt.server.playbooks.Playbooks;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fullcourt verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Replays the whole log and compares it with the ledger, byte for byte.")
final class VerifyCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (var context = data.open()) {
      if (context.getBean(Playbooks.class).findCurrent().isEmpty()) {
        throw new Refusal("There is nothing to verify yet: import something first.");
      }
      ProgressLine progress = new ProgressLine();
      Verification.Result result =
          context
              .getBean(Verification.class)
              .verify(done -> progress.show("Replaying", (double) done / Partitions.COUNT, ""));
      progress.end();
      if (json) {
        out.println(Json.write(result));
      } else {
        tell(result, out);
      }
      return result.holds() ? 0 : 1;
    }
  }

  private static void tell(Verification.Result result, PrintWriter out) {
    if (result.holds()) {
      out.printf(
          "The ledger is what the log says: %,d decisions about %,d buyers, byte for byte.%n",
          result.decisions(), result.buyers());
    } else {
      result.examples().forEach(out::println);
      out.printf(
          "The ledger is not what the log says: %,d rows differ (of %,d decisions about %,d"
              + " buyers).%n",
          result.differences(), result.decisions(), result.buyers());
    }
  }
}
