package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Lettering;
import dev.fullcourt.server.page.Svg;
import dev.fullcourt.server.page.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws a buyer's stays to scale: time runs from left to right, each stage has a line, in the order
 * of the cycle, so that going on, back and round again can be seen.
 */
final class Band {

  private static final double LINE = 26;
  private static final double BAR = 14;
  private static final double FONT = 13;
  private static final double AXIS = 26;

  private final Playbook playbook;
  private final Dates dates;
  private final String buyer;
  private final List<Stay> stays;
  private final Instant start;
  private final Instant end;
  private final double width;
  private final double gutter;
  private final List<String> lines;
  private final Svg svg;

  private Band(Playbook playbook, String buyer, List<Stay> stays, Instant asOf, double width) {
    this.playbook = playbook;
    this.dates = new Dates(playbook.fiscalYear().zone());
    this.buyer = buyer;
    this.stays = stays;
    this.start = stays.getFirst().entered();
    this.end = asOf.isAfter(start) ? asOf : start.plusSeconds(1);
    this.width = width;
    this.gutter = Math.min(150, width * 0.27);
    this.lines = lines();
    this.svg =
        new Svg(
            width,
            lines.size() * LINE + AXIS,
            "band",
            "Stays to scale, from " + dates.day(start) + " to " + dates.day(end));
  }

  /** The drawing at a width in pixels; empty when there is no stay. */
  static String draw(
      Playbook playbook, String buyer, List<Stay> stays, Instant asOf, double width) {
    return stays.isEmpty() ? "" : new Band(playbook, buyer, stays, asOf, width).draw();
  }

  /**
   * The stages visited: those of the stem in its order, then detours, then any no longer agreed.
   */
  private List<String> lines() {
    List<String> visited = stays.stream().map(Stay::stage).distinct().toList();
    return Stream.concat(
            playbook.cycle().all().map(Stage::name).filter(visited::contains), visited.stream())
        .distinct()
        .toList();
  }

  private String draw() {
    for (int i = 0; i < lines.size(); i++) {
      double y = i * LINE + LINE / 2;
      String title = Playbook.title(lines.get(i));
      svg.shape("rule", Trace.from(gutter, y).to(width, y));
      svg.noted(
          title, group -> group.words("name", 0, y + 4.5, Lettering.fit(title, FONT, gutter - 12)));
    }
    for (int i = 1; i < stays.size(); i++) {
      Stay stay = stays.get(i);
      double x = x(stay.entered());
      svg.shape("step", Trace.from(x, y(stays.get(i - 1))).to(x, y(stay)));
    }
    stays.forEach(this::bar);
    axis();
    return svg.done();
  }

  private void bar(Stay stay) {
    Instant left = stay.left();
    Instant until = left == null ? end : left;
    double x = x(stay.entered());
    double length = Math.max(x(until) - x, 3);
    String title = Playbook.title(stay.stage());
    String lasted = Durations.words(Duration.between(stay.entered(), until));
    String says =
        title
            + ", "
            + lasted
            + (left == null ? " so far" : "")
            + ", from "
            + dates.moment(stay.entered())
            + (left == null ? "" : " to " + dates.moment(left));
    svg.link(
        BuyerAddress.stay(buyer, stay.number()),
        says,
        link -> {
          link.box(kind(stay), Math.min(x, width - 3), y(stay) - BAR / 2, length, BAR, 2);
          if (Lettering.width(lasted, 12) + 10 <= length) {
            link.words("lasted " + kind(stay), x + 5, y(stay) + 4, lasted);
          }
        });
  }

  private String kind(Stay stay) {
    return playbook
        .cycle()
        .find(stay.stage())
        .map(stage ->
            switch (stage) {
              case Stage.Main main -> "stem";
              case Stage.Detour detour ->
                  detour.outcome() == Stage.Outcome.LOST
                          || detour.outcome() == Stage.Outcome.DISQUALIFIED
                      ? "loss"
                      : "aside";
            })
        .orElse("aside");
  }

  /** Ends and, where there is room, times between. */
  private void axis() {
    double y = lines.size() * LINE + 18;
    int ticks = width > 700 ? 4 : 1;
    for (int i = 0; i <= ticks; i++) {
      double share = (double) i / ticks;
      Instant at = start.plusMillis((long) (Duration.between(start, end).toMillis() * share));
      String place = i == 0 ? "" : i == ticks ? " end" : " middle";
      double x = gutter + (width - gutter) * share;
      svg.shape("tick", Trace.from(x, y - 18).to(x, y - 13));
      svg.words("date" + place, x, y, dates.day(at));
    }
  }

  private double x(Instant at) {
    double share =
        (double) Duration.between(start, at).toMillis() / Duration.between(start, end).toMillis();
    return gutter + (width - gutter) * Math.clamp(share, 0, 1);
  }

  private double y(Stay stay) {
    return lines.indexOf(stay.stage()) * LINE + LINE / 2;
  }
}
