package dev.fullcourt.server.intake.tracking;

import java.util.Locale;
import java.util.Optional;

/** The calls of the tracking protocol. */
public enum Call {
  TRACK("t"),
  IDENTIFY("i"),
  PAGE("p"),
  SCREEN("s"),
  GROUP("g"),
  ALIAS("a");

  private final String letter;

  Call(String letter) {
    this.letter = letter;
  }

  /** Its name in a message and in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The call of a name, or of the letter that browsers shorten it to. */
  public static Optional<Call> find(String word) {
    for (Call call : values()) {
      if (call.word().equals(word) || call.letter.equals(word)) {
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }
}
