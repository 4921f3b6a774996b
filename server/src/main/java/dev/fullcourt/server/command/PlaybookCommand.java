package dev.fullcourt.server.command;

import dev.fullcourt.engine.playbook.Reading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks a playbook over. */
@Command(
    name = "playbook",
    description = "Checks a playbook, and puts another version in force.",
    subcommands = {PlaybookCommand.Check.class, PlaybookActivateCommand.class})
final class PlaybookCommand {

  /** {@code fullcourt playbook check FILE}. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Reads a playbook and lists every mistake in it, with line and column.")
  static final class Check implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The playbook.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      Reading reading = Documents.reading(file);
      if (json) {
        out.println(Json.write(document(reading)));
      } else {
        tell(reading, out);
      }
      return reading instanceof Reading.Accepted ? 0 : 2;
    }

    private static Map<String, Object> document(Reading reading) {
      return switch (reading) {
        case Reading.Accepted(var playbook, var notices) ->
            Map.of("accepted", true, "playbook", playbook.name(), "notices", notices);
        case Reading.Refused(var mistakes) -> Map.of("accepted", false, "mistakes", mistakes);
      };
    }

    private static void tell(Reading reading, PrintWriter out) {
      switch (reading) {
        case Reading.Accepted(var playbook, var notices) -> {
          notices.forEach(out::println);
          out.println(
              playbook.name()
                  + " can be used: "
                  + playbook.cycle().stages().size()
                  + " stages, "
                  + playbook.cycle().detours().size()
                  + " detours, "
                  + playbook.definitions().size()
                  + " definitions.");
        }
        case Reading.Refused(var mistakes) -> {
          mistakes.forEach(out::println);
          out.println(count(mistakes) + "; the playbook cannot be used.");
        }
      }
    }

    private static String count(List<?> mistakes) {
      return mistakes.size() == 1 ? "One mistake" : mistakes.size() + " mistakes";
    }
  }
}
