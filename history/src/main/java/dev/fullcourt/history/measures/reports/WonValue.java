package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.OpportunityHistory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What won opportunities were worth, in one currency; amounts are never converted here.
 *
 * @param currency ISO 4217 code; amounts without one count as the playbook's
 * @param n how many won opportunities have an amount
 * @param sum of their amounts
 * @param mean their arithmetic mean, to four decimals
 * @param median by nearest rank
 */
public record WonValue(String currency, int n, BigDecimal sum, BigDecimal mean, BigDecimal median) {

  private static final int MEAN_SCALE = 4;

  /** One per currency, the playbook's first, then by code. */
  static List<WonValue> of(Collection<OpportunityHistory> opportunities, String currency) {
    Map<String, List<BigDecimal>> amounts =
        opportunities.stream()
            .filter(deal -> deal.outcome() == OpportunityHistory.Outcome.WON)
            .<Entry>mapMulti((deal, out) -> {
              BigDecimal amount = deal.amount();
              if (amount != null) {
                String own = deal.currency();
                out.accept(new Entry(own == null ? currency : own, amount));
              }
            })
            .collect(
                Collectors.groupingBy(
                    Entry::currency,
                    TreeMap::new,
                    Collectors.mapping(Entry::amount, Collectors.toList())));
    return amounts.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(value -> !value.currency().equals(currency)))
        .toList();
  }

  private record Entry(String currency, BigDecimal amount) {}

  private static WonValue of(String currency, List<BigDecimal> amounts) {
    List<BigDecimal> sorted = amounts.stream().sorted().toList();
    BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new WonValue(
        currency,
        sorted.size(),
        sum,
        sum.divide(BigDecimal.valueOf(sorted.size()), MEAN_SCALE, RoundingMode.HALF_UP),
        sorted.get((sorted.size() - 1) / 2));
  }
}
