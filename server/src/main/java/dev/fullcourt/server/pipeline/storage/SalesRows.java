package dev.fullcourt.server.pipeline.storage;

import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.pipeline.EventName;
import dev.fullcourt.history.pipeline.OpportunityStay;
import dev.fullcourt.history.pipeline.PlannedActivity;
import dev.fullcourt.server.pipeline.Opportunity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads rows of the views. */
final class SalesRows {

  static final String OPPORTUNITY =
      "o.id, o.buyer, v.name as buyer_name, v.stage, o.opportunity, o.name, o.step, o.since,"
          + " o.opened, o.closed, o.outcome, o.amount, o.currency, o.closes, o.product, o.owner,"
          + " o.reason";

  private SalesRows() {}

  static Opportunity opportunity(ResultSet row) throws SQLException {
    return new Opportunity(
        row.getString("id"),
        row.getString("buyer"),
        row.getString("buyer_name"),
        row.getString("stage"),
        row.getString("opportunity"),
        row.getString("name"),
        row.getString("step"),
        instant(row, "since"),
        instant(row, "opened"),
        instant(row, "closed"),
        row.getString("outcome"),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        instant(row, "closes"),
        row.getString("product"),
        row.getString("owner"),
        row.getString("reason"));
  }

  static OpportunityStay stay(ResultSet row) throws SQLException {
    return new OpportunityStay(
        row.getString("opportunity"),
        row.getInt("number"),
        row.getString("step"),
        Objects.requireNonNull(instant(row, "entered")),
        instant(row, "left_at"),
        row.getString("next"),
        row.getString("moved_by"),
        new EventName(row.getString("source"), row.getString("event")));
  }

  static PlannedActivity activity(ResultSet row) throws SQLException {
    return new PlannedActivity(
        row.getString("opportunity"),
        row.getString("activity"),
        Objects.requireNonNull(instant(row, "planned")),
        instant(row, "due"),
        row.getString("activity_owner"),
        PlannedActivity.State.of(row.getString("state")),
        instant(row, "ended"),
        row.getString("said_by"),
        row.getString("note"),
        new EventName(row.getString("source"), row.getString("event")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static Booking booking(ResultSet row) throws SQLException {
    return new Booking(
        row.getInt("win"),
        Booking.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("closed", OffsetDateTime.class).toInstant(),
        row.getBigDecimal("amount"),
        row.getString("currency"));
  }
}
