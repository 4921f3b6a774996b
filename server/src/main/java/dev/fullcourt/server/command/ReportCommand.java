package dev.fullcourt.server.command;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.reports.Report;
import dev.fullcourt.history.measures.reports.ReportAnswer;
import dev.fullcourt.history.measures.reports.ReportKind;
import dev.fullcourt.server.measures.Histories;
import dev.fullcourt.server.playbooks.Playbooks;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fullcourt report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a report. Which options a report heeds and what its figures mean is in"
          + " docs/reports.md.",
      "Reports: ${COMPLETION-CANDIDATES}"
    })
final class ReportCommand implements Callable<Integer> {

  /** The names of all reports. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(ReportKind.values()).map(ReportKind::word).iterator();
    }
  }

  @Parameters(
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = "Which report: ${COMPLETION-CANDIDATES}.")
  private String name = "";

  @Option(names = "--by", paramLabel = "DIMENSION", description = "What to group by.")
  private @Nullable String by;

  @Option(names = "--from", paramLabel = "DATE", description = "What began on or after it.")
  private @Nullable String from;

  @Option(names = "--before", paramLabel = "DATE", description = "What began before it.")
  private @Nullable String before;

  @Option(
      names = "--complete-from",
      paramLabel = "DATE",
      description = "The history is complete from here on.")
  private @Nullable String completeFrom;

  @Option(names = "--to", paramLabel = "STAGE", description = "The stage to reach.")
  private @Nullable String to;

  @Option(
      names = "--at",
      paramLabel = "STAGE",
      description = "The score as this stage was entered.")
  private @Nullable String at;

  @Option(names = "--bands", paramLabel = "N,N", description = "Scores at which bands begin.")
  private @Nullable String bands;

  @Option(names = "--days", paramLabel = "N,N", description = "Days at which to read shares.")
  private @Nullable String days;

  @Option(names = "--stages", paramLabel = "NAME,NAME", description = "Only these stages.")
  private @Nullable String stages;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "As it was known then, for example 2026-01-31T00:00:00Z.")
  private @Nullable String asOf;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    ReportKind kind = ReportKind.find(name).orElseThrow(this::unknown);
    try (var context = data.open()) {
      Report report = report(context, kind);
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      out.println(json ? Json.write(report) : report.text());
    }
    return 0;
  }

  private Report report(ApplicationContext context, ReportKind kind) {
    Playbook playbook =
        context
            .getBean(Playbooks.class)
            .findCurrent()
            .orElseThrow(
                () -> new Refusal("There is nothing to report on yet: import something first."));
    Histories histories = context.getBean(Histories.class);
    if (histories.findHorizon().isEmpty()) {
      throw new Refusal(
          "Nothing is settled yet: wait until the first import is done, or run it again.");
    }
    Observation seen = histories.seen(playbook, kind, asOf == null ? null : instant(asOf));
    return switch (kind.report(seen, wanted())) {
      case ReportAnswer.Given(Report report) -> report;
      case ReportAnswer.Refused(var mistakes) -> throw new Refusal(String.join("\n", mistakes));
    };
  }

  private Map<String, String> wanted() {
    Map<String, String> wanted = new HashMap<>();
    put(wanted, "by", by);
    put(wanted, "from", from);
    put(wanted, "before", before);
    put(wanted, "complete-from", completeFrom);
    put(wanted, "to", to);
    put(wanted, "at", at);
    put(wanted, "bands", bands);
    put(wanted, "days", days);
    put(wanted, "stages", stages);
    return wanted;
  }

  private static void put(Map<String, String> wanted, String option, @Nullable String value) {
    if (value != null) {
      wanted.put(option, value);
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new Refusal("--as-of " + text + ": not an instant; write it like 2026-01-31T00:00:00Z");
    }
  }

  private Refusal unknown() {
    return new Refusal(
        "There is no report '"
            + name
            + "'. There are:\n"
            + Arrays.stream(ReportKind.values())
                .map(kind -> "  " + kind.word() + ": " + kind.says())
                .collect(Collectors.joining("\n")));
  }
}
