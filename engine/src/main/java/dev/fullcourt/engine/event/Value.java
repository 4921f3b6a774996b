package dev.fullcourt.engine.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A value in an event's properties. Absent and blank values are not stored: unknown is unknown. */
public sealed interface Value {

  /** Words. */
  record Text(String text) implements Value {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A number, kept exactly as it was given, without trailing zeros. */
  record Number(BigDecimal number) implements Value {
    public Number {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** Whether it can be written out and added up without filling the memory with zeros. */
    public boolean isOfUsualSize() {
      return Math.abs((long) number.scale()) <= 1_000;
    }

    @Override
    public String toString() {
      return isOfUsualSize() ? number.toPlainString() : number.toString();
    }
  }

  /** Yes or no. */
  record Flag(boolean yes) implements Value {
    @Override
    public String toString() {
      return Boolean.toString(yes);
    }
  }

  /** A point in time, to the millisecond. */
  record Moment(Instant instant) implements Value {
    public Moment {
      instant = Instant.ofEpochMilli(instant.toEpochMilli());
    }

    @Override
    public String toString() {
      return instant.toString();
    }
  }

  /** Several words. */
  record Texts(List<String> texts) implements Value {
    public Texts {
      texts = List.copyOf(texts);
    }

    @Override
    public String toString() {
      return String.join(", ", texts);
    }
  }

  /** A text value. */
  static Value of(String text) {
    return new Text(text);
  }

  /** A number value. */
  static Value of(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  /** A number value. */
  static Value of(BigDecimal number) {
    return new Number(number);
  }

  /** A yes or no value. */
  static Value of(boolean yes) {
    return new Flag(yes);
  }

  /** A point in time. */
  static Value of(Instant instant) {
    return new Moment(instant);
  }

  /** A list of words. */
  static Value of(List<String> texts) {
    return new Texts(texts);
  }
}
