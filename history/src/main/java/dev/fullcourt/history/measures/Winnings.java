package dev.fullcourt.history.measures;

import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.history.money.credit.Credits;
import dev.fullcourt.history.money.credit.Share;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one opportunity won us, and whose doing that was.
 *
 * @param bookings in the order booked
 * @param shares who is credited with each win, by its number
 */
public record Winnings(List<Booking> bookings, Map<Integer, List<Share>> shares) {

  /** Nothing was won. */
  public static final Winnings NONE = new Winnings(List.of(), Map.of());

  public Winnings {
    bookings = List.copyOf(bookings);
    shares = Map.copyOf(shares);
  }

  /** As they were booked up to an instant. */
  Winnings seenAt(Instant horizon) {
    return new Winnings(
        bookings.stream().filter(booking -> !booking.at().isAfter(horizon)).toList(), shares);
  }

  /** Who is credited with what an entry adds; nobody, where nobody earned it. */
  public List<Share> shares(Booking booking, CreditKind kind) {
    List<Share> found =
        shares.getOrDefault(booking.win(), List.of()).stream()
            .filter(share -> share.kind() == kind)
            .toList();
    return found.isEmpty() ? List.of(Credits.nobody(kind)) : found;
  }
}
