package dev.fullcourt.server.page;

/** A small bar that shows a share of the greatest. */
public final class Meter {

  private static final double LENGTH = 100;

  private Meter() {}

  /** The bar; decoration beside a number that says the same. */
  public static String bar(String cssClass, double part, double greatest) {
    double length = greatest <= 0 ? 0 : LENGTH * part / greatest;
    return Svg.stretched(LENGTH, 4, "meter " + cssClass)
        .box("ground", 0, 0, LENGTH, 4, 0)
        .box("part", 0, 0, part > 0 ? Math.max(length, 1) : 0, 4, 0)
        .done();
  }
}
