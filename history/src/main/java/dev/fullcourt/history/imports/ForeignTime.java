package dev.fullcourt.history.imports;

import dev.fullcourt.history.imports.mapping.TimeFormat;
import dev.fullcourt.history.imports.mapping.Unreadable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A time in JSON that others wrote: ISO 8601 with an offset as files may have it, or a count of
 * seconds or milliseconds since 1970, as a number or a text.
 */
public final class ForeignTime {

  private static final TimeFormat ISO = new TimeFormat(List.of(new TimeFormat.Iso()), null);
  private static final Pattern COUNT = Pattern.compile("-?\\d{1,20}(\\.\\d{1,9})?");

  /** Less than that are seconds: as milliseconds they would be before 1974, older than any log. */
  private static final BigDecimal MILLIS = new BigDecimal("100000000000");

  /** The last second of the year 9999, in milliseconds. */
  private static final BigDecimal LAST = new BigDecimal("253402300799000");

  /** Of more digits behind the point than that nobody makes a time. */
  private static final int FINEST = 1_000;

  private ForeignTime() {}

  /**
   * The instant it stands for, or null when it is blank or not there.
   *
   * @throws Unreadable if it stands for none
   */
  public static @Nullable Instant read(JsonNode node) throws Unreadable {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (node.isNumber()) {
      return since1970(node.decimalValue());
    }
    if (!node.isString()) {
      throw new Unreadable("is neither a text nor a number");
    }
    String text = node.stringValue().strip();
    if (text.isEmpty()) {
      return null;
    }
    return COUNT.matcher(text).matches() ? since1970(new BigDecimal(text)) : ISO.read(text);
  }

  private static Instant since1970(BigDecimal count) throws Unreadable {
    if (count.abs().compareTo(LAST) > 0 || count.scale() > FINEST) {
      throw new Unreadable("is no count of seconds or milliseconds since 1970");
    }
    BigDecimal seconds = count.abs().compareTo(MILLIS) < 0 ? count : count.movePointLeft(3);
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    BigDecimal nanos = seconds.subtract(whole).movePointRight(9);
    return Instant.ofEpochSecond(whole.longValue(), nanos.longValue());
  }
}
