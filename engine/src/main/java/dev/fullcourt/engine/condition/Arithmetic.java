package dev.fullcourt.engine.condition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calculating with numbers. Whole with whole gives whole (a division is cut towards zero), anything
 * else gives a number. What has no result – a division by zero, an overflow – is unknown.
 */
enum Arithmetic {
  PLUS("_+_"),
  MINUS("_-_"),
  TIMES("_*_"),
  DIVIDED("_/_"),
  REMAINDER("_%_");

  private final String function;

  Arithmetic(String function) {
    this.function = function;
  }

  /** The one CEL calls by that function name, for example {@code _+_}. */
  static Optional<Arithmetic> find(String function) {
    for (Arithmetic arithmetic : values()) {
      if (arithmetic.function.equals(function)) {
        return Optional.of(arithmetic);
      }
    }
    return Optional.empty();
  }

  /** The result, or null when there is none. */
  @Nullable Object of(Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return ofWhole(a, b);
    }
    return left instanceof Number a && right instanceof Number b
        ? ofNumbers(a.doubleValue(), b.doubleValue())
        : null;
  }

  private @Nullable Long ofWhole(long a, long b) {
    try {
      return switch (this) {
        case PLUS -> Math.addExact(a, b);
        case MINUS -> Math.subtractExact(a, b);
        case TIMES -> Math.multiplyExact(a, b);
        case DIVIDED -> Math.divideExact(a, b);
        case REMAINDER -> a == Long.MIN_VALUE && b == -1 ? null : (Long) (a % b);
      };
    } catch (ArithmeticException noResult) {
      return null;
    }
  }

  private @Nullable Double ofNumbers(double a, double b) {
    double result =
        switch (this) {
          case PLUS -> a + b;
          case MINUS -> a - b;
          case TIMES -> a * b;
          case DIVIDED -> a / b;
          case REMAINDER -> a % b;
        };
    return Double.isFinite(result) ? result : null;
  }
}
