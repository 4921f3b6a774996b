package dev.fullcourt.server.inbox.storage;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Team;
import dev.fullcourt.history.measures.alerts.Told;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom somebody leads, so that an alert finds them.
 *
 * @param teams teams they lead
 * @param functions functions whose alerts reach them where no team is in charge
 */
record Leads(Set<String> teams, Set<String> functions) {

  static Leads of(Playbook playbook, String name) {
    Set<String> teams = new TreeSet<>();
    Set<String> functions = new TreeSet<>();
    for (var entry : playbook.teams().entrySet()) {
      Team team = entry.getValue();
      if (name.equals(team.lead())) {
        teams.add(entry.getKey());
      }
      if (Told.of(playbook, List.of("lead"), team.function(), null, null).contains(name)) {
        functions.add(team.function());
      }
    }
    return new Leads(teams, functions);
  }

  /** The words by which a playbook tells them something. */
  Set<String> named(String name) {
    Set<String> named = new TreeSet<>(teams);
    named.addAll(functions);
    named.add(name);
    return named;
  }
}
