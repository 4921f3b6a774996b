package dev.fullcourt.history.imports.mapping;

/** When a row that has counted once gives its event once more. */
public enum Again {
  /** Never: its id stays the same. */
  NEVER("never"),
  /** Whenever what the event says has changed. */
  WHEN_CHANGED("when changed"),
  /** Once for each person it is about: it counts again when the row became another's. */
  PER_PERSON("per person");

  private final String words;

  Again(String words) {
    this.words = words;
  }

  /** As a mapping writes it. */
  public String words() {
    return words;
  }
}
