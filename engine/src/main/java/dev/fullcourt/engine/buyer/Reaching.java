package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Consent;
import dev.fullcourt.engine.playbook.Contact;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Playbook;

/** What an event type says about reaching people. */
enum Reaching {
  /** Nothing. */
  NOTHING,
  /** A yes. */
  GIVES,
  /** A no. */
  WITHDRAWS,
  /** A no to the channel it came by, email if it does not say. */
  UNSUBSCRIBES,
  /** An email came back, perhaps for good. */
  BOUNCES,
  /** We reached out. */
  CONTACTS;

  /** What events of a type say under a playbook; nothing when it asks nobody's consent. */
  static Reaching of(String type, Playbook playbook) {
    Consent consent = playbook.teamwork().outreach().consent();
    if (consent.isEmpty()) {
      return NOTHING;
    }
    return switch (type) {
      case EventTypes.CONSENT_GIVEN -> GIVES;
      case EventTypes.CONSENT_WITHDRAWN -> WITHDRAWS;
      case EventTypes.UNSUBSCRIBED, EventTypes.COMPLAINED -> UNSUBSCRIBES;
      case EventTypes.EMAIL_BOUNCED -> BOUNCES;
      default -> !consent.budgets().isEmpty() && reachesOut(type, playbook) ? CONTACTS : NOTHING;
    };
  }

  /** Attempts of people, and what machines send. Who talks with us is not being pestered. */
  private static boolean reachesOut(String type, Playbook playbook) {
    return EventTypes.SENDING.contains(type)
        || playbook.vocabulary().findEvent(type).map(EventKind::countsAs).stream()
            .anyMatch(Contact.ATTEMPT::equals);
  }
}
