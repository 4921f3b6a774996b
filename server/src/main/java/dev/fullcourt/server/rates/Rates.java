package dev.fullcourt.server.rates;

import dev.fullcourt.history.money.ExchangeRate;
import dev.fullcourt.history.money.ExchangeRates;
import dev.fullcourt.history.money.RatesFile;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The reference rates that are kept. */
@Component
public class Rates {

  private static final int AT_A_TIME = 20_000;
  private static final int MOST_DAYS_AHEAD = 7;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Audit audit;

  Rates(JdbcClient jdbc, TransactionTemplate transactions, Audit audit) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * A currency of which rates are known.
   *
   * @param currency ISO 4217 code
   * @param first the first day with a rate
   * @param last the last
   * @param days how many days have one
   * @param perEuro what one euro was worth on the last
   */
  public record Known(
      String currency, LocalDate first, LocalDate last, int days, BigDecimal perEuro) {}

  /** All of them, by code. */
  public List<Known> all() {
    return jdbc.sql(
            """
            select r.currency, k.first, k.last, k.days, r.per_euro
            from (select currency, min(day) as first, max(day) as last, count(*) as days
              from exchange_rate group by currency) k
            join exchange_rate r on r.currency = k.currency and r.day = k.last
            order by r.currency
            """)
        .query((row, n) ->
            new Known(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getBigDecimal(5)))
        .list();
  }

  /** The rates of some currencies. */
  public ExchangeRates of(Collection<String> currencies) {
    List<ExchangeRate> rates =
        jdbc.sql(
                """
                select day, currency, per_euro from exchange_rate where currency = any(:currencies)
                """)
            .param("currencies", currencies.toArray(String[]::new))
            .query((row, n) ->
                new ExchangeRate(
                    row.getObject(1, LocalDate.class), row.getString(2), row.getBigDecimal(3)))
            .list();
    return rates.isEmpty() ? ExchangeRates.NONE : new ExchangeRates(rates);
  }

  /**
   * Keeps the rates of a file. Those that would change what may have been converted are not kept.
   *
   * @param by who brought it; null for a command
   * @param name what the file is called
   * @throws Refused when it cannot be read; nothing was kept
   */
  public ExchangeRates.Adding add(@Nullable Member by, String name, String text) {
    List<ExchangeRate> rates =
        switch (RatesFile.read(text)) {
          case RatesFile.Read(var read) -> read;
          case RatesFile.Unreadable(var mistakes) ->
              throw new Refused(
                  mistakes.stream()
                      .map(RatesFile.Mistake::toString)
                      .collect(Collectors.joining("; ", name + ": ", "")));
        };
    checkDays(name, rates);
    return java.util.Objects.requireNonNull(
        transactions.execute(status -> {
          jdbc.sql("lock table exchange_rate in share row exclusive mode").update();
          ExchangeRates.Adding adding =
              of(rates.stream().map(ExchangeRate::currency).collect(Collectors.toSet()))
                  .adding(rates);
          store(adding.added());
          if (!adding.added().isEmpty()) {
            audit.record(by, "added exchange rates", name, null, adding.added().size() + " rates");
          }
          return adding;
        }));
  }

  /** A rate of a day far to come would keep out those of all days before it, for good. */
  private static void checkDays(String name, List<ExchangeRate> rates) {
    LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(MOST_DAYS_AHEAD);
    rates.stream()
        .filter(rate -> rate.day().isAfter(last))
        .findFirst()
        .ifPresent(rate -> {
          throw new Refused(
              "%s: the rate of %s is of %s, a day that is yet to come"
                  .formatted(name, rate.currency(), rate.day()));
        });
  }

  private void store(List<ExchangeRate> rates) {
    for (int from = 0; from < rates.size(); from += AT_A_TIME) {
      List<ExchangeRate> part = rates.subList(from, Math.min(rates.size(), from + AT_A_TIME));
      jdbc.sql(
              """
              insert into exchange_rate (day, currency, per_euro)
              select * from unnest(:days::date[], :currencies::text[], :rates::numeric[])
              on conflict do nothing
              """)
          .param("days", part.stream().map(rate -> rate.day().toString()).toArray(String[]::new))
          .param("currencies", part.stream().map(ExchangeRate::currency).toArray(String[]::new))
          .param(
              "rates",
              part.stream().map(rate -> rate.perEuro().toPlainString()).toArray(String[]::new))
          .update();
    }
  }
}
