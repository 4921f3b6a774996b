package dev.fullcourt.history.routing;

import dev.fullcourt.engine.playbook.Routing.Rule;
import dev.fullcourt.engine.playbook.Routing.Way;
import dev.fullcourt.engine.playbook.Team;
import dev.fullcourt.history.routing.Answer.By;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The choice of one of a team for one buyer, which keeps note of whom it looked at. */
final class Choice {

  private final Request request;
  private final Team team;
  private final ZoneId zone;
  private final TeamState state;
  private final LinkedHashSet<String> considered = new LinkedHashSet<>();

  Choice(Request request, Team team, ZoneId zone, TeamState state) {
    this.request = request;
    this.team = team;
    this.zone = zone;
    this.state = state;
  }

  /** Who gets the buyer by the first way that finds somebody; empty when none does. */
  Optional<Answer> find(Rule rule) {
    for (Way way : rule.by()) {
      Optional<Answer> found =
          switch (way) {
            case ACCOUNT_OWNER ->
                accountOwner().map(person -> answer(rule, person, By.ACCOUNT_OWNER));
            case ROUND_ROBIN -> nextInTurn().map(person -> answer(rule, person, By.ROUND_ROBIN));
            case LEAST_LOADED -> leastLoaded().map(person -> answer(rule, person, By.LEAST_LOADED));
          };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  Answer answer(Rule rule, String person, By by) {
    Long turn = by == By.ROUND_ROBIN ? (Long) state.nextTurn(team.name()) : null;
    return new Answer(request, person, team.name(), rule.id(), by, turn, considered());
  }

  private Optional<String> accountOwner() {
    String named = request.accountOwner();
    if (named != null && team.members().contains(named)) {
      return Optional.of(named).filter(this::isFree);
    }
    if (named != null) {
      considered.add(named + ": owns the account, not of " + team.name());
    }
    return state
        .findHolder(request.account(), new LinkedHashSet<>(team.members()))
        .filter(this::isFree);
  }

  private Optional<String> nextInTurn() {
    List<String> members = team.members();
    String before = state.lastTurn(team.name());
    int last = before == null ? -1 : members.indexOf(before);
    for (int i = 1; i <= members.size(); i++) {
      String next = members.get((last + i) % members.size());
      if (isFree(next)) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  private Optional<String> leastLoaded() {
    return team.members().stream()
        .filter(this::isFree)
        .min(Comparator.comparingInt(state::buyersOf));
  }

  /** Whether somebody can take the buyer; says so. */
  boolean isFree(String person) {
    int given = state.givenOn(person, request.at(), zone);
    Integer capacity = team.capacity();
    boolean full = capacity != null && given >= capacity;
    boolean gives = person.equals(request.from());
    considered.add(
        person
            + ": "
            + given
            + (capacity == null ? "" : " of " + capacity)
            + " today, "
            + state.buyersOf(person)
            + " in all"
            + (full ? ", full" : "")
            + (gives ? ", gives it away" : ""));
    return !full && !gives;
  }

  /** Whom it looked at so far. */
  List<String> considered() {
    return List.copyOf(considered);
  }
}
