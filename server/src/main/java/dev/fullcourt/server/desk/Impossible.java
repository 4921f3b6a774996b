package dev.fullcourt.server.desk;

/** What somebody wants to do cannot be done; the message says why, and what could. */
public final class Impossible extends RuntimeException {

  private final boolean overtaken;

  private Impossible(String why, boolean overtaken) {
    super(why);
    this.overtaken = overtaken;
  }

  /** Something is missing or wrong in what they said. */
  public static Impossible said(String why) {
    return new Impossible(why, false);
  }

  /** Nothing can be done before it is agreed how. */
  public static Impossible noAgreement() {
    return said("There is no agreement in force yet.");
  }

  /** Things are no longer as they saw them. */
  public static Impossible overtaken(String why) {
    return new Impossible(why, true);
  }

  /** The status that answers it: 409 where somebody else, or the clock, was quicker; else 400. */
  public int status() {
    return overtaken ? 409 : 400;
  }
}
