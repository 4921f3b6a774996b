package dev.fullcourt.server.court;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.Segment;
import dev.fullcourt.server.page.Period;
import org.jspecify.annotations.Nullable;

/** The figures of a period. Each equals the length of the list of buyers behind it. */
@FunctionalInterface
public interface CourtFigures {

  /**
   * The figures.
   *
   * @param segment of which buyers alone, or null for all
   * @param playbook names the stages and the zone in which days begin
   */
  Figures during(Period period, @Nullable Segment segment, Playbook playbook);
}
