package dev.fullcourt.server.sources;

/** A source cannot be made or changed as asked; the message says why. */
public final class CannotChange extends RuntimeException {

  private static final long serialVersionUID = 1;

  CannotChange(String message) {
    super(message);
  }
}
