package dev.fullcourt.server.identity;

import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.identity.Domains;
import dev.fullcourt.history.identity.Ids;
import dev.fullcourt.history.identity.Keys;
import dev.fullcourt.history.imports.Draft;
import dev.fullcourt.server.log.NewEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the drafts of one import. What is said of an account or a person without naming a motion
 * concerns every buyer of the account, so it waits until all of them are known; so does what people
 * say of being written to.
 */
public final class Resolution {

  private static final int REMEMBERED = 100_000;

  /** What an account is called, and whether it is a domain where anybody has a mailbox or page. */
  private record Place(String key, boolean anybodys) {}

  private final Registry registry;
  private final List<String> motions;
  private final Map<String, Place> places = new HashMap<>();

  Resolution(Registry registry, List<String> motions) {
    this.registry = registry;
    this.motions = motions;
  }

  /** Whether this draft must wait until every dated row has been read. */
  public boolean waits(Draft draft) {
    return draft.occurredAt() == null
        || (motions.size() > 1 && describes(draft) && placed(draft).account() != null)
        || concernsPerson(draft);
  }

  /** What somebody says of themselves while nobody says where, or where there are many places. */
  private boolean concernsPerson(Draft draft) {
    return draft.person() != null
        && Meetings.concernsPerson(draft.type())
        && (draft.account() == null || motions.size() > 1);
  }

  /**
   * The draft under the keys that a live message about the same has: an address in lower case, a
   * web address as its domain, and who is of no account with that of the address.
   */
  private Draft placed(Draft draft) {
    String person = draft.person() == null ? null : Keys.ofPerson(draft.person());
    String account = draft.account() == null ? null : place(draft.account(), person != null);
    if (account == null && draft.buyer() == null && person != null && Keys.isAddress(person)) {
      account = Domains.company(person).orElse(null);
    }
    return Objects.equals(person, draft.person()) && Objects.equals(account, draft.account())
        ? draft
        : draft.about(account, person);
  }

  /** A domain where strangers have mailboxes or pages says nothing of somebody who is named. */
  private @Nullable String place(String account, boolean somebody) {
    if (places.size() > REMEMBERED) {
      places.clear();
    }
    Place place =
        places.computeIfAbsent(
            account, key -> new Place(Keys.ofAccount(key), Keys.isAnybodys(key)));
    return somebody && place.anybodys() ? null : place.key();
  }

  private static boolean concernsEveryMotion(Draft draft) {
    return draft.account() != null && describes(draft);
  }

  private static boolean describes(Draft draft) {
    return draft.motion() == null
        && (draft.type().equals(EventTypes.ACCOUNT_DESCRIBED)
            || draft.type().equals(EventTypes.PERSON_IDENTIFIED));
  }

  /** Whether the playbook has the draft's motion, or the draft names none. */
  public boolean knowsMotion(Draft draft) {
    return draft.motion() == null || motions.contains(draft.motion());
  }

  /**
   * The events a draft becomes, each with a buyer.
   *
   * @param read what was read
   * @param undated the instant at which what bears no date counts (law 2)
   */
  public List<NewEvent> resolve(Draft read, Instant undated) {
    Draft draft = placed(read);
    if (!concernsEveryMotion(draft)) {
      String motion = draft.motion() == null ? motions.getFirst() : draft.motion();
      NewEvent event = event(draft, motion, draft.id(), undated);
      return concernsPerson(read)
          ? Meetings.everywhere(event, registry.met(event.person()))
          : List.of(event);
    }
    Set<String> concerned = new TreeSet<>(registry.motions(Ids.account(account(draft))));
    if (concerned.isEmpty()) {
      concerned.add(motions.getFirst());
    }
    List<NewEvent> events = new ArrayList<>();
    for (String motion : concerned) {
      boolean first = motion.equals(motions.getFirst());
      events.add(event(draft, motion, first ? draft.id() : draft.id() + "@" + motion, undated));
    }
    return events;
  }

  private static String account(Draft draft) {
    return draft.account() == null ? "" : draft.account();
  }

  private NewEvent event(Draft draft, String motion, String id, Instant undated) {
    Instant at = draft.occurredAt() == null ? undated : draft.occurredAt();
    String buyer = registry.buyer(draft, motion);
    String person = draft.person() == null ? null : registry.person(draft.person());
    Map<String, Value> properties = draft.properties();
    if (draft.occurredAt() == null) {
      properties = new HashMap<>(properties);
      properties.put(EventTypes.UNDATED, Value.of(true));
    }
    Instant known = known(draft, at);
    return new NewEvent(draft.source(), id, buyer, person, draft.type(), at, known, at, properties);
  }

  /** That something happened is not known before it does, whenever the row was written. */
  private static Instant known(Draft draft, Instant at) {
    Instant known = draft.known();
    return known == null || known.isBefore(at) ? at : known;
  }

  /** Whom was met since the last time, to be stored with what they did. */
  public Met handOver() {
    return registry.handOver();
  }
}
