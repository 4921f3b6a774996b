package dev.fullcourt.history.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The reference rates that are known. Immutable.
 *
 * <p>A day on which none was published, as at weekends, has that of the last day before, of at most
 * a week ago. Whether a day is such a day is known only once a later rate of the currency is: until
 * then there is no conversion. So what could be converted once comes out the same for ever, as long
 * as rates are added in front of the known ones or behind them, and never between ({@link
 * #adding}).
 */
public final class ExchangeRates {

  /** None are known. */
  public static final ExchangeRates NONE = new ExchangeRates(List.of());

  /** A rate older than that is not the rate of the day. */
  static final int LONGEST_GAP_DAYS = 7;

  private final Map<String, NavigableMap<LocalDate, BigDecimal>> byCurrency = new HashMap<>();

  /** Those. Of two of one day and currency the first counts. */
  public ExchangeRates(Collection<ExchangeRate> rates) {
    for (ExchangeRate rate : rates) {
      byCurrency
          .computeIfAbsent(rate.currency(), each -> new TreeMap<>())
          .putIfAbsent(rate.day(), rate.perEuro());
    }
  }

  /** Whether none are known. */
  public boolean isEmpty() {
    return byCurrency.isEmpty();
  }

  /** How one currency becomes another at the rate of a day; empty while that is not known. */
  public Optional<Conversion> find(String from, String to, LocalDate day) {
    return find(from, to, day, true);
  }

  /**
   * The same at the last rate known by a day, however old and whether or not it stays that of the
   * day: for what is still open and is only estimated.
   */
  public Optional<Conversion> findLatest(String from, String to, LocalDate day) {
    return find(from, to, day, false);
  }

  private Optional<Conversion> find(String from, String to, LocalDate day, boolean ofDay) {
    if (from.equals(to)) {
      return Optional.of(new Conversion(from, to, day, BigDecimal.ONE, BigDecimal.ONE));
    }
    Optional<Leg> first = leg(from, day, ofDay);
    Optional<Leg> second = leg(to, day, ofDay);
    return first.flatMap(one ->
        second.map(other ->
            new Conversion(
                from,
                to,
                one.day().isBefore(other.day()) ? one.day() : other.day(),
                one.perEuro(),
                other.perEuro())));
  }

  private record Leg(LocalDate day, BigDecimal perEuro) {}

  private Optional<Leg> leg(String currency, LocalDate day, boolean ofDay) {
    if (currency.equals(ExchangeRate.EURO)) {
      return Optional.of(new Leg(LocalDate.MAX, BigDecimal.ONE)); // it has no day of its own
    }
    NavigableMap<LocalDate, BigDecimal> known = byCurrency.get(currency);
    Map.Entry<LocalDate, BigDecimal> found = known == null ? null : known.floorEntry(day);
    boolean isOfDay =
        known != null
            && found != null
            && !known.lastKey().isBefore(day)
            && ChronoUnit.DAYS.between(found.getKey(), day) <= LONGEST_GAP_DAYS;
    return found == null || (ofDay && !isOfDay)
        ? Optional.empty()
        : Optional.of(new Leg(found.getKey(), found.getValue()));
  }

  /**
   * What becomes of rates that are brought along.
   *
   * @param added those to be kept
   * @param known how many are known already, with the same figure
   * @param refused those that would change what may have been converted: another figure for a day,
   *     or a day between two that are known
   */
  public record Adding(List<ExchangeRate> added, int known, List<ExchangeRate> refused) {
    public Adding {
      added = List.copyOf(added);
      refused = List.copyOf(refused);
    }
  }

  /** Looks at rates before they are kept. Of two of one day and currency the first counts. */
  public Adding adding(Collection<ExchangeRate> rates) {
    Map<DayOf, ExchangeRate> added = new LinkedHashMap<>();
    List<ExchangeRate> refused = new ArrayList<>();
    int same = 0;
    for (ExchangeRate rate : rates) {
      DayOf of = new DayOf(rate.currency(), rate.day());
      NavigableMap<LocalDate, BigDecimal> known = byCurrency.get(rate.currency());
      ExchangeRate twin = added.get(of);
      BigDecimal before =
          twin != null ? twin.perEuro() : known == null ? null : known.get(rate.day());
      if (before != null && before.compareTo(rate.perEuro()) == 0) {
        same++;
      } else if (before == null
          && (known == null
              || rate.day().isBefore(known.firstKey())
              || rate.day().isAfter(known.lastKey()))) {
        added.put(of, rate);
      } else {
        refused.add(rate);
      }
    }
    return new Adding(List.copyOf(added.values()), same, refused);
  }

  private record DayOf(String currency, LocalDate day) {}
}
