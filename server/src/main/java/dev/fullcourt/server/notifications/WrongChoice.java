package dev.fullcourt.server.notifications;

import dev.fullcourt.server.access.Refused;

/** A field says what cannot be chosen; the message says why. */
public final class WrongChoice extends Refused {

  private static final long serialVersionUID = 1;

  private final String field;

  WrongChoice(String field, String why) {
    super(why);
    this.field = field;
  }

  /** Which field, as {@link ChoicesDraft} names them. */
  public String field() {
    return field;
  }
}
