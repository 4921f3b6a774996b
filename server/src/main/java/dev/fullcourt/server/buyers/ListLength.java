package dev.fullcourt.server.buyers;

import dev.fullcourt.server.page.Numbers;

/**
 * How many buyers a list has. Where there are very many, counting them takes longer than showing
 * some, and until they are counted it is known only that there are more than are shown.
 *
 * @param least so many, or more
 * @param exact whether it is so many
 */
public record ListLength(long least, boolean exact) {

  /** A list of so many. */
  public static ListLength of(long count) {
    return new ListLength(count, true);
  }

  /** In words. */
  public String words() {
    return exact
        ? Numbers.count(least, "buyer", "buyers")
        : "more than " + Numbers.count(least - 1, "buyer", "buyers");
  }
}
