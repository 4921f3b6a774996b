package dev.fullcourt.server.programs.storage;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.Revenue;
import dev.fullcourt.history.money.TeamCurrency;
import dev.fullcourt.history.money.credit.Attributed;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.history.money.credit.CreditModel;
import dev.fullcourt.history.money.credit.Credits;
import dev.fullcourt.history.money.credit.Share;
import dev.fullcourt.server.database.columns.Instants;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.programs.Earnings;
import dev.fullcourt.server.rates.Rates;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was won and its credit off their views: one query, and one for rates. */
@Repository
class StoredEarnings implements Earnings {

  private final JdbcClient jdbc;
  private final Rates rates;

  StoredEarnings(JdbcClient jdbc, Rates rates) {
    this.jdbc = jdbc;
    this.rates = rates;
  }

  /** An entry is named by its place in the book. */
  private record Place(String buyer, String opportunity, int number) {}

  @Override
  public Earned of(CreditKind kind, Period period, Playbook playbook) {
    Map<Place, Booking> bookings = new LinkedHashMap<>();
    Map<Place, List<Share>> shares = new HashMap<>();
    read(kind, period, playbook, bookings, shares);
    TeamCurrency team = TeamCurrency.of(playbook, rates.of(currencies(playbook, bookings)));
    Attributed attributed = new Attributed(kind, team);
    bookings.forEach((place, booking) ->
        attributed.add(booking, shares.getOrDefault(place, List.of(Credits.nobody(kind)))));
    return new Earned(
        kind.word(),
        Revenue.of(bookings.values(), team),
        attributed.byName().entrySet().stream()
            .map(each -> row(each.getKey(), each.getValue()))
            .sorted(
                Comparator.comparing((Row row) -> row.name().isEmpty())
                    .thenComparing(row -> row.by(CreditModel.EVEN), Comparator.reverseOrder())
                    .thenComparing(Row::name))
            .toList());
  }

  private void read(
      CreditKind kind,
      Period period,
      Playbook playbook,
      Map<Place, Booking> bookings,
      Map<Place, List<Share>> shares) {
    jdbc.sql(
            """
            select b.buyer, b.opportunity, b.number, b.win, b.kind, b.at, b.closed, b.amount,
              b.currency, c.name, c.first_touch, c.last_touch, c.even, c.position, c.decay
            from opportunity_booking b
            left join opportunity_credit c on c.buyer = b.buyer and c.opportunity = b.opportunity
              and c.win = b.win and c.kind = :kind
            where (:since::timestamptz is null or b.at >= :since::timestamptz)
              and (:until::timestamptz is null or b.at < :until::timestamptz)
            order by b.at, b.buyer, b.opportunity, b.number
            """)
        .param("kind", kind.word())
        .param("since", time(period.since(playbook.fiscalYear().zone())))
        .param("until", time(period.until(playbook.fiscalYear().zone())))
        .query(row -> {
          Place place = new Place(row.getString(1), row.getString(2), row.getInt(3));
          bookings.putIfAbsent(place, booking(row));
          if (row.getString("name") != null) {
            shares.computeIfAbsent(place, each -> new ArrayList<>()).add(share(kind, row));
          }
        });
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Booking booking(ResultSet row) throws SQLException {
    return new Booking(
        row.getInt("win"),
        Booking.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Instants.get(row, "at"),
        Instants.get(row, "closed"),
        row.getBigDecimal("amount"),
        row.getString("currency"));
  }

  private static Share share(CreditKind kind, ResultSet row) throws SQLException {
    return new Share(
        kind,
        row.getString("name"),
        List.of(
            row.getInt("first_touch"),
            row.getInt("last_touch"),
            row.getInt("even"),
            row.getInt("position"),
            row.getInt("decay")));
  }

  private static Set<String> currencies(Playbook playbook, Map<Place, Booking> bookings) {
    Set<String> currencies = new HashSet<>(Set.of(playbook.currency()));
    bookings.values().forEach(each -> currencies.add(each.currencyOr(playbook.currency())));
    return currencies;
  }

  private static Row row(String name, List<BigDecimal> credits) {
    Map<String, BigDecimal> byModel = new HashMap<>();
    for (CreditModel model : CreditModel.values()) {
      byModel.put(model.word(), credits.get(model.ordinal()));
    }
    return new Row(name, byModel);
  }
}
