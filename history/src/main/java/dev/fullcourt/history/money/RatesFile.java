package dev.fullcourt.history.money;

import java.util.List;

/**
 * A file of reference rates, as the European Central Bank publishes them: a table with a column for
 * each currency, or XML; or a plain list with the columns {@code day}, {@code currency} and {@code
 * per_euro}. What kind it is, its beginning tells.
 */
public final class RatesFile {

  private RatesFile() {}

  /** What came of reading one. */
  public sealed interface Reading {}

  /** Every rate in it, in its order. */
  public record Read(List<ExchangeRate> rates) implements Reading {
    public Read {
      rates = List.copyOf(rates);
    }
  }

  /** What stands against it, each with its line, from 1. */
  public record Unreadable(List<Mistake> mistakes) implements Reading {
    public Unreadable {
      mistakes = List.copyOf(mistakes);
    }
  }

  /** Something wrong in a line. */
  public record Mistake(int line, String says) {
    @Override
    public String toString() {
      return "line " + line + ": " + says;
    }
  }

  /** Reads the text of a file. */
  public static Reading read(String text) {
    String begin = text.stripLeading();
    return begin.startsWith("<") || begin.startsWith("\ufeff<")
        ? RatesXml.read(begin.replace("\ufeff", ""))
        : RatesTable.read(text.replace("\ufeff", ""));
  }
}
