package dev.fullcourt.history.money.credit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What credit is shared among. */
public enum CreditKind {
  /** Campaigns, webinars, shows and mailings in which buyers did something. */
  PROGRAM,
  /** Content, forms and pages they did it with. */
  CONTENT,
  /** The channel they did it on. */
  CHANNEL,
  /** Whose doing it was: marketing's, where a program or content was behind it. */
  FUNCTION,
  /** Who of us did something for the buyer. */
  PERSON;

  /** The one of that name. */
  public static Optional<CreditKind> find(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** The word on the command line, in addresses and in tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
