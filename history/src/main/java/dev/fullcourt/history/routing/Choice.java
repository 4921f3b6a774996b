package dev.fullcourt.history.routing;

import dev.fullcourt.engine.playbook.Routing.Rule;
import dev.fullcourt.engine.playbook.Routing.Way;
import dev.fullcourt.engine.playbook.Team;
import dev.fullcourt.history.routing.Answer.By;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The choice of one of a team for one buyer, which keeps note of whom it looked at. */
final class Choice {

  private final Request request;
  private final Team team;
  private final ZoneId zone;
  private final LocalDate day;
  private final TeamState state;
  private final LinkedHashSet<String> considered = new LinkedHashSet<>();

  Choice(Request request, Team team, ZoneId zone, TeamState state) {
    this.request = request;
    this.team = team;
    this.zone = zone;
    this.day = LocalDate.ofInstant(request.at(), zone);
    this.state = state;
  }

  /** The same for another team, knowing whom it has looked at. */
  Choice(Request request, Team team, ZoneId zone, TeamState state, List<String> before) {
    this(request, team, zone, state);
    considered.addAll(before);
  }

  /** Who gets the buyer by the first way that finds somebody; empty when none does. */
  Optional<Answer> find(Rule rule) {
    for (Way way : rule.by()) {
      Optional<Answer> found =
          switch (way) {
            case ACCOUNT_OWNER ->
                accountOwner().flatMap(person -> meant(rule, person, By.ACCOUNT_OWNER));
            case ROUND_ROBIN -> nextInTurn().map(person -> answer(rule, person, By.ROUND_ROBIN));
            case LEAST_LOADED -> leastLoaded().map(person -> answer(rule, person, By.LEAST_LOADED));
          };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Whom a buyer goes to that is meant for one person: to whoever stands in while they are away.
   */
  Optional<Answer> meant(Rule rule, String person, By by) {
    if (isFree(person)) {
      return Optional.of(answer(rule, person, by));
    }
    return standIn(person).filter(this::isFree).map(standIn -> answer(rule, standIn, By.STAND_IN));
  }

  /**
   * The answer when only one person is left. They take what nobody else does, whatever they have
   * already: when they are away whoever stands in, if that person is there, else all the same.
   */
  Answer last(@Nullable Rule rule, String person) {
    Optional<Absence> away = away(person);
    away.ifPresent(absence -> considered.add(words(absence)));
    Optional<String> standIn = standIn(person).filter(other -> away(other).isEmpty());
    return new Answer(
        request,
        standIn.orElse(person),
        team.name(),
        rule == null ? null : rule.id(),
        standIn.isPresent() ? By.STAND_IN : By.FALLBACK,
        null,
        considered());
  }

  private Answer answer(Rule rule, String person, By by) {
    Long turn = by == By.ROUND_ROBIN ? (Long) state.nextTurn(team.name()) : null;
    return new Answer(request, person, team.name(), rule.id(), by, turn, considered());
  }

  private Optional<Absence> away(String person) {
    return state.findAbsence(person, day).filter(Absence::isAway);
  }

  private Optional<String> standIn(String person) {
    return away(person)
        .flatMap(absence -> Optional.ofNullable(absence.standIn()))
        .filter(team::has);
  }

  private Optional<String> accountOwner() {
    String named = request.accountOwner();
    if (named != null && team.members().contains(named)) {
      return Optional.of(named);
    }
    if (named != null) {
      considered.add(named + ": owns the account, not of " + team.name());
    }
    return state.findHolder(request.account(), new LinkedHashSet<>(team.members()));
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
  private boolean isFree(String person) {
    Optional<Absence> away = away(person);
    if (away.isPresent()) {
      considered.add(words(away.get()));
      return false;
    }
    Optional<Absence> absence = state.findAbsence(person, day);
    int given = state.givenOn(person, request.at(), zone);
    Integer capacity = capacity(absence);
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
            + absence.map(each -> ", takes fewer until " + each.to()).orElse("")
            + (gives ? ", gives it away" : ""));
    return !full && !gives;
  }

  /** How many buyers a day: as agreed, or fewer for these days; null for any number. */
  private @Nullable Integer capacity(Optional<Absence> absence) {
    Integer agreed = team.capacity();
    if (absence.isEmpty()) {
      return agreed;
    }
    int takes = absence.get().takes();
    return agreed == null ? takes : Math.min(agreed, takes);
  }

  private static String words(Absence away) {
    return away.person()
        + ": away until "
        + away.to()
        + (away.standIn() == null ? "" : ", " + away.standIn() + " stands in");
  }

  /** Whom it looked at so far. */
  List<String> considered() {
    return List.copyOf(considered);
  }
}
