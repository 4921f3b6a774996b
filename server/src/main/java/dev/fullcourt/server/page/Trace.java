package dev.fullcourt.server.page;

/** The outline of a shape, point by point. */
public final class Trace {

  private final StringBuilder out = new StringBuilder();

  private Trace() {}

  /** Begins at a point. */
  public static Trace from(double x, double y) {
    return new Trace().add('M', x, y);
  }

  /** Straight on to a point. */
  public Trace to(double x, double y) {
    return add('L', x, y);
  }

  /** On in a bend, drawn towards two points, to a third. */
  public Trace bend(double x1, double y1, double x2, double y2, double x, double y) {
    return add('C', x1, y1, x2, y2, x, y);
  }

  /** On to a point in an S that leaves and arrives level. */
  public Trace swing(double fromX, double fromY, double x, double y) {
    double middle = (fromX + x) / 2;
    return bend(middle, fromY, middle, y, x, y);
  }

  /** Back to where it began. */
  public Trace close() {
    out.append('Z');
    return this;
  }

  private Trace add(char command, double... numbers) {
    out.append(command);
    for (int i = 0; i < numbers.length; i++) {
      if (i > 0) {
        out.append(' ');
      }
      out.append(Svg.number(numbers[i]));
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
