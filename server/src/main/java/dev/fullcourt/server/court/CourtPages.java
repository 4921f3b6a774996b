package dev.fullcourt.server.court;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.buyers.Segment;
import dev.fullcourt.server.lists.Choice;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Linked;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.page.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the court of a playbook and the figures of a period. */
public final class CourtPages {

  /** Widths at which the page's own font size and the drawing's agree. */
  private static final double WIDE = 1264;

  private static final double MIDDLE = 1000;

  private CourtPages() {}

  /**
   * The court.
   *
   * @param segments the segments there are
   * @param segment the word of the one that is shown; empty for all buyers
   */
  public static CourtPage of(
      Playbook playbook,
      Period period,
      List<Segment.Choice> segments,
      String segment,
      Figures figures) {
    Behind behind = new Behind(playbook.cycle(), period, segment);
    Volumes volumes = new Volumes(playbook.cycle(), figures);
    Columns columns = new Columns(playbook, figures, behind, volumes);
    Dates dates = new Dates(playbook.fiscalYear().zone());
    return new CourtPage(
        playbook.name() + ", version " + playbook.version(),
        dates.moment(figures.asOf()),
        period.words(),
        choices(period, segment),
        Choice.of(
            "segment",
            "Segment",
            "All buyers",
            segments.stream().map(Segment.Choice::word).toList(),
            segment,
            word -> Segment.Choice.name(segments, word)),
        period.word().equals(Period.USUAL) ? Map.of() : Query.read(period.query()),
        columns.stem(),
        columns.asides(),
        arms(playbook, volumes, behind),
        CourtDrawing.draw(volumes, figures, behind, WIDE),
        CourtDrawing.draw(volumes, figures, behind, MIDDLE),
        new Answers(playbook, figures, behind, volumes).all(),
        figures.nothing());
  }

  private static List<CourtPage.PeriodChoice> choices(Period period, String segment) {
    List<CourtPage.PeriodChoice> choices = new ArrayList<>();
    for (String word : Period.WORDS) {
      choices.add(
          new CourtPage.PeriodChoice(
              Period.label(word),
              Query.address(
                  word.equals(Period.USUAL) ? "/" : "/?period=" + word,
                  segment.isEmpty() ? "" : "segment=" + segment),
              word.equals(period.word())));
    }
    return choices;
  }

  private static List<CourtPage.ArmRow> arms(Playbook playbook, Volumes volumes, Behind behind) {
    River river = new River(volumes);
    List<CourtPage.ArmRow> rows = new ArrayList<>();
    for (int i = 0; i < playbook.cycle().arms().size(); i++) {
      var arm = playbook.cycle().arms().get(i);
      String title = Playbook.title(arm.name());
      long started = volumes.started(arm.name());
      rows.add(
          new CourtPage.ArmRow(
              title,
              arm.says(),
              i % 5 + 1,
              new Linked(
                  Numbers.whole(started),
                  behind.started(arm.name()),
                  title + ": " + Numbers.count(started, "new buyer", "new buyers")),
              river.arms(i)));
    }
    return rows;
  }

  /** Whether getting there is a loss. */
  static boolean lost(Stage stage) {
    return stage.outcome() == Stage.Outcome.LOST || stage.outcome() == Stage.Outcome.DISQUALIFIED;
  }
}
