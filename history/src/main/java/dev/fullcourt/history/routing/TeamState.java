package dev.fullcourt.history.routing;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the teams have: whose turn was last, what each person was given on which day, how many
 * buyers each has, who has which account. All of it follows from the events of the log that say who
 * was given what, so that a router that starts anew goes on exactly (law 16). Who is away is told
 * from outside; what the router made of it stands in its answers. Mutable, used by one thread.
 */
public final class TeamState {

  private record Turn(long number, String person) {}

  private final Map<String, Turn> turns = new HashMap<>();
  private final Map<String, List<Instant>> given = new HashMap<>();
  private final Map<String, Integer> buyers = new HashMap<>();
  private final Map<String, List<String>> accounts = new HashMap<>();
  private final Map<String, String> holders = new HashMap<>();
  private final Map<String, List<Absence>> absences = new HashMap<>();

  /**
   * Takes in that somebody was given a buyer, as an event of the log says it; events come in the
   * order in which they count. One that names nobody, or who has the buyer already, is passed over.
   *
   * @param account the account's id, or empty
   */
  public void take(String account, Event event) {
    String person = event.text(EventTypes.OWNER);
    if (person == null) {
      return;
    }
    String team = event.text(Answer.TEAM);
    if (team != null && event.property(Answer.TURN) instanceof Value.Number(BigDecimal turn)) {
      turn(team, turn.longValue(), person);
    }
    give(event.buyer(), account, person, event.effective());
  }

  /** Takes in an answer. */
  public void take(Answer answer) {
    Request request = answer.request();
    if (answer.turn() != null) {
      turn(answer.team(), answer.turn(), answer.person());
    }
    if (request.from() != null) {
      holders.putIfAbsent(request.buyer(), request.from());
    }
    give(request.buyer(), request.account(), answer.person(), request.at());
  }

  /** Somebody had the turn of that number in a team. */
  public void turn(String team, long number, String person) {
    turns.merge(
        team,
        new Turn(number, person),
        (known, said) -> said.number() > known.number() ? said : known);
  }

  /** Somebody was given a buyer at an instant, who may be somebody else's by now. */
  public void gave(String person, Instant at) {
    given.computeIfAbsent(person, each -> new ArrayList<>()).add(at);
  }

  /** Somebody has so many buyers more. */
  public void has(String person, int count) {
    buyers.merge(person, count, Integer::sum);
  }

  /** Somebody was given a buyer of an account, later than whoever was told of before. */
  public void had(String account, String person) {
    if (!account.isEmpty()) {
      List<String> people = accounts.computeIfAbsent(account, each -> new ArrayList<>());
      people.remove(person);
      people.addFirst(person);
    }
  }

  /** Somebody is away for some days, or takes fewer buyers. */
  public void absent(Absence absence) {
    absences.computeIfAbsent(absence.person(), each -> new ArrayList<>()).add(absence);
  }

  /**
   * What keeps somebody from taking buyers on a day; of several the strictest, which lasts longest.
   */
  Optional<Absence> findAbsence(String person, LocalDate day) {
    return absences.getOrDefault(person, List.of()).stream()
        .filter(absence -> absence.covers(day))
        .min(
            Comparator.comparingInt(Absence::takes)
                .thenComparing(Absence::to, Comparator.reverseOrder()));
  }

  private void give(String buyer, String account, String person, Instant at) {
    String before = holders.put(buyer, person);
    if (person.equals(before)) {
      return;
    }
    if (before != null) {
      has(before, -1);
    }
    has(person, 1);
    gave(person, at);
    had(account, person);
  }

  /** Nobody has a buyer any more. */
  public void release(String buyer) {
    String before = holders.remove(buyer);
    if (before != null) {
      has(before, -1);
    }
  }

  /** How many buyers somebody was given on the day that an instant falls on in a zone. */
  int givenOn(String person, Instant at, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    return (int)
        given.getOrDefault(person, List.of()).stream()
            .filter(each -> LocalDate.ofInstant(each, zone).equals(day))
            .count();
  }

  /** How many buyers somebody has. */
  int buyersOf(String person) {
    return buyers.getOrDefault(person, 0);
  }

  /** Who had the last turn in a team, or null when nobody had one. */
  @Nullable String lastTurn(String team) {
    Turn turn = turns.get(team);
    return turn == null ? null : turn.person();
  }

  /** The number of the next turn in a team. */
  long nextTurn(String team) {
    Turn turn = turns.get(team);
    return turn == null ? 1 : turn.number() + 1;
  }

  /** Of these people the one who was last given a buyer of the account. */
  Optional<String> findHolder(String account, Set<String> people) {
    return accounts.getOrDefault(account, List.of()).stream().filter(people::contains).findFirst();
  }

  /** What was given before an instant plays no part any more. */
  public void forgetBefore(Instant at) {
    given.values().forEach(each -> each.removeIf(instant -> instant.isBefore(at)));
  }
}
