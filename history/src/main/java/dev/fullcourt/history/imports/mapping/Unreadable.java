package dev.fullcourt.history.imports.mapping;

/**
 * A text does not mean what the mapping says it means. The message follows the text in a sentence:
 * "{@code 12x} is not a number". Cheap: it has no stack trace, since files may be full of it.
 */
public final class Unreadable extends Exception {

  /** Why, as the end of a sentence. */
  public Unreadable(String why) {
    super(why, null, false, false);
  }

  /** Why, as the end of a sentence. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
