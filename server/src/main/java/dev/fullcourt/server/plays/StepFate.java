package dev.fullcourt.server.plays;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of steps, as runs are narrowed by it. */
public enum StepFate {
  ASKED("Asked for"),
  /** Of a run that runs: asked for, and neither done nor withdrawn. */
  OPEN("Open"),
  DONE("Done"),
  OVERDUE("Overdue"),
  WITHDRAWN("Withdrawn"),
  WITHHELD("Withheld");

  private final String title;

  StepFate(String title) {
    this.title = title;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** The word in an address and in the views. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Which one a word means. */
  public static Optional<StepFate> find(String word) {
    return Stream.of(values()).filter(fate -> fate.word().equals(word)).findFirst();
  }
}
