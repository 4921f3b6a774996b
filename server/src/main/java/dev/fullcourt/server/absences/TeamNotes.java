package dev.fullcourt.server.absences;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Team;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody ought to know today of their teams: who is away, and who cannot come in. */
@Component
public class TeamNotes {

  private final Absences absences;
  private final Agreement agreement;
  private final Members members;

  TeamNotes(Absences absences, Agreement agreement, Members members) {
    this.absences = absences;
    this.agreement = agreement;
    this.members = members;
  }

  /**
   * Their own absence, those of the teams they are in, and who of a team they lead has no account.
   */
  public List<String> of(Member member) {
    List<Team> teams =
        agreement.findCurrent().map(Playbook::teams).stream()
            .flatMap(each -> each.values().stream())
            .filter(team -> team.has(member.name()))
            .toList();
    LocalDate today = absences.today();
    Stream<String> away =
        absences.ahead(member).stream()
            .filter(each -> each.covers(today))
            .flatMap(each -> note(each, member.name(), teams).stream());
    return Stream.concat(away, strangers(member, teams).stream()).toList();
  }

  /** What is routed to somebody without an account is seen by nobody but who leads them. */
  private Optional<String> strangers(Member member, List<Team> teams) {
    List<Team> led = teams.stream().filter(team -> member.name().equals(team.lead())).toList();
    if (led.isEmpty()) {
      return Optional.empty();
    }
    Set<String> known =
        members.all().stream().filter(Member::active).map(Member::name).collect(Collectors.toSet());
    String names =
        led.stream()
            .flatMap(team -> team.members().stream())
            .distinct()
            .filter(name -> !known.contains(name))
            .map(Playbook::title)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("Of your team these have no account and cannot come in: " + names + ".");
  }

  private static Optional<String> note(Absence absence, String name, List<Team> teams) {
    String until = " until " + Dates.day(absence.to());
    String standIn = absence.standIn();
    if (absence.person().equals(name)) {
      return Optional.of(
          absence.isAway()
              ? "You are away" + until + ": no buyers are given to you" + stands(standIn) + "."
              : "You take " + absence.atMost() + until + ".");
    }
    if (teams.stream().noneMatch(team -> team.has(absence.person()))) {
      return Optional.empty();
    }
    String who = Playbook.title(absence.person());
    if (!absence.isAway()) {
      return Optional.of(who + " " + absence.means() + until + ".");
    }
    return Optional.of(
        name.equals(standIn)
            ? "You stand in for " + who + until + "."
            : who + " is away" + until + stands(standIn) + ".");
  }

  private static String stands(@org.jspecify.annotations.Nullable String standIn) {
    return standIn == null ? "" : "; " + Playbook.title(standIn) + " stands in";
  }
}
