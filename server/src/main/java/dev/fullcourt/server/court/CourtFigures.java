package dev.fullcourt.server.court;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Period;

/** The figures of a period. Each equals the length of the list of buyers behind it. */
@FunctionalInterface
public interface CourtFigures {

  /**
   * The figures.
   *
   * @param playbook names the stages and the zone in which days begin
   */
  Figures during(Period period, Playbook playbook);
}
