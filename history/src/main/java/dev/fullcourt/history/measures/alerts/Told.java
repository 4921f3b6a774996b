package dev.fullcourt.history.measures.alerts;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Team;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who of ours is told of an alert: people, by name. */
public final class Told {

  private Told() {}

  /**
   * The people told, each once; none where the playbook names nobody who leads.
   *
   * @param to as the playbook writes them
   * @param function the function in charge
   * @param team the team in charge, or null
   * @param person the person in charge, or null
   */
  public static List<String> of(
      Playbook playbook,
      List<String> to,
      String function,
      @Nullable String team,
      @Nullable String person) {
    return to.stream()
        .flatMap(word ->
            switch (word) {
              case "owner" ->
                  Optional.ofNullable(person).or(() -> lead(playbook, function, team)).stream();
              case "lead" -> lead(playbook, function, team).stream();
              default -> named(playbook, word).stream();
            })
        .distinct()
        .toList();
  }

  /** The people told of an alert about a buyer. */
  public static List<String> of(Playbook playbook, AlertRun run) {
    return of(playbook, run.to(), run.function(), run.team(), run.person());
  }

  /** The people told of alerts that are told as one. */
  public static List<String> of(Playbook playbook, AlertGroup group) {
    return group.runs().stream().flatMap(run -> of(playbook, run).stream()).distinct().toList();
  }

  private static Optional<String> named(Playbook playbook, String word) {
    Team team = playbook.teams().get(word);
    if (team != null) {
      return Optional.ofNullable(team.lead());
    }
    boolean function =
        playbook.teams().values().stream().anyMatch(each -> each.function().equals(word));
    return function ? lead(playbook, word, null) : Optional.of(word);
  }

  private static Optional<String> lead(Playbook playbook, String function, @Nullable String team) {
    Team known = team == null ? null : playbook.teams().get(team);
    if (known != null && known.lead() != null) {
      return Optional.of(known.lead());
    }
    return playbook.teams().values().stream()
        .filter(each -> each.function().equals(function))
        .map(Team::lead)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
