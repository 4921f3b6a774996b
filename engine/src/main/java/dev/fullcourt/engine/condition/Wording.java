package dev.fullcourt.engine.condition;

import java.util.Optional;

/** How one text may be part of another; upper and lower case differ. */
enum Wording {
  STARTS("startsWith"),
  ENDS("endsWith"),
  CONTAINS("contains");

  private final String function;

  Wording(String function) {
    this.function = function;
  }

  /** The one of that function name. */
  static Optional<Wording> find(String function) {
    for (Wording wording : values()) {
      if (wording.function.equals(function)) {
        return Optional.of(wording);
      }
    }
    return Optional.empty();
  }

  boolean holds(String whole, String part) {
    return switch (this) {
      case STARTS -> whole.startsWith(part);
      case ENDS -> whole.endsWith(part);
      case CONTAINS -> whole.contains(part);
    };
  }
}
