package dev.fullcourt.server.measures;

import dev.fullcourt.history.measures.Winnings;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.history.money.credit.Share;
import dev.fullcourt.server.database.columns.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was won and who is credited with it, read off the views: one query for each. */
final class ViewedWinnings {

  private record Deal(String buyer, String opportunity) {}

  private final Map<Deal, List<Booking>> bookings = new HashMap<>();
  private final Map<Deal, Map<Integer, List<Share>>> shares = new HashMap<>();

  ViewedWinnings(JdbcClient jdbc) {
    jdbc.sql(
            """
            select buyer, opportunity, win, kind, at, closed, amount, currency
            from opportunity_booking order by buyer, opportunity, number
            """)
        .query(row -> {
          bookings.computeIfAbsent(deal(row), each -> new ArrayList<>()).add(booking(row));
        });
    jdbc.sql(
            """
            select buyer, opportunity, win, kind, name, first_touch, last_touch, even, position,
              decay
            from opportunity_credit
            """)
        .query(row -> {
          shares
              .computeIfAbsent(deal(row), each -> new HashMap<>())
              .computeIfAbsent(row.getInt(3), each -> new ArrayList<>())
              .add(share(row));
        });
  }

  private static Deal deal(ResultSet row) throws SQLException {
    return new Deal(row.getString(1), row.getString(2));
  }

  private static Booking booking(ResultSet row) throws SQLException {
    return new Booking(
        row.getInt(3),
        Booking.Kind.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        Instants.get(row, 5),
        Instants.get(row, 6),
        row.getBigDecimal(7),
        row.getString(8));
  }

  private static Share share(ResultSet row) throws SQLException {
    return new Share(
        CreditKind.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        row.getString(5),
        List.of(row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10)));
  }

  /** Those of one opportunity. */
  Winnings of(String buyer, String opportunity) {
    Deal deal = new Deal(buyer, opportunity);
    List<Booking> booked = bookings.get(deal);
    return booked == null
        ? Winnings.NONE
        : new Winnings(booked, shares.getOrDefault(deal, Map.of()));
  }
}
