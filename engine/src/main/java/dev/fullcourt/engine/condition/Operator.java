package dev.fullcourt.engine.condition;

import java.util.Optional;

/** How two values are compared. */
public enum Operator {
  EQUAL("=="),
  DIFFERENT("!="),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">=");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  /** The operator CEL calls by that function name, for example {@code _>=_}. */
  static Optional<Operator> find(String function) {
    for (Operator operator : values()) {
      if (function.equals("_" + operator.sign + "_")) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  /** The same comparison with its sides exchanged. */
  Operator flipped() {
    return switch (this) {
      case EQUAL, DIFFERENT -> this;
      case LESS -> MORE;
      case AT_MOST -> AT_LEAST;
      case MORE -> LESS;
      case AT_LEAST -> AT_MOST;
    };
  }

  /** Whether it holds, given how left compares with right. */
  public boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case DIFFERENT -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }
}
