package dev.fullcourt.server.court;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.page.Linked;
import dev.fullcourt.server.page.Meter;
import dev.fullcourt.server.page.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Answers what someone looks at the court for: where they wait, where we lose, what brings more.
 */
final class Answers {

  private static final int ROWS = 3;

  private final Playbook playbook;
  private final Figures figures;
  private final Behind behind;
  private final Volumes volumes;

  Answers(Playbook playbook, Figures figures, Behind behind, Volumes volumes) {
    this.playbook = playbook;
    this.figures = figures;
    this.behind = behind;
    this.volumes = volumes;
  }

  List<CourtPage.Answer> all() {
    return List.of(waiting(), losing(), arms());
  }

  /** Stages in which a round is not decided, those with most buyers first. */
  private CourtPage.Answer waiting() {
    List<Figures.OfStage> fullest =
        playbook
            .cycle()
            .all()
            .filter(stage -> stage.outcome() == null)
            .map(stage -> figures.of(stage.name()))
            .filter(of -> of.now() > 0)
            .sorted(Comparator.comparingLong(of -> -of.now()))
            .limit(ROWS)
            .toList();
    List<CourtPage.Row> rows = new ArrayList<>();
    for (Figures.OfStage of : fullest) {
      rows.add(
          new CourtPage.Row(
              Playbook.title(of.stage()),
              buyers(of.now(), behind.now(of.stage()), "In " + Playbook.title(of.stage())),
              Columns.half(of.median(), of.entered()),
              behind.waiting(of.stage()),
              Meter.bar("", of.now(), fullest.getFirst().now())));
    }
    return new CourtPage.Answer("Where do most buyers wait?", rows, "Nobody waits.");
  }

  /** Ways out of the cycle, those most took first. */
  private CourtPage.Answer losing() {
    List<Figures.Flow> worst =
        figures.flows().stream()
            .filter(flow -> playbook.cycle().find(flow.to()).filter(CourtPages::lost).isPresent())
            .sorted(Comparator.comparingLong(flow -> -flow.buyers()))
            .limit(ROWS)
            .toList();
    List<CourtPage.Row> rows = new ArrayList<>();
    for (Figures.Flow flow : worst) {
      long left = figures.of(flow.from()).left(dev.fullcourt.server.buyers.Manner.ANY);
      rows.add(
          new CourtPage.Row(
              Playbook.title(flow.from()) + " → " + Playbook.title(flow.to()),
              buyers(
                  flow.buyers(),
                  behind.moved(flow.from(), flow.to()),
                  "From " + Playbook.title(flow.from()) + " to " + Playbook.title(flow.to())),
              Numbers.share(flow.buyers(), left) + " of those who left",
              null,
              Meter.bar("loss", flow.buyers(), worst.getFirst().buyers())));
    }
    return new CourtPage.Answer("Where do we lose most?", rows, "Nobody was lost.");
  }

  /** Which arm brings more into the first late stage, which stands for an opportunity. */
  private CourtPage.Answer arms() {
    String goal = goal();
    List<Figures.Arrival> arrivals =
        playbook.cycle().arms().stream()
            .map(arm -> new Figures.Arrival(arm.name(), goal, entered(arm.name(), goal)))
            .sorted(Comparator.comparingLong(arrival -> -arrival.buyers()))
            .toList();
    List<CourtPage.Row> rows = new ArrayList<>();
    for (Figures.Arrival arrival : arrivals) {
      String title = Playbook.title(arrival.arm());
      long started = volumes.started(arrival.arm());
      rows.add(
          new CourtPage.Row(
              title,
              buyers(
                  arrival.buyers(),
                  behind.entered(goal, arrival.arm()),
                  title + ", entered " + Playbook.title(goal)),
              Numbers.count(started, "new buyer", "new buyers"),
              behind.started(arrival.arm()),
              Meter.bar(
                  "arm-" + (armIndex(arrival.arm()) % 5 + 1),
                  arrival.buyers(),
                  arrivals.getFirst().buyers())));
    }
    return new CourtPage.Answer(
        "Which arm brings more into " + Playbook.title(goal) + "?", rows, "No arm is agreed.");
  }

  private int armIndex(String name) {
    return playbook.cycle().arms().stream().map(arm -> arm.name()).toList().indexOf(name);
  }

  private long entered(String arm, String stage) {
    return figures.entries().stream()
        .filter(entry -> entry.arm().equals(arm) && entry.stage().equals(stage))
        .mapToLong(Figures.Arrival::buyers)
        .sum();
  }

  private String goal() {
    List<Stage.Main> stages = playbook.cycle().stages();
    return stages.stream()
        .filter(stage -> stage.name().equals("opportunity"))
        .findFirst()
        .or(() -> stages.stream().filter(stage -> stage.phase() == Stage.Phase.LATE).findFirst())
        .orElse(stages.getLast())
        .name();
  }

  private static Linked buyers(long number, String href, String says) {
    return new Linked(
        Numbers.whole(number), href, says + ": " + Numbers.count(number, "buyer", "buyers"));
  }
}
