package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.pipeline.OpportunityStay;
import dev.fullcourt.history.pipeline.PlannedActivity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pipeline as programs get it. */
@Component
public class PipelineAnswers {

  private final Pipeline pipeline;
  private final StepPaces.Source source;
  private final Worth worth;
  private final Sums sums;

  PipelineAnswers(Pipeline pipeline, StepPaces.Source source, Worth worth, Sums sums) {
    this.pipeline = pipeline;
    this.source = source;
    this.worth = worth;
    this.sums = sums;
  }

  /**
   * A part of the pipeline.
   *
   * @param asOf up to when all is settled
   * @param steps the steps of a sale, in order; an empty text where none is known
   * @param totals over everything that fits, by step and currency
   * @param worth the same together in the team's currency, with the rates that took
   * @param opportunities a page of them
   * @param more whether there is another page
   */
  public record Board(
      Instant asOf,
      List<String> steps,
      List<Pipeline.Total> totals,
      Worth.Sum worth,
      List<Listed> opportunities,
      boolean more) {}

  /**
   * An opportunity.
   *
   * @param next what is to be done next, or null
   * @param stalledBeyondHours within how many hours nine in ten leave its step, where it is stalled
   */
  public record Listed(
      Opportunity opportunity, Checklist.@Nullable Item next, @Nullable Long stalledBeyondHours) {}

  /**
   * One opportunity in full.
   *
   * @param booked what it won us, entry by entry
   */
  public record Whole(
      Listed listed,
      List<OpportunityStay> stays,
      List<Checklist.Item> checklist,
      List<Worth.Booked> booked) {}

  /** A part of it. */
  public Board board(Playbook playbook, Instant now, Look look) {
    StepPaces paces = source.at(now);
    int from = (look.page() - 1) * BoardPages.ROWS;
    List<Opportunity> rows =
        pipeline.rows(look.filter(), paces, look.sort(), from, BoardPages.ROWS + 1);
    List<Opportunity> shown = rows.subList(0, Math.min(BoardPages.ROWS, rows.size()));
    Map<String, List<PlannedActivity>> said = pipeline.activities(shown);
    List<Pipeline.Total> totals = sums.totals(look.filter(), paces);
    return new Board(
        now,
        paces.columns(playbook, totals),
        totals,
        sums.worth(playbook, now, look.filter(), paces, totals),
        shown.stream()
            .map(one -> listed(playbook, paces, one, said.getOrDefault(one.id(), List.of())))
            .toList(),
        rows.size() > shown.size());
  }

  /** One of them. */
  public Whole one(Playbook playbook, Instant now, Opportunity one) {
    List<PlannedActivity> said =
        pipeline.activities(List.of(one)).getOrDefault(one.id(), List.of());
    return new Whole(
        listed(playbook, source.at(now), one, said),
        pipeline.stays(one).stream().map(Pipeline.Moved::stay).toList(),
        Checklist.of(playbook, one, said).items(),
        worth.booked(playbook, pipeline.bookings(one)));
  }

  private static Listed listed(
      Playbook playbook, StepPaces paces, Opportunity one, List<PlannedActivity> said) {
    return new Listed(
        one,
        one.open() ? Checklist.of(playbook, one, said).next().orElse(null) : null,
        paces.stalledBeyond(one).map(java.time.Duration::toHours).orElse(null));
  }
}
