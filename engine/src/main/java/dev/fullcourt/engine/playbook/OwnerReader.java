package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.engine.yaml.Place;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Reads who answers for something, and finds the hours they work. The hours of a team are its own;
 * those of a function are those of its first team that has any.
 */
final class OwnerReader {

  private final SequencedMap<String, Team> teams;
  private final SequencedMap<String, BusinessHours> hours;
  private final Words functions;
  private final Mistakes mistakes;

  OwnerReader(
      SequencedMap<String, Team> teams,
      SequencedMap<String, BusinessHours> hours,
      Words functions,
      Mistakes mistakes) {
    this.teams = teams;
    this.hours = hours;
    this.functions = functions;
    this.mistakes = mistakes;
  }

  /** The owner named under that key, a team or a function; empty when it is neither. */
  Optional<Owner> read(Yaml.Mapping part, String key) {
    Optional<Yaml.Scalar> written = part.findScalar(key);
    return written.flatMap(this::read);
  }

  /** The owner so named; empty when it is neither a team nor a function. */
  Optional<Owner> read(Yaml.Scalar written) {
    String name = written.text();
    Team team = teams.get(name);
    if (team != null) {
      return Optional.of(new Owner(team.function(), name));
    }
    if (functions.has(name)) {
      return Optional.of(new Owner(name, null));
    }
    if (HeadReader.FUNCTIONS.contains(name)) {
      mistakes.add(
          written.place(),
          "no team has the function `" + name + "`",
          functions.oneOf() + ", or a team of that function under teams");
    } else {
      List<String> all = new ArrayList<>(teams.keySet());
      all.addAll(functions.allowed());
      mistakes.add(
          written.place(),
          "`" + name + "` is neither a team nor a function",
          new Words("team or function", all).instead(name));
    }
    return Optional.empty();
  }

  /** The hours of an owner, if the playbook gives any. */
  Optional<BusinessHours> findHours(Owner owner) {
    return teams.values().stream()
        .filter(team ->
            owner.team() == null
                ? team.function().equals(owner.function())
                : team.name().equals(owner.team()))
        .map(Team::hours)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .map(hours::get);
  }

  /** Refuses a length in business time where nobody's hours say what that is. */
  void checkHours(Owner owner, Length length, Yaml.Scalar written) {
    if (!(length instanceof Length.Plain) && findHours(owner).isEmpty()) {
      String who = owner.team() == null ? owner.function() : owner.team();
      Place place = written.place();
      mistakes.add(
          place,
          "`" + written.text() + "`, but no hours are given for " + who,
          "`hours` for that team under teams, or a length on the clock such as 2h");
    }
  }
}
