package dev.fullcourt.server.pipeline.storage;

import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.pipeline.EventName;
import dev.fullcourt.history.pipeline.OpportunityStay;
import dev.fullcourt.history.pipeline.PlannedActivity;
import dev.fullcourt.server.database.columns.Instants;
import dev.fullcourt.server.pipeline.Opportunity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

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
        Instants.find(row, "since"),
        Instants.find(row, "opened"),
        Instants.find(row, "closed"),
        row.getString("outcome"),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        Instants.find(row, "closes"),
        row.getString("product"),
        row.getString("owner"),
        row.getString("reason"));
  }

  static OpportunityStay stay(ResultSet row) throws SQLException {
    return new OpportunityStay(
        row.getString("opportunity"),
        row.getInt("number"),
        row.getString("step"),
        Instants.get(row, "entered"),
        Instants.find(row, "left_at"),
        row.getString("next"),
        row.getString("moved_by"),
        new EventName(row.getString("source"), row.getString("event")));
  }

  static PlannedActivity activity(ResultSet row) throws SQLException {
    return new PlannedActivity(
        row.getString("opportunity"),
        row.getString("activity"),
        Instants.get(row, "planned"),
        Instants.find(row, "due"),
        row.getString("activity_owner"),
        PlannedActivity.State.of(row.getString("state")),
        Instants.find(row, "ended"),
        row.getString("said_by"),
        row.getString("note"),
        new EventName(row.getString("source"), row.getString("event")));
  }

  static Booking booking(ResultSet row) throws SQLException {
    return new Booking(
        row.getInt("win"),
        Booking.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Instants.get(row, "at"),
        Instants.get(row, "closed"),
        row.getBigDecimal("amount"),
        row.getString("currency"));
  }
}
