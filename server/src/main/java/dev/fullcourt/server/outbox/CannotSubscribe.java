package dev.fullcourt.server.outbox;

/** A subscription cannot be made as asked; the message says why. */
public final class CannotSubscribe extends RuntimeException {

  private static final long serialVersionUID = 1;

  CannotSubscribe(String message) {
    super(message);
  }
}
