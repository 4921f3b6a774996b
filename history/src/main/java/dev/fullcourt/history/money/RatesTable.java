package dev.fullcourt.history.money;

import dev.fullcourt.history.money.RatesFile.Mistake;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rates from text with commas; no value of theirs has one. */
final class RatesTable {

  private static final List<String> LIST = List.of("day", "currency", "per_euro");
  private static final String DATE = "date";
  private static final String NONE = "N/A";
  private static final int MOST_MISTAKES = 20;
  private static final int LAST_YEAR = 9999;

  /** The file of a single day writes it out: {@code 28 December 2020}. */
  private static final DateTimeFormatter WRITTEN_OUT =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final List<ExchangeRate> rates = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private int line;

  private RatesTable() {}

  static RatesFile.Reading read(String text) {
    return new RatesTable().readAll(text.lines().toList());
  }

  private RatesFile.Reading readAll(List<String> lines) {
    List<String> head = lines.isEmpty() ? List.of() : cells(lines.getFirst());
    boolean list = head.stream().map(RatesTable::lower).toList().equals(LIST);
    line = 1;
    if (!list && (head.size() < 2 || !lower(head.getFirst()).equals(DATE))) {
      wrong("the first line must be Date and currencies, or day,currency,per_euro");
      return new RatesFile.Unreadable(mistakes);
    }
    for (String row : lines.subList(1, lines.size())) {
      line++;
      List<String> cells = cells(row);
      if (cells.stream().allMatch(String::isEmpty)) {
        continue;
      }
      if (list) {
        one(cells);
      } else {
        day(head, cells);
      }
      if (mistakes.size() >= MOST_MISTAKES) {
        break;
      }
    }
    return mistakes.isEmpty() ? new RatesFile.Read(rates) : new RatesFile.Unreadable(mistakes);
  }

  private static List<String> cells(String row) {
    return Stream.of(row.split(",", -1)).map(cell -> cell.strip().replace("\"", "")).toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private void one(List<String> cells) {
    if (cells.size() != LIST.size()) {
      wrong("there are %d values, not day, currency and per_euro".formatted(cells.size()));
      return;
    }
    LocalDate day = date(cells.getFirst());
    if (day != null) {
      add(day, cells.get(1), cells.get(2));
    }
  }

  private void day(List<String> head, List<String> cells) {
    LocalDate day = date(cells.getFirst());
    if (day == null) {
      return;
    }
    for (int i = 1; i < Math.min(head.size(), cells.size()); i++) {
      String rate = cells.get(i);
      if (!head.get(i).isEmpty() && !rate.isEmpty() && !rate.equals(NONE)) {
        add(day, head.get(i), rate);
      }
    }
  }

  private void add(LocalDate day, String currency, String perEuro) {
    try {
      rates.add(rate(day, currency, perEuro));
    } catch (IllegalArgumentException e) {
      wrong(String.valueOf(e.getMessage()));
    }
  }

  /**
   * A rate, when it is one that can be reckoned with.
   *
   * @throws IllegalArgumentException when it is not
   */
  static ExchangeRate rate(LocalDate day, String currency, String perEuro) {
    BigDecimal figure;
    try {
      figure = new BigDecimal(perEuro);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("%s is no number".formatted(perEuro), e);
    }
    if (figure.precision() > 20 || Math.abs(figure.scale()) > 20) {
      throw new IllegalArgumentException("a rate has at most 20 digits");
    }
    return new ExchangeRate(day, currency, figure);
  }

  private @Nullable LocalDate date(String text) {
    try {
      return day(text);
    } catch (IllegalArgumentException e) {
      wrong(String.valueOf(e.getMessage()));
      return null;
    }
  }

  /**
   * A day, when it is one of those rates are of.
   *
   * @throws IllegalArgumentException when it is not
   */
  static LocalDate day(String text) {
    try {
      LocalDate day =
          text.matches("\\d{4}-\\d\\d-\\d\\d")
              ? LocalDate.parse(text)
              : LocalDate.parse(text, WRITTEN_OUT);
      if (day.getYear() > 0 && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException e) {
      // said below, the same as for a day of no year anybody means
    }
    throw new IllegalArgumentException("%s is no day such as 2026-03-31".formatted(text));
  }

  private void wrong(String says) {
    mistakes.add(new Mistake(line, says));
  }
}
