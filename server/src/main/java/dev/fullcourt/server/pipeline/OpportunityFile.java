package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.pipeline.PlannedActivity;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.playbooks.Agreement;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opportunities as a file for spreadsheets: RFC 4180, written row by row. */
@Component
public class OpportunityFile {

  private static final List<String> HEAD =
      List.of(
          "id", "buyer", "opportunity", "step", "in step since", "outcome", "amount", "currency",
          "decision", "closed", "next activity", "due", "product", "owner", "lost for", "stalled");

  private final Pipeline pipeline;
  private final StepPaces.Source source;
  private final Agreement agreement;

  OpportunityFile(Pipeline pipeline, StepPaces.Source source, Agreement agreement) {
    this.pipeline = pipeline;
    this.source = source;
    this.agreement = agreement;
  }

  /** Writes everything that fits. */
  public void write(PipelineFilter filter, PipelineSort sort, Instant now, PrintWriter to) {
    Playbook playbook =
        agreement.findCurrent().orElseThrow(() -> new Missing("There is no agreement yet."));
    Dates dates = new Dates(playbook.fiscalYear().zone());
    StepPaces paces = source.at(now);
    line(to, HEAD.stream());
    pipeline.each(filter, paces, sort, row -> {
      Opportunity one = row.opportunity();
      PlannedActivity next = one.open() ? row.next() : null;
      line(
          to,
          Stream.of(
              one.id(),
              one.buyerName(),
              one.name(),
              one.step(),
              day(dates, one.since()),
              one.outcome(),
              one.amount() == null ? "" : one.amount().toPlainString(),
              text(one.currency()),
              day(dates, one.closes()),
              day(dates, one.closed()),
              next == null ? "" : next.activity(),
              next == null ? "" : day(dates, next.due()),
              text(one.product()),
              text(one.owner()),
              text(one.reason()),
              paces.stalledBeyond(one).isPresent() ? "yes" : ""));
    });
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String day(Dates dates, @Nullable Instant at) {
    return at == null ? "" : dates.date(at).toString();
  }

  private static void line(PrintWriter to, Stream<String> fields) {
    to.print(fields.map(OpportunityFile::field).collect(Collectors.joining(",")));
    to.print("\r\n");
  }

  /**
   * A field. Spreadsheets take what begins like a formula for one, whoever wrote it, so an
   * apostrophe goes before it; numbers of ours never begin so.
   */
  static String field(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
