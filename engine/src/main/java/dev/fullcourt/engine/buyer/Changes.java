package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Shape;
import java.util.Set;

/** Works out when time alone next changes something a condition looks at. */
public final class Changes {

  private Changes() {}

  /**
   * The first millisecond after an instant at which one of these is no longer what it was, if
   * nothing happens; or {@link Times#NEVER}.
   */
  public static long next(Workspace workspace, Set<Shape> shapes, long after) {
    return next(workspace, shapes, after, Times.NEVER);
  }

  /** The same, if it is up to an instant; else any later one. */
  public static long next(Workspace workspace, Set<Shape> shapes, long after, long upTo) {
    long next = Times.NEVER;
    for (Shape shape : shapes) {
      next = Math.min(next, next(workspace, shape, after, upTo));
    }
    return next;
  }

  /** The same of a single one. */
  public static long next(Workspace workspace, Shape shape, long after) {
    return next(workspace, shape, after, Times.NEVER);
  }

  private static long next(Workspace workspace, Shape shape, long after, long upTo) {
    return switch (shape) {
      case Shape.Counted counted -> next(workspace.counter(counted.count()), counted, after);
      case Shape.Scored scored -> next(workspace, scored, after, upTo);
    };
  }

  private static long next(Workspace workspace, Shape.Scored shape, long after, long upTo) {
    double standing = shape.score().name().equals("total") ? workspace.fit().now() : 0;
    return workspace
        .interest()
        .changes(
            after, upTo, shape.bound() - standing, interest -> shape.holds(standing + interest));
  }

  /** The truth of a count changes next to its bound, if at all. */
  private static long next(Counter counter, Shape.Counted shape, long after) {
    long now = counter.count(after);
    boolean holds = shape.holds(now);
    long bound = (long) Math.ceil(Math.clamp(shape.bound(), -1.0, Integer.MAX_VALUE));
    for (long many = Math.min(now - 1, bound + 1); many >= Math.max(0, bound - 2); many--) {
      if (shape.holds(many) != holds) {
        return counter.fallsTo(many, after);
      }
    }
    return Times.NEVER;
  }
}
