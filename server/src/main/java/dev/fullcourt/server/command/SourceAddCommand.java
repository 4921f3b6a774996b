package dev.fullcourt.server.command;

import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.sources.CannotChange;
import dev.fullcourt.server.sources.NewKey;
import dev.fullcourt.server.sources.Sources;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fullcourt source add}. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Adds a source of live events and prints its write key, this one time.")
final class SourceAddCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "Its name, for example website.")
  private String name = "";

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (var context = data.open()) {
      NewKey made = context.getBean(Sources.class).add(name);
      context
          .getBean(Audit.class)
          .record(
              null, "added a source", made.source().name(), null, "write key …" + made.ending());
      out.println(
          json
              ? Json.write(Map.of("source", made.source().name(), "writeKey", made.key()))
              : "The write key of "
                  + made.source().name()
                  + " is "
                  + made.key()
                  + "\nIt is not kept and cannot be shown again.");
      return 0;
    } catch (CannotChange e) {
      throw new Refusal(Objects.requireNonNullElse(e.getMessage(), "refused"));
    }
  }

  /** A line for trying a key in a shell. */
  static String tryIt(String address, String key) {
    return "curl -u "
        + key
        + ": "
        + address
        + "v1/track -H 'Content-Type: application/json' -d '{\"userId\":\"ada@neuwerk.example\","
        + "\"event\":\"Demo Requested\"}'";
  }
}
