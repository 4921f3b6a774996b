package dev.fullcourt.engine.playbook;

import java.util.Optional;

/** What an event is between us and the buyer, when it is more than something that happened. */
public enum Contact {
  /** A person of ours tried to reach the buyer. */
  ATTEMPT,
  /** We and the buyer spoke or wrote with each other; an attempt that worked. */
  CONVERSATION;

  /** The word in a playbook. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether it is at least that much. */
  public boolean isAtLeast(Contact other) {
    return compareTo(other) >= 0;
  }

  static Optional<Contact> ofWord(String word) {
    for (Contact contact : values()) {
      if (contact.word().equals(word)) {
        return Optional.of(contact);
      }
    }
    return Optional.empty();
  }
}
