package dev.fullcourt.engine.play;

/** What somebody has said to being contacted; the later the stricter. */
public enum Permission {
  /** Yes. */
  YES,
  /** Nothing. */
  NOT_ASKED,
  /** No. */
  NO
}
