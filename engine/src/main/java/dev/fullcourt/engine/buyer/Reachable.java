package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.play.Permission;
import dev.fullcourt.engine.playbook.Consent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how a person may be reached, or the buyer as a whole. Mutable; a part of a workspace.
 * It is asked only under playbooks that say something about consent.
 */
public final class Reachable {

  private final Consent consent;
  private final boolean keepsContacts;
  private final long window;
  private final Map<Asked, Reach.Word> words = new LinkedHashMap<>(4);
  private final Deque<Long> contacts = new ArrayDeque<>(1);
  private boolean undeliverable;

  /** What a word is about. */
  private record Asked(String origin, String channel, String purpose) {}

  /**
   * @param per whose contacts are counted here
   */
  Reachable(Consent consent, Consent.Budget.Per per) {
    this.consent = consent;
    this.keepsContacts = consent.budgets().stream().anyMatch(budget -> budget.per() == per);
    this.window = consent.longestWindow().toMillis();
  }

  void restore(Reach reach) {
    reach.words().forEach(this::keep);
    reach.contacts().forEach(at -> contacts.add(Times.of(at)));
    undeliverable = reach.undeliverable();
  }

  void clear() {
    words.clear();
    contacts.clear();
    undeliverable = false;
  }

  Reach reach(long at) {
    forget(at);
    return words.isEmpty() && contacts.isEmpty() && !undeliverable
        ? Reach.NONE
        : new Reach(
            List.copyOf(words.values()),
            undeliverable,
            contacts.stream().map(Times::instant).toList());
  }

  /** Takes in what an event says about reaching whom it is about. */
  void take(Reaching reaching, Row row) {
    switch (reaching) {
      case GIVES -> say(row, named(row, EventTypes.CHANNEL, consent.channels(), List.of()), true);
      case WITHDRAWS ->
          say(row, named(row, EventTypes.CHANNEL, consent.channels(), consent.channels()), false);
      case UNSUBSCRIBES -> say(row, unsubscribedFrom(row), false);
      case BOUNCES -> undeliverable |= isForGood(row);
      case CONTACTS, NOTHING -> {}
    }
  }

  /** What is said of a channel nobody knows is, of a no, said of email. */
  private List<String> unsubscribedFrom(Row row) {
    String channel = row.text(EventTypes.CHANNEL);
    if (channel != null && consent.channels().contains(channel)) {
      return List.of(channel);
    }
    return consent.channels().contains(EventTypes.EMAIL)
        ? List.of(EventTypes.EMAIL)
        : consent.channels();
  }

  private static boolean isForGood(Row row) {
    return row.property(EventTypes.HARD) instanceof Value.Flag(boolean yes)
        ? yes
        : "hard".equals(row.text("kind"));
  }

  /** The one named; all when none is; of an unknown one, what is on the safe side. */
  private static List<String> named(
      Row row, String property, List<String> declared, List<String> ifUnknown) {
    String name = row.text(property);
    if (name == null) {
      return declared;
    }
    return declared.contains(name) ? List.of(name) : ifUnknown;
  }

  private void say(Row row, List<String> channels, boolean yes) {
    List<String> purposes =
        named(row, EventTypes.PURPOSE, consent.purposes(), yes ? List.of() : consent.purposes());
    String origin = row.text(EventTypes.SAID_AS);
    for (String channel : channels) {
      for (String purpose : purposes) {
        keep(new Reach.Word(origin == null ? "" : origin, channel, purpose, yes, row.seq()));
      }
    }
  }

  private void keep(Reach.Word word) {
    words.put(new Asked(word.origin(), word.channel(), word.purpose()), word);
  }

  /** We reached out to them. */
  void contacted(long at) {
    if (keepsContacts) {
      forget(at);
      contacts.add(at);
    }
  }

  private void forget(long at) {
    while (!contacts.isEmpty() && at - contacts.getFirst() >= window) {
      contacts.removeFirst();
    }
  }

  /** They have another address. */
  void changedAddress() {
    undeliverable = false;
  }

  /** Whether emails come back. */
  public boolean isUndeliverable() {
    return undeliverable;
  }

  /** Whether there is a no to anything that stands. */
  public boolean hasSaidNo() {
    return words.values().stream().anyMatch(word -> !word.yes());
  }

  /**
   * What was said, the strictest word of all.
   *
   * @param purpose what for; null: for anything
   */
  public Permission permission(String channel, @Nullable String purpose) {
    Permission permission = Permission.NOT_ASKED;
    for (Reach.Word word : words.values()) {
      if (word.channel().equals(channel) && (purpose == null || word.purpose().equals(purpose))) {
        if (!word.yes()) {
          return Permission.NO;
        }
        permission = Permission.YES;
      }
    }
    return permission;
  }

  /** When we reached out within a window that ends at an instant, in the order of time. */
  public List<Instant> contacts(long at, long within) {
    return contacts.stream().filter(each -> at - each < within).map(Times::instant).toList();
  }
}
