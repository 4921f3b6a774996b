package dev.fullcourt.history.imports.csv;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** A text that should be JSON is none. The message says why and where, to follow "is not JSON". */
public final class NotJson extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 200;

  /** What the parser says of itself, which is nothing to whoever wrote the text. */
  private static final Pattern NOISE =
      Pattern.compile(
          "\\s*\\([^()]*\\[Source:[^\\]]*\\]\\)|\\s*\\[Source:[^\\]]*\\]|\\s*\\(code \\d+[^()]*\\)"
              + "|,? from `[A-Za-z.]+\\(\\)`|\\s*\\(through reference chain:.*");

  NotJson(String why) {
    super(why, null, false, false);
  }

  static NotJson of(JacksonException e) {
    String said = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    String clean = NOISE.matcher(said).replaceAll("").strip();
    String what = clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
    TokenStreamLocation at = e.getLocation();
    return new NotJson(
        at == null || at.getLineNr() < 1 || at.getColumnNr() < 1
            ? what
            : "at line %d, column %d: %s".formatted(at.getLineNr(), at.getColumnNr(), what));
  }
}
