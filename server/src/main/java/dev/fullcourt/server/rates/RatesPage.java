package dev.fullcourt.server.rates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exchange rates, as the template shows them.
 *
 * @param team the currency the team reports in; empty without an agreement
 * @param mayAdd whether who looks may bring a file
 * @param rows currency by currency
 * @param told what came of a file that was just brought; empty when none was
 * @param refused which rates of it were not kept, in words; empty when all were
 * @param trouble why it could not be read, or null
 */
public record RatesPage(
    String team,
    boolean mayAdd,
    List<Row> rows,
    String told,
    String refused,
    @Nullable String trouble) {
  public RatesPage {
    rows = List.copyOf(rows);
  }

  /** A currency: its rate on the last day that is known, and which days are. */
  public record Row(String currency, String rate, String last, String since, String days) {}
}
