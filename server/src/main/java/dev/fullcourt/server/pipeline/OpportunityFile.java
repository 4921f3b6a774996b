package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.pipeline.PlannedActivity;
import dev.fullcourt.server.lists.Csv;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.playbooks.Agreement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opportunities as a file for spreadsheets. */
@Component
public class OpportunityFile {

  private final Pipeline pipeline;
  private final StepPaces.Source source;
  private final Agreement agreement;

  OpportunityFile(Pipeline pipeline, StepPaces.Source source, Agreement agreement) {
    this.pipeline = pipeline;
    this.source = source;
    this.agreement = agreement;
  }

  /** Answers with everything that fits. */
  public void send(
      PipelineFilter filter, PipelineSort sort, Instant now, HttpServletResponse response)
      throws IOException {
    Playbook playbook =
        agreement.findCurrent().orElseThrow(() -> new Missing("There is no agreement yet."));
    StepPaces paces = source.at(now);
    new Csv<>("opportunities", columns(new Dates(playbook.fiscalYear().zone()), paces))
        .send(response, to -> pipeline.each(filter, paces, sort, to));
  }

  /** Moments are moments; what was agreed for a day is that day where the company is. */
  private static List<Csv.Column<Pipeline.Exported>> columns(Dates dates, StepPaces paces) {
    return List.of(
        column("id", Opportunity::id),
        column("buyer", Opportunity::buyerName),
        column("opportunity", Opportunity::name),
        column("step", Opportunity::step),
        column("in step since", Opportunity::since),
        column("outcome", Opportunity::outcome),
        column("amount", Opportunity::amount),
        column("currency", Opportunity::currency),
        column("decision", one -> day(dates, one.closes())),
        column("closed", Opportunity::closed),
        new Csv.Column<>("next activity", row -> next(row, PlannedActivity::activity)),
        new Csv.Column<>("due", row -> next(row, next -> day(dates, next.due()))),
        column("product", Opportunity::product),
        column("owner", Opportunity::owner),
        column("lost for", Opportunity::reason),
        column("stalled", one -> paces.stalledBeyond(one).isPresent()));
  }

  private static Csv.Column<Pipeline.Exported> column(
      String head, Function<Opportunity, ? extends @Nullable Object> value) {
    return new Csv.Column<>(head, row -> value.apply(row.opportunity()));
  }

  /** Of what is planned next for one that is open; null where nothing is. */
  private static @Nullable Object next(
      Pipeline.Exported row, Function<PlannedActivity, ? extends @Nullable Object> value) {
    PlannedActivity next = row.opportunity().open() ? row.next() : null;
    return next == null ? null : value.apply(next);
  }

  private static @Nullable LocalDate day(Dates dates, @Nullable Instant at) {
    return at == null ? null : dates.date(at);
  }
}
