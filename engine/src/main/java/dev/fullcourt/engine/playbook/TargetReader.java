package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.playbook.Routing.Target;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads where a buyer goes: to one of a team, or to somebody by name. */
final class TargetReader {

  private final SequencedMap<String, Team> teams;
  private final Mistakes mistakes;

  TargetReader(SequencedMap<String, Team> teams, Mistakes mistakes) {
    this.teams = teams;
    this.mistakes = mistakes;
  }

  /** The team or person of that name; empty when there is none, which has been said then. */
  Optional<Target> read(Yaml.Scalar written) {
    String name = written.text();
    Team team = teams.get(name);
    if (team != null) {
      return lead(team, written).map(lead -> new Target.ToTeam(owner(team)));
    }
    return person(written);
  }

  /** The fallback: somebody by name, or who leads the team of that name. */
  Optional<Target> fallback(Yaml.Scalar written) {
    Team team = teams.get(written.text());
    return team == null
        ? person(written)
        : lead(team, written).map(lead -> new Target.ToPerson(lead, teamsOf(lead)));
  }

  /** Refuses a receiver of buyers, a team or a function, whom nobody leads. */
  void checkLed(Yaml.Scalar written) {
    String name = written.text();
    List<Team> theirs =
        teams.values().stream()
            .filter(team -> team.name().equals(name) || team.function().equals(name))
            .toList();
    if (!theirs.isEmpty() && theirs.stream().allMatch(team -> team.lead() == null)) {
      mistakes.add(
          written.place(),
          "buyers are handed to `" + name + "`, but nobody leads it: nobody answers for who waits",
          "`lead` for a team of it under teams");
    }
  }

  private Optional<Target> person(Yaml.Scalar written) {
    String name = written.text();
    List<Owner> theirs = teamsOf(name);
    if (theirs.isEmpty()) {
      List<String> all = new ArrayList<>(teams.keySet());
      teams.values().forEach(team -> all.addAll(team.people()));
      mistakes.add(
          written.place(),
          "`" + name + "` is neither a team nor somebody of a team",
          new Words("team or person", all).instead(name));
      return Optional.empty();
    }
    return Optional.of(new Target.ToPerson(name, theirs));
  }

  /** Nothing waits where nobody answers for it (law 27). */
  private Optional<String> lead(Team team, Yaml.Scalar written) {
    if (team.lead() == null) {
      mistakes.add(
          written.place(),
          "the team `" + team.name() + "` has no lead: nobody answers for who waits there",
          "`lead` for that team under teams");
    }
    return Optional.ofNullable(team.lead());
  }

  private List<Owner> teamsOf(String person) {
    return teams.values().stream()
        .filter(team -> team.has(person))
        .map(TargetReader::owner)
        .toList();
  }

  private static Owner owner(Team team) {
    return new Owner(team.function(), team.name());
  }
}
