package dev.fullcourt.server.desk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody wrote into a field of an act. */
public final class Written {

  private Written() {}

  /**
   * It without the blanks around it; empty when nothing was written.
   *
   * @param name what the field is called
   * @param most at most so many letters
   * @throws Impossible when it is longer, or has a letter that cannot be kept
   */
  public static String of(String name, @Nullable String said, int most) {
    String text = Objects.requireNonNullElse(said, "").strip();
    if (text.length() > most) {
      throw Impossible.said("“" + name + "” is too long: at most " + most + " letters.");
    }
    if (text.indexOf('\0') >= 0) {
      throw Impossible.said("“" + name + "” has a letter in it that is none (U+0000).");
    }
    return text;
  }
}
