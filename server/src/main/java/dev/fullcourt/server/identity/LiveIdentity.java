package dev.fullcourt.server.identity;

import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.history.identity.Ids;
import dev.fullcourt.server.log.LiveLog;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.log.Partitions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says whose a live message is: keeps what it says of who is who, and gives it the person, account
 * and buyer that follow from everything said so far. Call {@link #resolve} in the transaction that
 * appends, then {@link #merge}, and {@link #committed} after it. Used by one thread.
 */
@Component
public class LiveIdentity {

  private static final int REMEMBERED = 200_000;

  private final JdbcClient jdbc;
  private final DataSource source;
  private final Links links;
  private final LiveMerges merges;
  private final Meetings meetings;
  private List<LiveMerges.Wanted> wanted = List.of();
  private List<LiveMerges.Wanted> homes = List.of();

  /** Whom the database has for certain; the longest not met are forgotten. */
  private final Set<String> stored =
      Collections.newSetFromMap(
          new LinkedHashMap<>(1024, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  private final Set<String> met = new TreeSet<>();

  LiveIdentity(JdbcClient jdbc, DataSource source, LogReader reader, LiveLog log) {
    this.jdbc = jdbc;
    this.source = source;
    this.links = new Links(jdbc);
    this.meetings = new Meetings(jdbc);
    this.merges = new LiveMerges(jdbc, reader, log);
  }

  /**
   * The events some messages become, each with a buyer; none for a message that only says who is
   * who.
   *
   * @param motions the motions of the playbook, the default one first
   */
  public List<List<NewEvent>> resolve(List<LiveDraft> drafts, List<String> motions) {
    met.clear();
    List<Claim> claims = drafts.stream().map(LiveDraft::claim).toList();
    links.keep(drafts.stream().flatMap(draft -> draft.links().stream()).toList());
    People people = links.of(claims);
    merges.confirm(people);
    wanted = people.merges();
    homes = people.homes();
    Newcomers accounts = new Newcomers("account", "id text, key text");
    Newcomers persons = new Newcomers("person", "id text, key text");
    Newcomers buyers =
        new Newcomers(
            "buyer", "id text, partition smallint, motion text, account text, label text");
    Map<String, Set<String>> concerned =
        motions.size() > 1 ? motionsOf(drafts, people) : new HashMap<>();
    boolean someoneSays =
        drafts.stream()
            .anyMatch(each -> each.type() != null && Meetings.concernsPerson(each.type()));
    Map<String, Set<String>> places = placesOf(drafts, people);
    List<List<NewEvent>> events = new ArrayList<>(drafts.size());
    for (LiveDraft draft : drafts) {
      List<NewEvent> made =
          draft.type() == null
              ? List.of()
              : resolve(
                  draft,
                  draft.type(),
                  people,
                  motions,
                  concerned,
                  places,
                  accounts,
                  persons,
                  buyers);
      made.forEach(event -> {
        if (someoneSays && event.person() != null) {
          places.computeIfAbsent(event.person(), id -> new TreeSet<>()).add(event.buyer());
        }
      });
      events.add(made);
    }
    accounts.store(jdbc, source);
    persons.store(jdbc, source);
    buyers.store(jdbc, source);
    return events;
  }

  /** Merges who is one by now and separates who is not; after the events were appended. */
  public void merge(List<String> motions, Instant now) {
    merges.follow(wanted, homes, motions, now);
  }

  /** The transaction was committed: whom it met is stored for certain. */
  public void committed() {
    stored.addAll(met);
  }

  private List<NewEvent> resolve(
      LiveDraft draft,
      String type,
      People people,
      List<String> motions,
      Map<String, Set<String>> concerned,
      Map<String, Set<String>> places,
      Newcomers accounts,
      Newcomers persons,
      Newcomers buyers) {
    String person = people.of(draft.claim());
    String account = people.accountOf(draft.claim(), person);
    if (person == null && account == null) {
      return List.of();
    }
    String personId = person == null ? null : Ids.person(person);
    if (personId != null && person != null && isNew(personId)) {
      persons.add(personId, person);
    }
    String accountId = account == null ? null : Ids.account(account);
    if (accountId != null && isNew(accountId)) {
      accounts.add(accountId, account);
    }
    List<NewEvent> events = new ArrayList<>(1);
    for (String motion : motions(type, accountId, motions, concerned)) {
      String buyer = Ids.buyer(account, null, person, motion);
      if (isNew(buyer)) {
        String label = account != null ? account : Objects.requireNonNullElse(person, "");
        buyers.add(buyer, Partitions.of(buyer), motion, accountId, label);
      }
      boolean first = motion.equals(motions.getFirst());
      events.add(
          new NewEvent(
              draft.source(),
              first ? draft.id() : draft.id() + "@" + motion,
              buyer,
              personId,
              type,
              draft.occurredAt(),
              draft.occurredAt(),
              draft.occurredAt(),
              draft.properties()));
    }
    return Meetings.concernsPerson(type)
        ? Meetings.everywhere(events.getFirst(), places.getOrDefault(personId, Set.of()))
        : events;
  }

  /** Where those were met who say something that holds wherever they are met. */
  private Map<String, Set<String>> placesOf(List<LiveDraft> drafts, People people) {
    Set<String> saying = new TreeSet<>();
    for (LiveDraft draft : drafts) {
      String type = draft.type();
      String person =
          type != null && Meetings.concernsPerson(type) ? people.of(draft.claim()) : null;
      if (person != null) {
        saying.add(Ids.person(person));
      }
    }
    return meetings.of(saying);
  }

  private boolean isNew(String id) {
    return !stored.contains(id) && met.add(id);
  }

  /** What is said of an account or a person concerns every buyer of the account. */
  private static Set<String> motions(
      String type,
      @Nullable String account,
      List<String> motions,
      Map<String, Set<String>> concerned) {
    boolean everyMotion =
        type.equals(EventTypes.ACCOUNT_DESCRIBED) || type.equals(EventTypes.PERSON_IDENTIFIED);
    Set<String> all = everyMotion && account != null ? concerned.get(account) : null;
    return all == null || all.isEmpty() ? Set.of(motions.getFirst()) : all;
  }

  private Map<String, Set<String>> motionsOf(List<LiveDraft> drafts, People people) {
    Set<String> accounts = new TreeSet<>();
    for (LiveDraft draft : drafts) {
      String account = people.accountOf(draft.claim(), people.of(draft.claim()));
      if (account != null) {
        accounts.add(Ids.account(account));
      }
    }
    Map<String, Set<String>> motions = new HashMap<>();
    jdbc.sql("select account, motion from buyer where account = any(:accounts)")
        .param("accounts", accounts.toArray(String[]::new))
        .query(row -> {
          motions.computeIfAbsent(row.getString(1), id -> new TreeSet<>()).add(row.getString(2));
        });
    return motions;
  }
}
