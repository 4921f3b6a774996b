package dev.fullcourt.server.page;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * A drawing in the making. Looks come from classes in the stylesheet, never from the drawing, so
 * that it follows light and dark and a strict content policy. All words are escaped here.
 */
public final class Svg {

  private final StringBuilder out = new StringBuilder(4096);

  /**
   * Begins a drawing that keeps its proportions.
   *
   * @param cssClass its class
   * @param label what it shows, for those who do not see it
   */
  public Svg(double width, double height, String cssClass, String label) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(number(width))
        .append(' ')
        .append(number(height))
        .append("\" class=\"")
        .append(escape(cssClass))
        .append("\" role=\"group\" aria-label=\"")
        .append(escape(label))
        .append("\">");
  }

  private Svg(String start) {
    out.append(start);
  }

  /** Begins a drawing that is mere decoration and stretches to the room it is given. */
  public static Svg stretched(double width, double height, String cssClass) {
    return new Svg(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
            + number(width)
            + " "
            + number(height)
            + "\" preserveAspectRatio=\"none\" aria-hidden=\"true\" class=\""
            + escape(cssClass)
            + "\">");
  }

  /** Adds a shape. */
  public Svg shape(String cssClass, Trace trace) {
    out.append("<path class=\"").append(escape(cssClass)).append("\" d=\"");
    out.append(trace).append("\"/>");
    return this;
  }

  /** Adds a rectangle. */
  public Svg box(String cssClass, double x, double y, double width, double height, double corner) {
    out.append("<rect class=\"").append(escape(cssClass)).append("\" x=\"").append(number(x));
    out.append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width));
    out.append("\" height=\"").append(number(height));
    if (corner > 0) {
      out.append("\" rx=\"").append(number(corner));
    }
    out.append("\"/>");
    return this;
  }

  /** Adds words, standing on the line {@code y}. */
  public Svg words(String cssClass, double x, double y, String words) {
    out.append("<text class=\"").append(escape(cssClass)).append("\" x=\"").append(number(x));
    out.append("\" y=\"").append(number(y)).append("\">").append(escape(words)).append("</text>");
    return this;
  }

  /** Adds what is drawn inside, as a link. */
  public Svg link(String href, String says, Consumer<Svg> inside) {
    out.append("<a href=\"").append(escape(href)).append("\" aria-label=\"");
    out.append(escape(says)).append("\"><title>").append(escape(says)).append("</title>");
    inside.accept(this);
    out.append("</a>");
    return this;
  }

  /** Adds what is drawn inside, as a group that bears a note. */
  public Svg noted(String note, Consumer<Svg> inside) {
    out.append("<g><title>").append(escape(note)).append("</title>");
    inside.accept(this);
    out.append("</g>");
    return this;
  }

  /** The finished drawing. */
  public String done() {
    return out + "</svg>";
  }

  static String number(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
