package dev.fullcourt.server.notifications;

import java.util.Locale;
import java.util.Optional;

/** What somebody may be told of, and the way it usually goes: not more mails than are of use. */
public enum Kind {
  HANDED("Handed to you", "A buyer is yours now", Way.EMAIL),
  WARNED(
      "Time is running out", "Most of the time agreed for a buyer of yours has passed", Way.PAGE),
  BREACHED("Time has run out", "The time agreed for a buyer of yours is over", Way.EMAIL),
  ASKED("Asked of you", "Another team asks something of you or your team", Way.EMAIL),
  ANSWERED("Answered", "What you asked was answered or declined", Way.EMAIL),
  ALERT("Alert", "The playbook tells you, as owner or lead, that something goes wrong", Way.DIGEST),
  SIGNATURE(
      "Waits for a signature", "A change of the playbook waits for your function", Way.DIGEST);

  private final String title;
  private final String says;
  private final Way usual;

  Kind(String title, String says, Way usual) {
    this.title = title;
    this.says = says;
    this.usual = usual;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** What it is, in a sentence. */
  public String says() {
    return says;
  }

  /** The way it goes for whoever has chosen nothing. */
  public Way usual() {
    return usual;
  }

  /** The word in tables, forms and messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word. */
  public static Optional<Kind> find(String word) {
    for (Kind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
