package dev.fullcourt.server.command;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.imports.ReadyMappings;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.server.intake.ImportSummary;
import dev.fullcourt.server.intake.Intake;
import dev.fullcourt.server.intake.Unimportable;
import dev.fullcourt.server.playbooks.Playbooks;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fullcourt import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports files of another system; running it again adds nothing twice.")
final class ImportCommand implements Callable<Integer> {

  @Option(names = "--playbook", paramLabel = "P", required = true, description = "The playbook.")
  private Path playbook = Path.of("");

  @Option(
      names = "--mapping",
      paramLabel = "M",
      required = true,
      description =
          "What the columns of the files mean: a file, or one of the names salesforce, hubspot,"
              + " marketo, mautic, events.")
  private Path mapping = Path.of("");

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "CSV or NDJSON files, plain or gzip.")
  private List<Path> files = List.of();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where to write rows that were not understood (default: ${DEFAULT-VALUE}).",
      defaultValue = "rejects.csv")
  private Path rejects = Path.of("rejects.csv");

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Playbook read = Documents.playbook(playbook);
    Mapping meaning = Documents.mapping(ready(mapping));
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new Refusal(file + ": there is no such file, or it may not be read");
      }
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (var context = data.open()) {
      ImportSummary summary = run(context, read, meaning, files, rejects);
      out.println(json ? Json.write(summary) : words(summary));
    }
    return 0;
  }

  /** A file goes before a name, so that a mapping of one's own may be called as one of ours. */
  private static Path ready(Path mapping) {
    Path home = Path.of(System.getProperty("fullcourt.home", "."));
    return Files.isRegularFile(mapping)
        ? mapping
        : ReadyMappings.find(home, mapping.toString()).orElse(mapping);
  }

  static ImportSummary run(
      ApplicationContext context, Playbook read, Mapping meaning, List<Path> files, Path rejects) {
    Playbook inForce =
        switch (context.getBean(Playbooks.class).activate(read)) {
          case Playbooks.Activation.InForce(Playbook same) -> same;
          case Playbooks.Activation.Differs(Playbook other) ->
              throw new Refusal(
                  "This data directory runs another playbook ("
                      + other.name()
                      + ", version "
                      + other.version()
                      + "). Import with that one, or use another --data.");
        };
    ProgressLine progress = new ProgressLine();
    try {
      return context
          .getBean(Intake.class)
          .run(
              inForce,
              meaning,
              files,
              Instant.now(),
              rejects,
              (step, done, rows) ->
                  progress.show(
                      switch (step) {
                        case READING -> "Reading";
                        case READING_UNDATED -> "Reading undated";
                        case DECIDING -> "Deciding";
                      },
                      done,
                      String.format("%,d rows", rows)));
    } catch (Unimportable e) {
      throw new Refusal(e.getMessage() + "\nNothing was imported.");
    } finally {
      progress.end();
    }
  }

  static String words(ImportSummary summary) {
    String rows =
        String.format(
            "%,d rows read: %,d understood, %,d rejected, %,d left out by the mapping.",
            summary.rowsRead(), summary.understood(), summary.rejected(), summary.leftOut());
    String events =
        String.format(
            "%,d events: %,d new, %,d already there.",
            summary.eventsMade(), summary.added(), summary.alreadyThere());
    return summary.rejects() == null
        ? rows + "\n" + events
        : rows + "\n" + events + "\nRejected rows and why: " + summary.rejects();
  }
}
