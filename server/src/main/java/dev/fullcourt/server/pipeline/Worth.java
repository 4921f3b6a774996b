package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.Conversion;
import dev.fullcourt.history.money.ExchangeRates;
import dev.fullcourt.history.money.Revenue;
import dev.fullcourt.history.money.TeamCurrency;
import dev.fullcourt.server.rates.RateTexts;
import dev.fullcourt.server.rates.Rates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What opportunities are worth in the team's currency (law 33): what was won at the rate of the day
 * it was won, what is open about, at the last rate there is.
 */
@Component
public class Worth {

  private final Rates rates;

  Worth(Rates rates) {
    this.rates = rates;
  }

  /**
   * A sum in the team's currency.
   *
   * @param currency the team's
   * @param about whether it is an estimate, at the last rates there are
   * @param complete whether everything is in it; what has no rate is not
   * @param rates the rates it was made with, and of which days they are
   */
  public record Sum(
      String currency, BigDecimal amount, boolean about, boolean complete, List<String> rates) {
    public Sum {
      rates = List.copyOf(rates);
    }
  }

  /**
   * An entry in the book of what was won.
   *
   * @param converted what it adds in the team's currency, or null while the rate is not known
   * @param rate at which rate, of which day; null where none was needed, or none is known
   */
  public record Booked(Booking booking, @Nullable BigDecimal converted, @Nullable String rate) {}

  private TeamCurrency team(Playbook playbook, Stream<String> currencies) {
    List<String> others =
        currencies.filter(each -> !each.isEmpty() && !each.equals(playbook.currency())).toList();
    if (others.isEmpty()) {
      return TeamCurrency.of(playbook, ExchangeRates.NONE);
    }
    List<String> all = new ArrayList<>(others);
    all.add(playbook.currency());
    return TeamCurrency.of(playbook, rates.of(all));
  }

  /** About what those still open are worth; the totals are of these, by currency. */
  Sum estimate(Playbook playbook, Instant now, Collection<Pipeline.Total> totals) {
    return estimate(team(playbook, totals.stream().map(Pipeline.Total::currency)), now, totals);
  }

  /** The same of several at once. */
  <K> Map<K, Sum> estimates(Playbook playbook, Instant now, Map<K, List<Pipeline.Total>> totals) {
    TeamCurrency team =
        team(
            playbook,
            totals.values().stream()
                .flatMap(List::stream)
                .map(Pipeline.Total::currency)
                .distinct());
    Map<K, Sum> sums = new LinkedHashMap<>();
    totals.forEach((key, each) -> sums.put(key, estimate(team, now, each)));
    return sums;
  }

  private static Sum estimate(TeamCurrency team, Instant now, Collection<Pipeline.Total> totals) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean complete = true;
    List<Conversion> used = new ArrayList<>();
    for (Pipeline.Total total : totals) {
      Conversion conversion = team.estimate(total.currency(), now).orElse(null);
      if (conversion == null) {
        complete &= total.amount().signum() == 0;
      } else {
        sum = sum.add(conversion.of(total.amount()));
        used.add(conversion);
      }
    }
    return new Sum(
        team.code(),
        sum,
        true,
        complete,
        used.stream()
            .filter(conversion -> !conversion.isNone())
            .map(RateTexts::of)
            .distinct()
            .toList());
  }

  /** What was won by these entries. */
  Sum won(Playbook playbook, Collection<Booking> bookings) {
    TeamCurrency team = team(playbook, currencies(bookings));
    Revenue revenue = Revenue.of(bookings, team);
    return new Sum(
        team.code(),
        revenue.sum(),
        false,
        revenue.complete(),
        revenue.told().stream()
            .filter(told -> told.rates() != null)
            .map(told ->
                RateTexts.of(told.currency(), team.code(), Objects.requireNonNull(told.rates())))
            .toList());
  }

  /** The same entries, each with what it adds. */
  List<Booked> booked(Playbook playbook, Collection<Booking> bookings) {
    TeamCurrency team = team(playbook, currencies(bookings));
    return bookings.stream()
        .map(booking ->
            new Booked(
                booking,
                team.converted(booking).orElse(null),
                team.conversion(booking)
                    .filter(conversion -> !conversion.isNone())
                    .map(RateTexts::of)
                    .orElse(null)))
        .toList();
  }

  private static Stream<String> currencies(Collection<Booking> bookings) {
    return bookings.stream()
        .map(Booking::currency)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet())
        .stream();
  }
}
