package dev.fullcourt.server.outbox.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** To whom an email goes. */
public final class Recipient {

  private static final int LONGEST = 254;

  private Recipient() {}

  /** Whether a text is one plain address, and nothing besides. */
  public static boolean isAddress(String text) {
    if (text.length() > LONGEST || text.chars().anyMatch(c -> c <= 0x20 || c == ',' || c == '<')) {
      return false;
    }
    try {
      new InternetAddress(text, true).validate();
      return text.indexOf('@') > 0;
    } catch (AddressException e) {
      return false;
    }
  }
}
