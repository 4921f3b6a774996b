package dev.fullcourt.server.absences;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Dates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is away, or takes fewer buyers, from day to day.
 *
 * @param id its number
 * @param person who, as the playbook calls them
 * @param from the first day
 * @param to the last day
 * @param takes how many buyers a day they still take at most; 0 when they are away
 * @param standIn who stands in, or null
 * @param reason why, or null for whom that is none of their business and who may not change it
 */
public record Absence(
    int id,
    String person,
    LocalDate from,
    LocalDate to,
    int takes,
    @Nullable String standIn,
    @Nullable Reason reason) {

  /** Whether it holds on a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether they take nothing at all. */
  public boolean isAway() {
    return takes == 0;
  }

  /** The same without why. */
  Absence withoutReason() {
    return new Absence(id, person, from, to, takes, standIn, null);
  }

  /** From when to when, in words. */
  public String days() {
    return from.equals(to) ? Dates.day(from) : Dates.day(from) + " to " + Dates.day(to);
  }

  /** What it means for buyers, in words. */
  public String means() {
    if (!isAway()) {
      return "takes " + atMost();
    }
    return standIn == null ? "away" : "away, " + Playbook.title(standIn) + " stands in";
  }

  /** How many buyers they still take, in words. */
  String atMost() {
    return "at most " + takes + (takes == 1 ? " buyer a day" : " buyers a day");
  }

  /** As the list of changes has it: without why. */
  String words() {
    return days() + ": " + means();
  }
}
