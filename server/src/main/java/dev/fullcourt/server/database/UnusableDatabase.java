package dev.fullcourt.server.database;

/** The database named from outside cannot be used; the message says why. */
public final class UnusableDatabase extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnusableDatabase(String message) {
    super(message);
  }
}
