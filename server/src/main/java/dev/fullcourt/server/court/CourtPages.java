package dev.fullcourt.server.court;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Linked;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Period;
import java.util.ArrayList;
import java.util.List;

/** Makes the court of a playbook and the figures of a period. */
public final class CourtPages {

  /** Widths at which the page's own font size and the drawing's agree. */
  private static final double WIDE = 1264;

  private static final double MIDDLE = 1000;

  private CourtPages() {}

  /** The court. */
  public static CourtPage of(Playbook playbook, Period period, Figures figures) {
    Behind behind = new Behind(playbook.cycle(), period);
    Volumes volumes = new Volumes(playbook.cycle(), figures);
    Columns columns = new Columns(playbook, figures, behind, volumes);
    Dates dates = new Dates(playbook.fiscalYear().zone());
    return new CourtPage(
        playbook.name() + ", version " + playbook.version(),
        dates.moment(figures.asOf()),
        period.words(),
        choices(period),
        columns.stem(),
        columns.asides(),
        arms(playbook, volumes, behind),
        CourtDrawing.draw(volumes, figures, behind, WIDE),
        CourtDrawing.draw(volumes, figures, behind, MIDDLE),
        new Answers(playbook, figures, behind, volumes).all(),
        figures.nothing());
  }

  private static List<CourtPage.Choice> choices(Period period) {
    List<CourtPage.Choice> choices = new ArrayList<>();
    for (String word : Period.WORDS) {
      choices.add(
          new CourtPage.Choice(
              Period.label(word),
              word.equals(Period.USUAL) ? "/" : "/?period=" + word,
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
