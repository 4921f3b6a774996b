package dev.fullcourt.history.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is away for some days, or takes fewer buyers than agreed. Days are those of the
 * zone of the team that is asked. Why they are away is nobody's business here.
 *
 * @param person who
 * @param from the first day
 * @param to the last day
 * @param takes how many buyers a day they still take at most; 0 when they are away
 * @param standIn who stands in for them, or null
 */
public record Absence(
    String person, LocalDate from, LocalDate to, int takes, @Nullable String standIn) {

  /** Whether it holds on a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether they take nothing at all. */
  public boolean isAway() {
    return takes == 0;
  }
}
