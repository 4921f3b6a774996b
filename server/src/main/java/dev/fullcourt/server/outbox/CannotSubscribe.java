package dev.fullcourt.server.outbox;

/** A subscription cannot be made as asked; the message says why. */
public final class CannotSubscribe extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What of it is wrong. */
  public enum Field {
    NAME,
    TARGET,
    KINDS
  }

  private final Field field;

  CannotSubscribe(Field field, String message) {
    super(message);
    this.field = field;
  }

  /** What of it is wrong. */
  public Field field() {
    return field;
  }
}
