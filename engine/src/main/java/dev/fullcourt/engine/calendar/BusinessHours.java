package dev.fullcourt.engine.calendar;

import dev.fullcourt.engine.time.Length;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When a team is at work, and arithmetic in that time. A value: equal when zone, week and holidays
 * are. Everything it needs is in it or in the zone's rules; nothing is looked up while it is asked.
 *
 * <p>Opening times are readings of the clock on the wall. The team opens when that clock first
 * shows the opening time or a later one, and closes when it stops showing anything earlier than the
 * closing time. So a reading that is skipped when the clock is put forward counts as the moment of
 * skipping, and of a reading that comes twice when it is put back, the first opens and the second
 * closes.
 *
 * <p>Reckoned in whole milliseconds; finer parts of an instant are cut off. Every answer takes the
 * same few steps however far apart its instants are.
 */
public final class BusinessHours {

  /** Instants before and after these, a quarter of a million years, are no times of any use. */
  private static final Instant EARLIEST = Instant.ofEpochMilli(-8_000_000_000_000_000L);

  private static final Instant LATEST = Instant.ofEpochMilli(8_000_000_000_000_000L);

  private final ZoneId zone;
  private final OpeningWeek week;
  private final SortedSet<LocalDate> holidays;
  private final OpenTime time;

  /**
   * Business hours.
   *
   * @param zone where the team is
   * @param week its opening times in a week without holidays
   * @param holidays dates on which it is closed all day
   */
  public BusinessHours(ZoneId zone, OpeningWeek week, Collection<LocalDate> holidays) {
    this.zone = zone;
    this.week = week;
    this.holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
    this.time = new OpenTime(zone, week, this.holidays);
  }

  /** Where the team is. */
  public ZoneId zone() {
    return zone;
  }

  /** Its opening times in a week without holidays. */
  public OpeningWeek week() {
    return week;
  }

  /** The dates on which it is closed all day. */
  public SortedSet<LocalDate> holidays() {
    return holidays;
  }

  /** Whether a length of time can be reckoned from an instant. */
  public static boolean isReckonable(Instant at) {
    return !at.isBefore(EARLIEST) && !at.isAfter(LATEST);
  }

  /** Whether the team is at work. The moment of closing is no longer open. */
  public boolean isOpen(Instant moment) {
    return time.isOpen(moment.toEpochMilli());
  }

  /** The moment itself if the team is at work, else when it opens next. */
  public Instant nextOpen(Instant moment) {
    return Instant.ofEpochMilli(time.nextOpen(moment.toEpochMilli()));
  }

  /** The open time from one instant to another; negative if the second is earlier. */
  public Duration between(Instant start, Instant end) {
    return Duration.ofMillis(time.before(end.toEpochMilli()) - time.before(start.toEpochMilli()));
  }

  /**
   * When a length that starts at an instant is over.
   *
   * <ul>
   *   <li>Time on the clock runs day and night.
   *   <li>Business hours are open time: the answer is the first instant up to which so much of it
   *       has passed. What ends with the day ends when the team closes, not when it opens next.
   *   <li>Business days end on the so many-th open day after the one they start on, at the time of
   *       day at which they started; one started while closed starts at the next opening. If the
   *       team is not at work at that time of that day, they end when it next is that day, or when
   *       it closes if it is no more. In an hour that comes twice, the time of day stands still the
   *       second time.
   * </ul>
   *
   * No length at all is over when it starts.
   */
  public Instant plus(Instant start, Length length) {
    long from = start.toEpochMilli();
    return Instant.ofEpochMilli(
        switch (length) {
          case Length.Plain plain -> from + plain.duration().toMillis();
          case Length.BusinessHours some ->
              time.later(from, Duration.ofHours(some.hours()).toMillis());
          case Length.BusinessDays some -> time.daysLater(from, some.days());
        });
  }

  /**
   * When a length is over that stands still during pauses. The end is put off by the time that
   * passes in those pauses that begin before it: open time for a length in business hours or days,
   * time on the clock for others.
   */
  public Instant plus(Instant start, Length length, Pauses pauses) {
    return new Countdown(this, start, length).after(plus(start, length), pauses);
  }

  /**
   * When to warn: once so many percent of the time have passed that the length takes without
   * pauses, put off by pauses like its end. Never later than the end.
   *
   * @param percent from 0 to 100
   */
  public Instant warnPoint(Instant start, Length length, int percent, Pauses pauses) {
    Countdown countdown = new Countdown(this, start, length);
    return countdown.after(countdown.part(percent), pauses);
  }

  /** The first instant up to which so much open time has passed since the start. */
  Instant later(Instant start, Duration open) {
    return Instant.ofEpochMilli(time.later(start.toEpochMilli(), open.toMillis()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BusinessHours hours
        && hours.zone.equals(zone)
        && hours.week.equals(week)
        && hours.holidays.equals(holidays);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * zone.hashCode() + week.hashCode()) + holidays.hashCode();
  }

  @Override
  public String toString() {
    return "BusinessHours[" + zone + ", " + week + ", " + holidays.size() + " holidays]";
  }
}
