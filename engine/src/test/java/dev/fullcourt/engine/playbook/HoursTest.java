package dev.fullcourt.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.calendar.OpeningTime;
import dev.fullcourt.engine.calendar.OpeningWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When teams are at work, as a playbook says it. */
class HoursTest {

  private static final String MARK = "⌖";

  private static final String HOURS =
      """
      hours:
        office: { zone: Europe/Berlin, open: "Mon-Thu 08:00-12:00 13:00-17:00; Fri 08:00-14:00", holidays: [DE-BE, 12-24, 2026-05-15] }
        support: { zone: Asia/Kolkata, open: "Sun-Thu 00:00-24:00; Sat 10:00-11:30" }
      """;

  private static final String RIGHT =
      Written.with("lead: chloe }", "lead: chloe, hours: office }") + HOURS;

  @Test
  void openingTimesAreRead() {
    BusinessHours office = Written.read(RIGHT).hours().get("office");
    List<OpeningTime> day = List.of(new OpeningTime(480, 720), new OpeningTime(780, 1020));
    assertThat(office.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(office.week())
        .isEqualTo(
            new OpeningWeek(
                List.of(
                    day, day, day, day, List.of(new OpeningTime(480, 840)), List.of(), List.of())));
  }

  @Test
  void rangeOfDaysMayGoPastSunday() {
    OpeningWeek week = Written.read(RIGHT).hours().get("support").week();
    assertThat(week.on(DayOfWeek.SUNDAY)).containsExactly(new OpeningTime(0, 1440));
    assertThat(week.on(DayOfWeek.THURSDAY)).containsExactly(new OpeningTime(0, 1440));
    assertThat(week.on(DayOfWeek.FRIDAY)).isEmpty();
    assertThat(week.on(DayOfWeek.SATURDAY)).containsExactly(new OpeningTime(600, 690));
  }

  @Test
  void teamKnowsItsHours() {
    Playbook playbook = Written.read(RIGHT);
    assertThat(playbook.teams().get("marketing").hours()).isEqualTo("office");
    assertThat(playbook.teams().get("sdr").hours()).isNull();
    assertThat(playbook.hours().keySet()).containsExactly("office", "support");
    assertThat(Written.read(Written.RIGHT).hours()).isEmpty();
  }

  @Test
  void holidaysOfTheRegionAndOnesOwnBecomeDates() {
    BusinessHours office = Written.read(RIGHT).hours().get("office");
    assertThat(office.holidays())
        .as("international women's day is a holiday in Berlin, and Good Friday in all Germany")
        .contains(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 4, 3), LocalDate.of(2026, 12, 25))
        .as("days of its own")
        .contains(LocalDate.of(2026, 12, 24), LocalDate.of(2057, 12, 24), LocalDate.of(2026, 5, 15))
        .as("epiphany is none in Berlin")
        .doesNotContain(LocalDate.of(2026, 1, 6));
    assertThat(office.holidays().first()).isEqualTo(LocalDate.of(1990, 1, 1));
    assertThat(office.holidays().last()).isEqualTo(LocalDate.of(2060, 12, 26));
  }

  @ParameterizedTest
  @CsvSource({
    "US, 2026-07-03, the day on which a holiday at a weekend is observed",
    "US, 2026-07-04, and the day itself",
    "GB-SCT, 2026-11-30, Saint Andrew's day",
    "FR, 2026-07-14, the national day",
    "DE-BY-AG, 2026-08-08, the peace feast of Augsburg",
    "TR, 2026-05-27, the feast of sacrifice",
    "JP, 2026-11-03, the day of culture"
  })
  void publicHolidaysAreKnown(String region, LocalDate holiday, String about) {
    assertThat(PublicHolidays.find(region).orElseThrow()).as(about).contains(holiday);
  }

  @Test
  void holidaysDoNotDependOnTheThreadThatReads() throws InterruptedException {
    List<BusinessHours> read = new ArrayList<>();
    Thread bare = new Thread(() -> read.add(Written.read(RIGHT).hours().get("office")));
    bare.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    bare.start();
    bare.join();
    assertThat(read).containsExactly(Written.read(RIGHT).hours().get("office"));
  }

  @Test
  void countriesHaveHolidaysInEveryYear() {
    assertThat(List.of("AT", "CH", "NL", "PL", "SE", "IN", "BR", "ZA"))
        .allSatisfy(country ->
            assertThat(PublicHolidays.find(country).orElseThrow()).hasSizeGreaterThan(71));
  }

