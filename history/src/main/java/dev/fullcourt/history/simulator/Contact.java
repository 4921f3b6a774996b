package dev.fullcourt.history.simulator;

/** Somebody who works for a buyer, before and after we know of them. */
final class Contact {

  private static final long NEVER = Long.MAX_VALUE;

  private final String email;
  private final PersonNames.Name name;
  private final String title;
  private final BuyingRole role;
  private final boolean readsMail;
  private long knownAt = NEVER;
  private String source = "";

  Contact(String email, PersonNames.Name name, String title, BuyingRole role, boolean readsMail) {
    this.email = email;
    this.name = name;
    this.title = title;
    this.role = role;
    this.readsMail = readsMail;
  }

  String email() {
    return email;
  }

  PersonNames.Name name() {
    return name;
  }

  String title() {
    return title;
  }

  BuyingRole role() {
    return role;
  }

  /** Whether they agreed to get mail. */
  boolean readsMail() {
    return readsMail;
  }

  /** When they came to be known; far in the future for somebody who never did. */
  long knownAt() {
    return knownAt;
  }

  /** How they came to be known. */
  String source() {
    return source;
  }

  boolean knownBy(long instant) {
    return knownAt <= instant;
  }

  /** From then on we know who they are. The first time counts. */
  void becomeKnown(long instant, String how) {
    if (instant < knownAt) {
      knownAt = instant;
      source = how;
    }
  }
}
