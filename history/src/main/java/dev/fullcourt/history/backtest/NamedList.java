package dev.fullcourt.history.backtest;

import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Buyers by name, as it happened.
 *
 * @param all how many there are
 * @param buyers the first of them, at most {@value #MOST}
 */
public record NamedList(int all, List<Named> buyers) {

  /** So many names are kept; nobody reads more. */
  static final int MOST = 10_000;

  /** So many are printed on a terminal. */
  private static final int SHOWN = 20;

  public NamedList {
    buyers = List.copyOf(buyers);
  }

  static NamedList of(List<Named> buyers) {
    return new NamedList(buyers.size(), buyers.stream().sorted(Named.ORDER).limit(MOST).toList());
  }

  Table table(String title) {
    String more = all > SHOWN ? " (the first %d of %d; --json has more)".formatted(SHOWN, all) : "";
    return new Table(
        title + more,
        List.of(
            Table.words("buyer"),
            Table.words("id"),
            Table.words("at"),
            Table.words("really came to")),
        buyers.stream()
            .limit(SHOWN)
            .map(each ->
                List.of(
                    each.name(),
                    each.buyer(),
                    each.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                    Objects.requireNonNullElse(each.came(), Cell.NONE)))
            .toList());
  }
}
