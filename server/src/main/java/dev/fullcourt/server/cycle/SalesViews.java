package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.buyer.OpportunityFacts;
import dev.fullcourt.engine.buyer.OpportunityFacts.Outcome;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.PointInTime;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.files.EventJson;
import dev.fullcourt.history.measures.TeamReading;
import dev.fullcourt.history.measures.Winnings;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.credit.CreditModel;
import dev.fullcourt.history.pipeline.OpportunityStay;
import dev.fullcourt.history.pipeline.PlannedActivity;
import dev.fullcourt.history.pipeline.SalesCourse;
import dev.fullcourt.history.pipeline.SalesEvents;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.server.database.Copy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The opportunities of some buyers and how sellers work them: gathered, then written anew. */
final class SalesViews {

  private static final List<String> VIEWS =
      List.of(
          "opportunity_view",
          "opportunity_stay",
          "opportunity_activity",
          "opportunity_booking",
          "opportunity_credit",
          "open_touch");

  /** Where a date begins at noon in UTC. */
  private static final ZoneOffset BEGINS_AT_NOON = ZoneOffset.ofHours(-12);

  private final Copy opportunities =
      new Copy(
          "opportunity_view",
          "buyer, opportunity, name, opened, closed, outcome, amount, currency, owner, attributes,"
              + " step, since, closes, product, reason");
  private final Copy stays =
      new Copy(
          "opportunity_stay",
          "buyer, opportunity, number, step, entered, left_at, next, moved_by, source, event");
  private final Copy activities =
      new Copy(
          "opportunity_activity",
          "buyer, opportunity, activity, planned, due, owner, state, ended, said_by, note, source,"
              + " event");

  private final Copy bookings =
      new Copy(
          "opportunity_booking",
          "buyer, opportunity, number, win, kind, at, closed, amount, currency");
  private final Copy credits =
      new Copy(
          "opportunity_credit",
          "buyer, opportunity, win, kind, name, first_touch, last_touch, even, position, decay");
  private final Copy touches = new Copy("open_touch", "buyer, kind, name");
  private final TeamReading reading;

  SalesViews(TeamReading reading) {
    this.reading = reading;
  }

  /** Adds one buyer. */
  void add(String buyer, Replay.Outcome outcome, List<Stay> stays) {
    List<OpportunityFacts> facts = outcome.state().facts().opportunities();
    SalesCourse course = SalesCourse.of(outcome.events(), reading.days());
    Map<String, OpportunityStay> last = new HashMap<>();
    for (OpportunityStay stay : course.stays()) {
      last.put(stay.opportunity(), stay);
      add(buyer, stay);
    }
    facts.forEach(each -> add(buyer, each, last.get(each.opportunity())));
    course.activities().forEach(each -> add(buyer, each));
    if (!facts.isEmpty()) {
      reading
          .won(outcome.events(), stays)
          .forEach((opportunity, won) -> add(buyer, opportunity, won));
    }
    if (facts.stream().anyMatch(each -> each.outcome() == Outcome.OPEN)) {
      reading
          .behind(outcome.events(), stays)
          .forEach(behind -> touches.row(buyer, behind.kind().word(), behind.name()));
    }
  }

  private void add(String buyer, String opportunity, Winnings won) {
    for (int number = 0; number < won.bookings().size(); number++) {
      Booking booking = won.bookings().get(number);
      bookings.row(
          buyer,
          opportunity,
          number,
          booking.win(),
          booking.kind().word(),
          booking.at(),
          booking.closed(),
          booking.amount(),
          booking.currency());
    }
    won.shares()
        .forEach((win, shares) ->
            shares.forEach(share ->
                credits.row(
                    buyer,
                    opportunity,
                    win,
                    share.kind().word(),
                    share.name(),
                    share.by(CreditModel.FIRST_TOUCH),
                    share.by(CreditModel.LAST_TOUCH),
                    share.by(CreditModel.EVEN),
                    share.by(CreditModel.POSITION),
                    share.by(CreditModel.DECAY))));
  }

  private void add(String buyer, OpportunityFacts facts, @Nullable OpportunityStay stay) {
    Map<String, Value> known = facts.told();
    opportunities.row(
        buyer,
        facts.opportunity(),
        known.containsKey("name") ? text(known, "name") : facts.opportunity(),
        facts.opened(),
        facts.closed(),
        facts.outcome().name().toLowerCase(Locale.ROOT),
        known.get("amount") instanceof Value.Number(BigDecimal amount) ? amount : null,
        text(known, "currency"),
        text(known, EventTypes.OWNER),
        EventJson.write(known),
        stay == null ? "" : stay.step(),
        stay == null ? null : stay.entered(),
        day(known.get(SalesEvents.CLOSES)),
        text(known, SalesEvents.PRODUCT),
        facts.outcome() == Outcome.LOST ? text(known, EventTypes.REASON) : null);
  }

  private void add(String buyer, OpportunityStay stay) {
    stays.row(
        buyer,
        stay.opportunity(),
        stay.number(),
        stay.step(),
        stay.entered(),
        stay.left(),
        stay.next(),
        stay.by(),
        stay.event().source(),
        stay.event().id());
  }

  private void add(String buyer, PlannedActivity activity) {
    activities.row(
        buyer,
        activity.opportunity(),
        activity.activity(),
        activity.planned(),
        activity.due(),
        activity.owner(),
        activity.state().word(),
        activity.ended(),
        activity.by(),
        activity.note(),
        activity.event().source(),
        activity.event().id());
  }

  /** A date without a time is the noon of that day in UTC: the same day nearly everywhere. */
  private static @Nullable Instant day(@Nullable Value value) {
    return PointInTime.of(value, BEGINS_AT_NOON);
  }

  private static @Nullable String text(Map<String, Value> known, String name) {
    Value value = known.get(name);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  /** Writes them in place of what was there of the same buyers. */
  void store(JdbcClient jdbc, DataSource source, String[] ids) {
    for (String view : VIEWS) {
      jdbc.sql("delete from " + view + " where buyer = any(:ids)").param("ids", ids).update();
    }
    opportunities.send(source);
    stays.send(source);
    activities.send(source);
    bookings.send(source);
    credits.send(source);
    touches.send(source);
  }
}
