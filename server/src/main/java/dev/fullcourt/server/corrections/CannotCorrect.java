package dev.fullcourt.server.corrections;

/** A correction that cannot be made; the message says why and what to do. Nothing was changed. */
public final class CannotCorrect extends RuntimeException {

  private static final long serialVersionUID = 1;

  CannotCorrect(String message) {
    super(message);
  }
}
