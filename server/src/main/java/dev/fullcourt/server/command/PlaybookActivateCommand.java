package dev.fullcourt.server.command;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.corrections.CannotCorrect;
import dev.fullcourt.server.corrections.PlaybookActivation.Activated;
import dev.fullcourt.server.log.Partitions;
import dev.fullcourt.server.proposals.UnsignedActivation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fullcourt playbook activate FILE --from INSTANT}. */
@Command(
    name = "activate",
    mixinStandardHelpOptions = true,
    description = {
      "Puts another version of the playbook in force from an instant on.",
      "Nothing behind is fired again; docs/corrections.md says what carries over.",
      "Nobody signs it: where marketing and sales have accounts, it takes --unsigned, and the",
      "history of versions and the list of changes tell so."
    })
final class PlaybookActivateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The playbook.")
  private Path file = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      required = true,
      description = "The first instant at which it holds, for example 2026-07-01T00:00:00Z.")
  private String from = "";

  @Option(
      names = "--unsigned",
      paramLabel = "WHY",
      description = "Why it is put in force without the signatures of marketing and of sales.")
  private @Nullable String unsigned;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Playbook playbook = Documents.playbook(file);
    Instant instant = instant();
    ProgressLine progress = new ProgressLine();
    try (var context = data.open()) {
      Activated activated =
          context
              .getBean(UnsignedActivation.class)
              .activate(
                  playbook,
                  instant,
                  unsigned,
                  done -> progress.show("Deciding", (double) done / Partitions.COUNT, ""));
      progress.end();
      out.println(json ? Json.write(activated) : words(playbook, instant, activated));
    } catch (CannotCorrect | Refused e) {
      throw new Refusal(Objects.requireNonNullElse(e.getMessage(), "refused"));
    } finally {
      progress.end();
    }
    return 0;
  }

  private Instant instant() {
    try {
      return Instant.ofEpochMilli(Instant.parse(from).toEpochMilli());
    } catch (java.time.DateTimeException e) {
      throw new Refusal("--from " + from + ": is not an instant such as 2026-07-01T00:00:00Z");
    }
  }

  private static String words(Playbook playbook, Instant from, Activated activated) {
    if (!activated.done()) {
      return playbook.name() + " is version " + activated.version() + " already.";
    }
    StringBuilder words =
        new StringBuilder(
            playbook.name()
                + " is version "
                + activated.version()
                + " and holds from "
                + from
                + ".");
    activated
        .unknownStages()
        .forEach((stage, buyers) ->
            words.append(
                String.format(
                    "%nIt has no stage %s: %,d buyers stay there until something moves them.",
                    stage, buyers)));
    return words.toString();
  }
}
