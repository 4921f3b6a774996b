package dev.fullcourt.server.access;

/** What somebody asked for cannot be; the message says why, in words for them. */
public class Refused extends RuntimeException {

  /** With the reason. */
  public Refused(String why) {
    super(why);
  }
}
