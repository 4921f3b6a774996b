package dev.fullcourt.engine.time;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A length of time, in the one grammar a playbook has for it (law 30): {@code 30m}, {@code 1h},
 * {@code 14d}, {@code 2 business hours}, {@code 3 business days}.
 */
public sealed interface Length {

  /** What to say to someone who wrote something else. */
  String PLAIN_EXAMPLES = "a length of time such as 30m, 12h or 14d";

  /** Time on the clock; a day is 24 hours. */
  record Plain(Duration duration) implements Length {}

  /** Hours in which the owner is at work. */
  record BusinessHours(int hours) implements Length {}

  /** Days on which the owner is at work. */
  record BusinessDays(int days) implements Length {}

  /** The length so written, or empty when it is not one. */
  static Optional<Length> parse(String text) {
    Matcher written = Grammar.LENGTH.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(written.group("count"));
    String unit = written.group("unit");
    return Optional.of(
        switch (unit) {
          case "m" -> new Plain(Duration.ofMinutes(count));
          case "h" -> new Plain(Duration.ofHours(count));
          case "d" -> new Plain(Duration.ofDays(count));
          case "business hour", "business hours" -> new BusinessHours(count);
          default -> new BusinessDays(count);
        });
  }

  /** The length so written if it is one of time on the clock, else empty. */
  static Optional<Duration> parsePlain(String text) {
    return parse(text)
        .flatMap(length ->
            length instanceof Plain plain ? Optional.of(plain.duration()) : Optional.empty());
  }
}
