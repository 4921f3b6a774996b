package dev.fullcourt.history.imports.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code 2012-03-14T16:04:54.681+01:00} and its shorter forms. By hand, since it is done for
 * every row and the JDK's parser takes twenty times as long.
 */
final class IsoTime {

  private static final String WRONG =
      "is not a time such as 2012-03-14T16:04:54+01:00; give the mapping its `format`";

  private final String text;
  private int at;

  private IsoTime(String text) {
    this.text = text;
  }

  static Instant read(String text, @Nullable ZoneId zone) throws Unreadable {
    try {
      return new IsoTime(text).instant(zone);
    } catch (DateTimeException e) {
      throw new Unreadable("is not in the calendar (" + e.getMessage() + ")");
    }
  }

  private Instant instant(@Nullable ZoneId zone) throws Unreadable {
    int year = digits(4);
    expect('-');
    int month = digits(2);
    expect('-');
    LocalDate day = LocalDate.of(year, month, digits(2));
    if (at == text.length()) {
      return TimeFormat.inZone(day.atStartOfDay(), zone);
    }
    if (!taken('T') && !taken('t')) {
      expect(' ');
    }
    int hour = hour();
    expect(':');
    int minute = digits(2);
    int second = taken(':') ? digits(2) : 0;
    int nano = taken('.') || taken(',') ? fraction() : 0;
    LocalDateTime time = day.atTime(hour, minute, second, nano);
    while (taken(' ')) {
      // a space before the offset is common in exports
    }
    if (at == text.length()) {
      return TimeFormat.inZone(time, zone);
    }
    long seconds = time.toLocalDate().toEpochDay() * 86_400 + time.toLocalTime().toSecondOfDay();
    return Instant.ofEpochSecond(seconds - offset(), nano);
  }

  /** Some systems write 4:30:42 for 04:30:42. */
  private int hour() throws Unreadable {
    boolean single = at + 1 < text.length() && text.charAt(at + 1) == ':';
    return digits(single ? 1 : 2);
  }

  private int offset() throws Unreadable {
    int seconds;
    if (taken('Z') || taken('z') || word("UTC") || word("GMT")) {
      seconds = 0;
    } else {
      int sign = taken('-') ? -1 : 1;
      if (sign == 1) {
        expect('+');
      }
      int hours = digits(2);
      boolean colon = taken(':');
      int minutes = colon || at < text.length() ? digits(2) : 0;
      if (hours > 18 || minutes > 59) {
        throw new Unreadable("has an offset that no zone has");
      }
      seconds = sign * (hours * 3600 + minutes * 60);
    }
    if (at != text.length()) {
      throw new Unreadable(WRONG);
    }
    return seconds;
  }

  private boolean word(String word) {
    if (!text.startsWith(word, at)) {
      return false;
    }
    at += word.length();
    return true;
  }

  private int digits(int count) throws Unreadable {
    int number = 0;
    for (int i = 0; i < count; i++) {
      number = number * 10 + digit();
    }
    return number;
  }

  private int fraction() throws Unreadable {
    int nano = 0;
    int count = 0;
    do {
      nano = nano * 10 + digit();
      count++;
    } while (count < 9 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9');
    for (; count < 9; count++) {
      nano *= 10;
    }
    return nano;
  }

  private int digit() throws Unreadable {
    if (at >= text.length() || text.charAt(at) < '0' || text.charAt(at) > '9') {
      throw new Unreadable(WRONG);
    }
    return text.charAt(at++) - '0';
  }

  private boolean taken(char letter) {
    if (at < text.length() && text.charAt(at) == letter) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char letter) throws Unreadable {
    if (!taken(letter)) {
      throw new Unreadable(WRONG);
    }
  }
}
