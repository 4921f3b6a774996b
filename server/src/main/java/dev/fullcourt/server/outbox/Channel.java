package dev.fullcourt.server.outbox;

import java.util.Locale;

/** By what way somebody is told. */
public enum Channel {
  WEBHOOK,
  EMAIL;

  /** The word for it, also in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