  static Stream<Arguments> wrongs() {
    String open = "\"Mon-Thu 08:00-12:00 13:00-17:00; Fri 08:00-14:00\"";
    return Stream.of(
        Arguments.of(
            "lead: chloe, hours: office",
            "lead: chloe, hours: ⌖ofice",
            "unknown business hours `ofice`; did you mean `office`?"),
        Arguments.of(
            "zone: Europe/Berlin, open",
            "zone: ⌖Europe/Berln, open",
            "unknown time zone `Europe/Berln`; a region and a city, for example Europe/Berlin; did"
                + " you mean `Europe/Berlin`?"),
        Arguments.of(
            "office: { zone: Europe/Berlin, open",
            "office: ⌖{ open",
            "the key `zone` is missing; `zone`: a time zone by region and city, for example"
                + " `Europe/Berlin`"),
        Arguments.of(
            "zone: Europe/Berlin, open",
            "zone: Europe/Berlin, ⌖opens: x, open",
            "unknown key `opens`; did you mean `open`?"),
        Arguments.of(
            open,
            "⌖24",
            "the number 24; days with their opening times, for example `Mon-Fri 09:00-18:00` (a"
                + " text that looks like a number or like true stands in quotes)"),
        Arguments.of(
            open, "⌖\" \"", "there are no opening times here; for example Mon-Fri 09:00-18:00"),
        Arguments.of(open, "\"Mon-⌖Fry 09:00-18:00\"", "unknown day `Fry`; did you mean `Fri`?"),
        Arguments.of(
            open,
            "\"⌖Mon-Wed-Fri 09:00-18:00\"",
            "`Mon-Wed-Fri`; a day or a range of days, for example Mon-Fri"),
        Arguments.of(
            open,
            "\"Mon-Fri ⌖9-18\"",
            "`9-18`; opening times on the 24-hour clock, for example 09:00-18:00"),
        Arguments.of(
            open,
            "\"Mon-Fri ⌖09:00-25:00\"",
            "`09:00-25:00` is not on the clock; times from 00:00 to 24:00"),
        Arguments.of(
            open,
            "\"Mon-Fri ⌖22:00-06:00\"",
            "`22:00-06:00` ends before it begins; for a night two parts: until 24:00, and from 00:00"
                + " on the next day"),
        Arguments.of(
            open,
            "\"Mon-Fri 09:00-12:00; Wed ⌖11:59-18:00\"",
            "`11:59-18:00` overlaps with other opening times of Wed; each hour of a day once"),
        Arguments.of(
            open,
            "\"Mon-Thu 09:00-18:00 ⌖Fri 09:00-14:00\"",
            "other days after opening times; a semicolon between them"),
        Arguments.of(
            open,
            "\"⌖09:00-18:00\"",
            "opening times without days; for example Mon-Fri 09:00-18:00"),
        Arguments.of(
            open,
            "\"Mon-Thu⌖; Fri 09:00-14:00\"",
            "days without opening times; for example Mon-Fri 09:00-18:00"),
        Arguments.of(
            "[DE-BE,",
            "[⌖DE-BX,",
            "no public holidays are known for `DE-BX`; a country, or a country and a region, for"
                + " example DE or DE-BE; did you mean `DE-BB`?"),
        Arguments.of(
            "[DE-BE,",
            "[⌖Germany,",
            "no public holidays are known for `Germany`; a country, or a country and a region, for"
                + " example DE or DE-BE; one of: AD, AE, AF, AG, AI, AL, AM, AO, …"),
        Arguments.of(
            "2026-05-15",
            "⌖2026-02-30",
            "`2026-02-30` is not a date; year-month-day, for example 2026-05-15"),
        Arguments.of(
            "2026-05-15",
            "⌖2061-05-15",
            "the holiday `2061-05-15`; a date in the years 1990 to 2060"),
        Arguments.of(
            "12-24",
            "⌖24-12",
            "`24-12` is not a day of the year; month-day, for example 12-24 for every Christmas"
                + " Eve"),
        Arguments.of(
            "[DE-BE,",
            "[⌖{ region: DE },",
            "keys with values; a region or a date, for example `DE-BE`"));
  }

  @ParameterizedTest
  @MethodSource("wrongs")
  void mistakeIsNamedAtItsPlaceWithWhatWouldBeRight(
      String part, String replacement, String mistake) {
    assertThat(RIGHT).contains(part);
    String marked = RIGHT.replace(part, replacement);
    List<String> mistakes = Written.mistakes(marked.replace(MARK, ""));
    int mark = marked.indexOf(MARK);
    int line = (int) marked.substring(0, mark).chars().filter(c -> c == '\n').count() + 1;
    int column = mark - marked.lastIndexOf('\n', mark);
    assertThat(mistakes).containsExactly("playbook.yaml:" + line + ":" + column + ": " + mistake);
  }
}
