package dev.fullcourt.server.intelligence;

import dev.fullcourt.server.access.Refused;

/** Somebody else has changed the card since whoever wants to change it looked at it. */
public final class Overtaken extends Refused {

  private static final long serialVersionUID = 1L;

  /** With who changed it, and which version it is now. */
  public Overtaken(String by, int version) {
    super(
        "%s changed this card meanwhile: it is version %d now, and nothing was saved."
            .formatted(by, version));
  }
}
