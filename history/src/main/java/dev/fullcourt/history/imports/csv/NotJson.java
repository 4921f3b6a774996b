package dev.fullcourt.history.imports.csv;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** What is wrong with a text that should be JSON, and where, in a clause of one line. */
public final class NotJson {

  private static final int LONGEST = 200;

  /** What the parser says of itself, which is nothing to whoever wrote the text. */
  private static final Pattern NOISE =
      Pattern.compile(
          "\\s*\\([^()]*\\[Source:[^\\]]*\\]\\)|\\s*\\[Source:[^\\]]*\\]|\\s*\\(code \\d+[^()]*\\)"
              + "|,? from `[A-Za-z.]+\\(\\)`|\\s*\\(through reference chain:.*");

  private NotJson() {}

  /** Why, with line and column where they are known: both from 1. */
  public static String why(JacksonException e) {
    String said = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    String clean = NOISE.matcher(said).replaceAll("").strip();
    String what = clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
    TokenStreamLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1 || at.getColumnNr() < 1
        ? what
        : "at line %d, column %d: %s".formatted(at.getLineNr(), at.getColumnNr(), what);
  }
}
