package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.yaml.Yaml;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads after how much of an agreed time to warn: {@code at 75%}. */
final class WarnReader {

  private static final Pattern WARN = Pattern.compile("at ([0-9]{1,6}) ?%");

  private final Mistakes mistakes;

  WarnReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The percent under the key {@code warn}; empty when there are none or they are wrong. */
  Optional<Integer> read(Yaml.Mapping written) {
    return written.findScalar("warn").flatMap(this::percent);
  }

  private Optional<Integer> percent(Yaml.Scalar written) {
    Matcher matcher = WARN.matcher(written.text());
    if (!matcher.matches()) {
      return Optional.empty(); // the schema says so
    }
    int percent = Integer.parseInt(matcher.group(1));
    if (percent < 1 || percent > 99) {
      mistakes.add(
          written.place(),
          "a warning after " + percent + " % of the time",
          "from 1 % to 99 %; at 100 % it is a breach");
      return Optional.empty();
    }
    return Optional.of(percent);
  }
}
