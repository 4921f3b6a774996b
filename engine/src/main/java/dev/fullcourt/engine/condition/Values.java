package dev.fullcourt.engine.condition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comparing known values. The checker saw to it that both are of one kind. */
final class Values {

  /** Whole numbers up to this size are exact as floating-point numbers. */
  private static final long EXACT = 1L << 53;

  private Values() {}

  /** The value if it is of the class the field promises, else null: what is not so is unknown. */
  static @Nullable Object trusted(Field.Type type, @Nullable Object value) {
    return switch (type) {
      case TEXT -> value instanceof String ? value : null;
      case NUMBER -> value instanceof Double d && Double.isFinite(d) ? value : null;
      case WHOLE -> value instanceof Long ? value : null;
      case FLAG -> value instanceof Boolean ? value : null;
      case TIME -> value instanceof Instant ? value : null;
      case LIST -> value instanceof List<?> ? value : null;
    };
  }

  /** Whether a number is exact as a floating-point number. */
  static boolean isExact(Number number) {
    return number instanceof Double || Math.abs(number.longValue()) < EXACT;
  }

  /**
   * Less than, equal to or greater than zero as left is less than, equal to or greater than right;
   * of lists only whether it is zero counts.
   */
  static int compare(Object left, Object right) {
    if (left instanceof Long a) {
      return right instanceof Long b ? Long.compare(a, b) : -compareMixed(right, a);
    }
    if (left instanceof Double a) {
      return right instanceof Double b ? compareDoubles(a, b) : compareMixed(left, right);
    }
    if (left instanceof String a && right instanceof String b) {
      return a.compareTo(b);
    }
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return Boolean.compare(a, b);
    }
    if (left instanceof Instant a && right instanceof Instant b) {
      return a.compareTo(b);
    }
    return same(left, right) ? 0 : 1;
  }

  private static int compareDoubles(double a, double b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }

  private static int compareMixed(Object floating, Object whole) {
    double a = floating instanceof Double d ? d : 0;
    long b = whole instanceof Long l ? l : 0;
    if (Math.abs(b) < EXACT) {
      return compareDoubles(a, b);
    }
    return new BigDecimal(a).compareTo(BigDecimal.valueOf(b));
  }

  private static boolean same(Object left, Object right) {
    if (!(left instanceof List<?> a) || !(right instanceof List<?> b) || a.size() != b.size()) {
      return left.equals(right);
    }
    for (int i = 0; i < a.size(); i++) {
      if (compare(a.get(i), b.get(i)) != 0) {
        return false;
      }
    }
    return true;
  }
}
