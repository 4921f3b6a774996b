package dev.fullcourt.engine.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The clock on the wall of a place. Where it is put forward a reading is skipped, where it is put
 * back a reading comes twice; this class says which moment is meant.
 */
final class WallClock {

  private final ZoneRules rules;

  WallClock(ZoneId zone) {
    this.rules = zone.getRules();
  }

  ZoneRules rules() {
    return rules;
  }

  /** The date it shows, in days since 1970-01-01. */
  long dayAt(Instant moment) {
    return Math.floorDiv(
        moment.getEpochSecond() + rules.getOffset(moment).getTotalSeconds(), 24L * 60 * 60);
  }

  /** Midnight with which a day begins, and so many minutes on. */
  static LocalDateTime reading(long epochDay, int minute) {
    return LocalDate.ofEpochDay(epochDay).atStartOfDay().plusMinutes(minute);
  }

  /**
   * When it first shows this or later: of a reading that comes twice the first time, of one that is
   * skipped the moment of skipping.
   */
  Instant firstAt(LocalDateTime reading) {
    ZoneOffsetTransition change = rules.getTransition(reading);
    if (change == null) {
      return reading.toInstant(rules.getOffset(reading));
    }
    return change.isGap() ? change.getInstant() : reading.toInstant(change.getOffsetBefore());
  }

  /**
   * When it stops showing anything earlier than this: of a reading that comes twice the second
   * time, of one that is skipped the moment of skipping.
   */
  Instant lastBefore(LocalDateTime reading) {
    ZoneOffsetTransition change = rules.getTransition(reading);
    boolean back = change != null && change.isOverlap();
    boolean again = back && reading.isAfter(change.getDateTimeAfter());
    return again ? reading.toInstant(change.getOffsetAfter()) : firstAt(reading);
  }

  /**
   * The latest it has shown up to the moment. While readings come for the second time that is the
   * one at which it was put back, so it never runs backwards.
   */
  LocalDateTime latestShownAt(Instant moment) {
    ZoneOffset offset = rules.getOffset(moment);
    LocalDateTime shown = LocalDateTime.ofInstant(moment, offset);
    ZoneOffsetTransition change = rules.getTransition(shown);
    boolean secondTime = change != null && change.getOffsetAfter().equals(offset);
    return secondTime ? change.getDateTimeBefore() : shown;
  }
}
