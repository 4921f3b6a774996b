package dev.fullcourt.server.absences;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is away. Told only to them, to who leads them, and to who runs the installation. */
public enum Reason {
  HOLIDAY,
  ILLNESS,
  TRAINING,
  OTHER;

  /** The word in tables, forms and answers. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason of that word. */
  static Optional<Reason> find(String word) {
    for (Reason reason : values()) {
      if (reason.word().equals(word)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}
