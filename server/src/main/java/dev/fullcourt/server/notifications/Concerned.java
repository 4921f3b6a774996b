package dev.fullcourt.server.notifications;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Team;
import dev.fullcourt.history.measures.alerts.Told;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whom a decision concerns, under one playbook; never who brought it about.
 *
 * @param kind what it is to them
 * @param people who, as the playbook calls them
 */
record Concerned(Kind kind, List<String> people) {

  Concerned {
    people = List.copyOf(people);
  }

  /** Whom it concerns; empty when it is of no kind people are told of. */
  static Optional<Concerned> by(Occasion occasion, Playbook playbook) {
    return switch (occasion.kind()) {
      case "owner_assigned" -> one(Kind.HANDED, occasion, named(occasion));
      case "clock_warned" -> inCharge(Kind.WARNED, occasion, playbook);
      case "clock_breached" -> inCharge(Kind.BREACHED, occasion, playbook);
      case "pass_asked" -> asked(occasion, playbook);
      case "pass_ended" ->
          List.of("answered", "declined").contains(String.valueOf(occasion.text("how")))
              ? one(Kind.ANSWERED, occasion, occasion.asker())
              : Optional.empty();
      case "alert_raised" -> alert(occasion, playbook);
      default -> Optional.empty();
    };
  }

  private static @Nullable String named(Occasion occasion) {
    String named = occasion.text("named");
    return named == null ? occasion.assigned() : named;
  }

  /** Of a clock it is who was made responsible, or had the buyer; of a queue its lead. */
  private static Optional<Concerned> inCharge(Kind kind, Occasion occasion, Playbook playbook) {
    String responsible = occasion.assigned() == null ? occasion.holder() : occasion.assigned();
    List<String> people =
        Told.of(playbook, List.of("owner"), occasion.function(), occasion.team(), responsible);
    return of(kind, occasion, people);
  }

  /** Whoever has the buyer for the function that is asked; else all of the team. */
  private static Optional<Concerned> asked(Occasion occasion, Playbook playbook) {
    String function = occasion.text("to");
    String team = occasion.text("team");
    String holder = occasion.holder();
    if (holder != null && occasion.function().equals(function)) {
      return one(Kind.ASKED, occasion, holder);
    }
    Stream<Team> teams =
        playbook.teams().values().stream()
            .filter(
                each -> team == null ? each.function().equals(function) : each.name().equals(team));
    return of(
        Kind.ASKED, occasion, teams.flatMap(each -> each.members().stream()).distinct().toList());
  }

  private static Optional<Concerned> alert(Occasion occasion, Playbook playbook) {
    List<String> to = occasion.body().path("to").values().stream().map(JsonNode::asString).toList();
    String function = occasion.text("owner");
    return of(
        Kind.ALERT,
        occasion,
        Told.of(
            playbook,
            to,
            function == null ? occasion.function() : function,
            occasion.text("team"),
            named(occasion)));
  }

  private static Optional<Concerned> one(Kind kind, Occasion occasion, @Nullable String person) {
    return of(kind, occasion, person == null ? List.of() : List.of(person));
  }

  private static Optional<Concerned> of(Kind kind, Occasion occasion, Collection<String> people) {
    List<String> others =
        people.stream().filter(person -> !person.equals(occasion.actor())).toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(new Concerned(kind, others));
  }
}
