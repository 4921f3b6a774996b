package dev.fullcourt.engine.condition;

import java.util.List;

/** The named conditions a condition may use with {@code meets(NAME)}. */
public interface Definitions {

  /** The name under which {@code market.fit} is asked for. */
  String MARKET_FIT = "market.fit";

  /** The definition of that name. */
  Definition find(String name);

  /** What came of looking a definition up. */
  sealed interface Definition {

    /** It may be used. */
    record Ready(Condition condition) implements Definition {}

    /** It is itself wrong, which is reported where it stands. */
    record Broken() implements Definition {}

    /** It leads back to itself through these names. */
    record Circle(List<String> names) implements Definition {
      public Circle {
        names = List.copyOf(names);
      }
    }

    /** It stands within more others than may be within each other. */
    record TooDeep(int most) implements Definition {}

    /** There is none; these there are. */
    record Missing(Words names) implements Definition {}
  }
}
