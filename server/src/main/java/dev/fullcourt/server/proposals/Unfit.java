package dev.fullcourt.server.proposals;

import dev.fullcourt.server.access.Refused;

/** What was sent cannot be used, whatever others did meanwhile: it is to be sent otherwise. */
public final class Unfit extends Refused {

  private static final long serialVersionUID = 1L;

  Unfit(String why) {
    super(why);
  }

  /** The status that answers a refusal: 400 for what was sent, 409 for what stands against it. */
  public static int status(Refused why) {
    return why instanceof Unfit ? 400 : 409;
  }
}
