package dev.fullcourt.server.court;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Lettering;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Svg;
import java.util.List;

/**
 * Draws the cycle: arms into one stem, detours and ways back in lanes of their own, thickness by
 * volume, every number a link to the buyers it counts.
 */
final class CourtDrawing {

  /** The size of words, in pixels of the drawing. */
  static final double FONT = 13;

  private static final double LINE = 15;

  private final Volumes volumes;
  private final Figures figures;
  private final Behind behind;
  private final Scale scale;
  private final Plan plan;
  private final Svg svg;

  private CourtDrawing(Volumes volumes, Figures figures, Behind behind, double width) {
    this.volumes = volumes;
    this.figures = figures;
    this.behind = behind;
    this.scale = Plan.scale(volumes);
    this.plan = Plan.of(volumes, width);
    this.svg =
        new Svg(
            width,
            plan.height(volumes.detours().size()),
            "court-drawing",
            "The cycle as a picture: arms flow into one stem, detours lie below");
  }

  /** The drawing at a width in pixels, at which its words are as large as the page's. */
  static String draw(Volumes volumes, Figures figures, Behind behind, double width) {
    return new CourtDrawing(volumes, figures, behind, width).draw();
  }

  private String draw() {
    new StemDrawing(volumes, plan, svg).draw();
    new WayBackDrawing(volumes, figures, plan, behind, svg).draw();
    new ArmDrawing(volumes, scale, plan, behind, svg).draw();
    new DetourDrawing(volumes, figures, scale, plan, behind, svg).draw();
    return svg.done();
  }

  /** A lane's name and its number, in the gutter. */
  static void label(Svg svg, Plan plan, double y, String name, long buyers, String href) {
    String number = Numbers.whole(buyers);
    double end = plan.gutter() - 18;
    double room = end - Lettering.width(number, FONT) - 10;
    List<String> lines = Lettering.wrap(name, FONT, room, 2);
    double first = y - (lines.size() - 1) * LINE / 2;
    svg.noted(name, group -> lines(group, "lane-name", first, lines));
    svg.link(
        href,
        name + ": " + Numbers.count(buyers, "buyer", "buyers"),
        link -> link.words("number end", end, y, number));
  }

  /** Words one line under the other. */
  static void lines(Svg svg, String cssClass, double y, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      svg.words(cssClass, 0, y + i * LINE, lines.get(i));
    }
  }

  /** An arm's name, in as many lines as it takes. */
  static List<String> armName(String name, double room) {
    return Lettering.wrap(title(name), FONT + 1, room, 2);
  }

  /**
   * A number in the picture. Where there is no room for it whole it is shortened, and where there
   * is none for that either it is left out; the link always says it in full.
   *
   * @param room how wide it may be
   */
  static void number(
      Svg svg,
      double x,
      double y,
      double room,
      String cssClass,
      long buyers,
      String href,
      String says) {
    String whole = Numbers.whole(buyers);
    String words = Lettering.width(whole, FONT) <= room ? whole : Numbers.brief(buyers);
    if (Lettering.width(words, FONT) <= room) {
      svg.link(
          href,
          says + ": " + Numbers.count(buyers, "buyer", "buyers"),
          link -> link.words("number " + cssClass, x, y, words));
    }
  }

  static String title(String name) {
    return Playbook.title(name);
  }
}
