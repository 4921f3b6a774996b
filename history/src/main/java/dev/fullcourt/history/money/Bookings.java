package dev.fullcourt.history.money;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.money.Booking.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The book of what was won of one buyer: a fold of its events, as they count. */
public final class Bookings {

  private static final String AMOUNT = "amount";
  private static final String CURRENCY = "currency";

  private final Map<String, Deal> deals = new LinkedHashMap<>();

  private Bookings() {}

  /** Reads it off a buyer's events in their order: by opportunity, in the order booked. */
  public static Map<String, List<Booking>> of(List<Event> events) {
    Bookings fold = new Bookings();
    for (Event event : events) {
      switch (event.type()) {
        case EventTypes.OPPORTUNITY_CREATED,
            EventTypes.OPPORTUNITY_REOPENED,
            EventTypes.OPPORTUNITY_UPDATED,
            EventTypes.OPPORTUNITY_WON,
            EventTypes.OPPORTUNITY_LOST ->
            fold.take(event);
        default -> {}
      }
    }
    Map<String, List<Booking>> booked = new LinkedHashMap<>();
    fold.deals.forEach((opportunity, deal) -> booked.put(opportunity, List.copyOf(deal.booked)));
    return booked;
  }

  private void take(Event event) {
    String key = Objects.requireNonNullElse(event.text(EventTypes.OPPORTUNITY), "");
    Deal deal = deals.computeIfAbsent(key, each -> new Deal());
    deal.hear(event);
    Instant at = event.effective();
    switch (event.type()) {
      case EventTypes.OPPORTUNITY_WON -> deal.won(at);
      case EventTypes.OPPORTUNITY_CREATED, EventTypes.OPPORTUNITY_REOPENED ->
          deal.takenBack(Kind.REOPENED, at);
      case EventTypes.OPPORTUNITY_LOST -> deal.takenBack(Kind.LOST, at);
      default -> deal.amend(at);
    }
  }

  /** One opportunity as far as it has been read. */
  private static final class Deal {

    private final List<Booking> booked = new ArrayList<>();
    private @Nullable BigDecimal amount;
    private @Nullable String currency;

    /** The entry that stands for the win in force, or null while it is not won. */
    private @Nullable Booking standing;

    void hear(Event event) {
      if (event.property(AMOUNT) instanceof Value.Number(BigDecimal said)) {
        amount = said;
      }
      String said = event.text(CURRENCY);
      if (said != null && !said.isBlank()) {
        currency = said.strip();
      }
    }

    void won(Instant at) {
      if (standing != null) {
        amend(at); // it was won already, at the rate of that day
        return;
      }
      int win = 1 + (int) booked.stream().filter(each -> each.kind() == Kind.WON).count();
      book(new Booking(win, Kind.WON, at, at, amount, currency));
    }

    void amend(Instant at) {
      Booking now = standing;
      if (now == null
          || (isSame(now.amount(), amount) && Objects.equals(now.currency(), currency))) {
        return;
      }
      if (now.amount() != null) {
        takeBack(now, Kind.CORRECTED, at);
      }
      book(new Booking(now.win(), Kind.CORRECTION, at, now.closed(), amount, currency));
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    void takenBack(Kind kind, Instant at) {
      if (standing != null) {
        takeBack(standing, kind, at);
        standing = null;
      }
    }

    private void takeBack(Booking now, Kind kind, Instant at) {
      BigDecimal booked = now.amount();
      this.booked.add(
          new Booking(
              now.win(),
              kind,
              at,
              now.closed(),
              booked == null ? null : booked.negate(),
              now.currency()));
    }

    private void book(Booking entry) {
      booked.add(entry);
      standing = entry;
    }
  }
}
