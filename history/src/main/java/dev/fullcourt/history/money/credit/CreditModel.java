package dev.fullcourt.history.money.credit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How credit for a win is shared among the touches before it. */
public enum CreditModel {
  /** All of it to the first. */
  FIRST_TOUCH("first-touch", "First touch"),
  /** All of it to the last. */
  LAST_TOUCH("last-touch", "Last touch"),
  /** To each the same. */
  EVEN("even", "Even"),
  /** Two fifths each to the first and the last, the fifth that is left evenly to those between. */
  POSITION("position", "By position"),
  /** Half as much for every seven days before the win. */
  DECAY("decay", "Fading");

  private static final long WHOLE = 1L << 40;
  private static final double HALF_LIFE_MILLIS = Duration.ofDays(7).toMillis();
  private static final double LN2 = 0.6931471805599453;

  private final String word;
  private final String title;

  CreditModel(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** The one of that name. */
  public static Optional<CreditModel> find(String word) {
    return Stream.of(values()).filter(model -> model.word.equals(word)).findFirst();
  }

  /** The word in addresses and tables. */
  public String word() {
    return word;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /**
   * How much each touch is to have beside the others.
   *
   * @param touches when they were, the earliest first; at least one
   * @param won when it was won
   */
  List<Long> weights(List<Instant> touches, Instant won) {
    int last = touches.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(place ->
            switch (this) {
              case FIRST_TOUCH -> place == 0 ? 1L : 0L;
              case LAST_TOUCH -> place == last ? 1L : 0L;
              case EVEN -> 1L;
              case POSITION -> inPosition(place, last);
              case DECAY -> faded(Duration.between(touches.get(place), won));
            })
        .toList();
  }

  /** In fifths of the number between, so that all are whole numbers. */
  private static long inPosition(int place, int last) {
    int between = last - 1;
    return between > 0 && (place == 0 || place == last) ? 2L * between : 1L;
  }

  /** Never nothing: the touch was there. */
  private static long faded(Duration before) {
    double halves = Math.max(0, before.toMillis()) / HALF_LIFE_MILLIS;
    return Math.max(1, (long) (WHOLE * StrictMath.exp(-halves * LN2)));
  }
}
