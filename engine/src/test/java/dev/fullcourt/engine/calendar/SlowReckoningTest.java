package dev.fullcourt.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.time.Length;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Business time is what counting minute by minute gives: 100,000 random cases, in seasons with both
 * changes of the clock, a year's end and holidays.
 */
class SlowReckoningTest {

  private static final int CASES_A_SEASON = 10_000;
  private static final int WEEKS = 5;
  private static final int SEASON_DAYS = 260;

  @ParameterizedTest
  @CsvSource({
    "1, Europe/Berlin, 2025-08-20",
    "2, Europe/Berlin, 1996-01-15",
    "3, America/New_York, 2026-08-20",
    "4, Asia/Kolkata, 2026-09-01",
    "5, Australia/Lord_Howe, 2026-08-15",
    "6, Asia/Tehran, 2021-08-20",
    "7, America/St_Johns, 2005-08-20",
    "8, Pacific/Apia, 2011-08-01",
    "9, Africa/Casablanca, 2026-01-10",
    "10, Asia/Beirut, 2023-02-01"
  })
  void everyAnswerIsThatOfCountingMinutes(long seed, String zone, LocalDate first) {
    SplittableRandom random = new SplittableRandom(seed);
    Instant start = first.atStartOfDay().toInstant(ZoneOffset.UTC);
    for (int i = 0; i < WEEKS; i++) {
      OpeningWeek week = i == 0 ? Office.NINE_TO_SIX : i == 1 ? Office.ALWAYS : week(random);
      BusinessHours hours = Office.in(zone, week, holidays(random, first));
      MinuteByMinute slow = new MinuteByMinute(hours, start, SEASON_DAYS * 24 * 60);
      for (int j = 0; j < CASES_A_SEASON / WEEKS; j++) {
        compare(hours, slow, start.toEpochMilli(), random);
      }
    }
  }

  private static void compare(
      BusinessHours hours, MinuteByMinute slow, long seasonStart, SplittableRandom random) {
    long from = moment(hours.zone(), seasonStart, random);
    Instant start = Instant.ofEpochMilli(from);
    Supplier<String> about = () -> hours + " from " + start;
    same(hours.isOpen(start) ? 1 : 0, slow.isOpen(from) ? 1 : 0, about);
    same(millis(hours.nextOpen(start)), slow.nextOpen(from), about);

    Instant end = start.plusMillis(random.nextLong(Duration.ofDays(4).toMillis()));
    same(
        hours.between(start, end).toMillis(),
        slow.between(from, millis(end)),
        () -> about.get() + " until " + end);

    int some = random.nextInt(11);
    long open = Duration.ofHours(some).toMillis();
    Length length = new Length.BusinessHours(some);
    same(
        millis(hours.plus(start, length)),
        slow.later(from, open),
        () -> about.get() + " for " + length);
    List<Pause> pauses = pauses(from, random);
    same(
        millis(hours.plus(start, length, new Pauses(pauses, null))),
        slow.later(from, open, pauses),
        () -> about.get() + " for " + length + " with " + pauses);

    int count = random.nextInt(4);
    same(
        millis(hours.plus(start, new Length.BusinessDays(count))),
        slow.daysLater(from, count),
        () -> about.get() + " for " + count + " days");
  }

  private static void same(long fast, long slow, Supplier<String> about) {
    if (fast != slow) {
      assertThat(Instant.ofEpochMilli(fast)).as(about).isEqualTo(Instant.ofEpochMilli(slow));
    }
  }

  /** Any moment in the first months, every third time one near a change of the clock. */
  private static long moment(ZoneId zone, long seasonStart, SplittableRandom random) {
    long day = Duration.ofDays(1).toMillis();
    long any = seasonStart + day + random.nextLong(215 * day);
    if (random.nextInt(3) > 0) {
      return any;
    }
    var change = zone.getRules().nextTransition(Instant.ofEpochMilli(any));
    long near = change == null ? any : millis(change.getInstant());
    long moment = near + random.nextLong(-2 * day, 2 * day);
    return seasonStart + day <= moment && moment < seasonStart + 216 * day ? moment : any;
  }

  private static List<Pause> pauses(long from, SplittableRandom random) {
    List<Pause> pauses = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      long begins = from + random.nextLong(-20, 40) * 3_600_000L + random.nextLong(3_600_000);
      long lasts = random.nextLong(30 * 3_600_000L);
      pauses.add(new Pause(Instant.ofEpochMilli(begins), Instant.ofEpochMilli(begins + lasts)));
    }
    return pauses;
  }

  private static OpeningWeek week(SplittableRandom random) {
    Map<DayOfWeek, List<OpeningTime>> open = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day == DayOfWeek.SUNDAY || random.nextInt(5) > 0) {
        open.put(day, day(random));
      }
    }
    return OpeningWeek.of(open);
  }

  private static List<OpeningTime> day(SplittableRandom random) {
    Set<Integer> minutes = new TreeSet<>();
    boolean round = random.nextBoolean();
    while (minutes.size() < 2 * random.nextInt(1, 4)) {
      minutes.add(round ? 15 * random.nextInt(97) : random.nextInt(1441));
    }
    List<Integer> sorted = List.copyOf(minutes);
    List<OpeningTime> times = new ArrayList<>();
    for (int i = 0; i + 1 < sorted.size(); i += 2) {
      times.add(new OpeningTime(sorted.get(i), sorted.get(i + 1)));
    }
    return times;
  }

  private static Set<LocalDate> holidays(SplittableRandom random, LocalDate first) {
    Set<LocalDate> holidays = new TreeSet<>();
    for (int i = random.nextInt(25); i > 0; i--) {
      holidays.add(first.plusDays(random.nextInt(SEASON_DAYS)));
    }
    return holidays;
  }

  private static long millis(Instant instant) {
    return instant.toEpochMilli();
  }
}
