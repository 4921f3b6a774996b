package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.measures.KeptFigures;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What opportunities come to together: the same figures for the page and for programs. Of what is
 * open as it stands; what is over is a figure over all there ever were, and kept.
 */
@Component
class Sums {

  private final Pipeline pipeline;
  private final Worth worth;
  private final KeptFigures kept;

  Sums(Pipeline pipeline, Worth worth, KeptFigures kept) {
    this.pipeline = pipeline;
    this.worth = worth;
    this.kept = kept;
  }

  /** By step and currency. */
  List<Pipeline.Total> totals(PipelineFilter filter, StepPaces paces) {
    return filter.isOpen()
        ? pipeline.totals(filter, paces)
        : kept.get(List.of("opportunities", filter), () -> pipeline.totals(filter, paces));
  }

  /**
   * In the team's currency.
   *
   * @param totals the same by step and currency
   */
  Worth.Sum worth(
      Playbook playbook,
      Instant now,
      PipelineFilter filter,
      StepPaces paces,
      List<Pipeline.Total> totals) {
    return filter.outcome().equals("won")
        ? kept.get(
            List.of("booked", filter, playbook.version()),
            () -> worth.won(playbook, pipeline.bookings(filter, paces)))
        : worth.estimate(playbook, now, totals);
  }

  /** Whose there are, and of which products; a new one may come a moment later. */
  Pipeline.Choices choices() {
    return kept.get("owners and products of opportunities", pipeline::choices);
  }
}
