package dev.fullcourt.history.measures;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.Bookings;
import dev.fullcourt.history.money.credit.Behind;
import dev.fullcourt.history.money.credit.Credits;
import dev.fullcourt.history.money.credit.Share;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads off a buyer's events and stays what it won us, and whose doing that was. */
public final class WinningsReading {

  private final Credits credits;

  /** By all versions of the agreement, which says who does what on which channel. */
  public WinningsReading(Collection<Playbook> versions) {
    this.credits = new Credits(versions);
  }

  /**
   * By opportunity.
   *
   * @param events the buyer's, in the order they count
   * @param stays the buyer's, in order
   */
  public Map<String, Winnings> of(List<Event> events, List<Stay> stays) {
    Map<String, Winnings> all = new LinkedHashMap<>();
    Bookings.of(events)
        .forEach((opportunity, bookings) ->
            all.put(opportunity, new Winnings(bookings, shares(bookings, events, stays))));
    return all;
  }

  /**
   * What is behind the round a buyer is in: whoever would be credited if something were won now.
   *
   * @param events the buyer's, in the order they count
   * @param stays the buyer's, in order
   */
  Set<Behind> behind(List<Event> events, List<Stay> stays) {
    return credits.behind(events, began(stays, Instant.MAX));
  }

  /** What an event says is behind the round it happened in. */
  Set<Behind> behind(Event event) {
    return credits.behind(List.of(event), Instant.MIN);
  }

  private Map<Integer, List<Share>> shares(
      List<Booking> bookings, List<Event> events, List<Stay> stays) {
    Map<Integer, List<Share>> shares = new HashMap<>();
    for (Booking booking : bookings) {
      if (booking.kind() == Booking.Kind.WON) {
        Instant won = booking.at();
        shares.put(booking.win(), credits.of(events, began(stays, won), won));
      }
    }
    return shares;
  }

  /**
   * When the round began in which something was won. A win that itself begins a round, as a
   * customer's next one may, belongs to the round before it.
   */
  private static Instant began(List<Stay> stays, Instant won) {
    int round = 0;
    for (Stay stay : stays) {
      if (stay.entered().isBefore(won)) {
        round = stay.round();
      }
    }
    for (Stay stay : stays) {
      if (stay.round() == round) {
        return stay.entered();
      }
    }
    return Instant.MIN;
  }
}
