package dev.fullcourt.history.files.columns;

/** A file written in a way this package does not read, though others may. */
public final class NotDecodable extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Says what was found. */
  public NotDecodable(String what) {
    super(what);
  }
}
