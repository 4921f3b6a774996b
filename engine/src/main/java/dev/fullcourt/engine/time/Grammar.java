package dev.fullcourt.engine.time;

import java.util.regex.Pattern;

/** How a length is written: at most six digits, so that no length overflows. */
final class Grammar {

  static final Pattern LENGTH =
      Pattern.compile("(?<count>[0-9]{1,6}) ?(?<unit>[mhd]|(?<= )business (?:hours?|days?))");

  private Grammar() {}
}
