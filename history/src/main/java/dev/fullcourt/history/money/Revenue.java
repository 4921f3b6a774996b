package dev.fullcourt.history.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What entries come to: in each currency as they were told, and together in the team's.
 *
 * @param currency the team's
 * @param sum of all that could be converted, in it
 * @param complete whether that is all
 * @param told by currency, the team's first
 */
public record Revenue(String currency, BigDecimal sum, boolean complete, List<Told> told) {

  public Revenue {
    told = List.copyOf(told);
  }

  /**
   * What was told in one currency.
   *
   * @param currency ISO 4217 code
   * @param entries how many entries have an amount
   * @param amount their amounts together
   * @param converted those that could be converted, in the team's currency
   * @param unconverted of {@code amount} what could not be: the rate of its day is not known
   * @param rates which rates served; null for the team's own currency, and where none did
   */
  public record Told(
      String currency,
      int entries,
      BigDecimal amount,
      BigDecimal converted,
      BigDecimal unconverted,
      @Nullable Rates rates) {}

  /**
   * The rates that served: how much of a currency one of the team's was.
   *
   * @param from the first day a rate is of
   * @param to the last
   * @param least the lowest rate
   * @param most the highest
   */
  public record Rates(LocalDate from, LocalDate to, BigDecimal least, BigDecimal most) {

    /** In words, after the currency. */
    public String words() {
      String rate =
          least.compareTo(most) == 0
              ? least.toPlainString()
              : least.toPlainString() + " to " + most.toPlainString();
      return from.equals(to)
          ? "%s on %s".formatted(rate, from)
          : "%s, %s to %s".formatted(rate, from, to);
    }
  }

  /** What some entries come to. */
  public static Revenue of(Collection<Booking> bookings, TeamCurrency team) {
    List<Told> told =
        bookings.stream()
            .filter(booking -> booking.amount() != null)
            .collect(
                Collectors.groupingBy(
                    booking -> booking.currencyOr(team.code()), TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(each -> told(each.getKey(), each.getValue(), team))
            .sorted(Comparator.comparing(each -> !each.currency().equals(team.code())))
            .toList();
    return new Revenue(
        team.code(),
        told.stream().map(Told::converted).reduce(BigDecimal.ZERO, BigDecimal::add),
        bookings.stream().allMatch(each -> isIn(each, team)),
        told);
  }

  /** Whether the sum has it; what could not be converted may cancel out and is missing still. */
  private static boolean isIn(Booking booking, TeamCurrency team) {
    BigDecimal amount = booking.amount();
    return amount == null || amount.signum() == 0 || team.converted(booking).isPresent();
  }

  private static Told told(String currency, List<Booking> bookings, TeamCurrency team) {
    List<Conversion> rates =
        bookings.stream()
            .flatMap(booking -> team.conversion(booking).stream())
            .filter(conversion -> !conversion.isNone())
            .toList();
    return new Told(
        currency,
        bookings.size(),
        sum(bookings),
        bookings.stream()
            .flatMap(booking -> team.converted(booking).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        sum(bookings.stream().filter(each -> team.converted(each).isEmpty()).toList()),
        rates.isEmpty() ? null : span(rates));
  }

  private static Rates span(List<Conversion> rates) {
    Comparator<LocalDate> days = Comparator.naturalOrder();
    Comparator<BigDecimal> sizes = Comparator.naturalOrder();
    return new Rates(
        rates.stream().map(Conversion::day).min(days).orElseThrow(),
        rates.stream().map(Conversion::day).max(days).orElseThrow(),
        rates.stream().map(Conversion::rate).min(sizes).orElseThrow(),
        rates.stream().map(Conversion::rate).max(sizes).orElseThrow());
  }

  private static BigDecimal sum(List<Booking> bookings) {
    return bookings.stream()
        .map(Booking::amount)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
