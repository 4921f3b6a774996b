package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads who is told of something, and sees to it that there is somebody. */
final class RecipientReader {

  private final SequencedMap<String, Team> teams;
  private final Mistakes mistakes;

  RecipientReader(SequencedMap<String, Team> teams, Mistakes mistakes) {
    this.teams = teams;
    this.mistakes = mistakes;
  }

  /**
   * Who is told.
   *
   * @param alert what is written
   * @param usual who is told when nothing is said
   * @param functions those in charge where the alert may be raised
   */
  List<Recipient> read(Yaml.Mapping alert, List<Recipient> usual, Collection<String> functions) {
    Optional<Yaml> written = alert.find("to");
    if (written.isEmpty()) {
      Yaml.Scalar name = alert.findScalar("alert").orElse(null);
      if (name != null && !usual.stream().allMatch(to -> isSomebody(to, name, functions, false))) {
        return List.of();
      }
      return usual;
    }
    List<Recipient> all = new ArrayList<>();
    for (Yaml.Scalar who : written.get().scalars()) {
      find(who.text())
          .ifPresentOrElse(
              found -> {
                if (isSomebody(found, who, functions, true)) {
                  all.add(found);
                }
              },
              () -> unknown(who));
    }
    return all;
  }

  private Optional<Recipient> find(String name) {
    if (name.equals("owner")) {
      return Optional.of(Recipient.OWNER);
    } else if (name.equals("lead")) {
      return Optional.of(Recipient.LEAD);
    } else if (teams.containsKey(name)) {
      return Optional.of(new Recipient(Recipient.Whom.TEAM, name));
    } else if (HeadReader.FUNCTIONS.contains(name)) {
      return Optional.of(new Recipient(Recipient.Whom.FUNCTION, name));
    } else if (name.contains("@") || leads().contains(name)) {
      return Optional.of(new Recipient(Recipient.Whom.PERSON, name));
    }
    return Optional.empty();
  }

  private List<String> leads() {
    return teams.values().stream()
        .map(Team::lead)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .toList();
  }

  private void unknown(Yaml.Scalar who) {
    List<String> all = new ArrayList<>(List.of("owner", "lead"));
    all.addAll(teams.keySet());
    all.addAll(leads());
    mistakes.add(
        who.place(),
        "nobody is called `" + who.text() + "`",
        new Words("recipient", all).instead(who.text())
            + " Somebody who leads no team is named by an address with an @.");
  }

  private boolean isSomebody(
      Recipient to, Yaml.Scalar written, Collection<String> functions, boolean said) {
    Optional<String> nobody =
        switch (to.whom()) {
          case PERSON -> Optional.empty();
          case TEAM ->
              java.util.Objects.requireNonNull(teams.get(to.name())).lead() == null
                  ? Optional.of("the team " + to.name())
                  : Optional.empty();
          case FUNCTION -> withoutLead(List.of(to.name()));
          case OWNER, LEAD -> withoutLead(functions);
        };
    nobody.ifPresent(which ->
        mistakes.add(
            written.place(),
            (said ? "`" + written.text() + "`" : "`" + written.text() + "` tells the " + to.name())
                + ", but nobody leads "
                + which,
            "`lead` for that team under teams, or somebody else after `to`"));
    return nobody.isEmpty();
  }

  /** A function none of whose teams has somebody who leads it. */
  private Optional<String> withoutLead(Collection<String> functions) {
    return functions.stream()
        .filter(function -> !hasLead(function))
        .findFirst()
        .map(function -> "a team of the function " + function);
  }

  /** Whether somebody leads a team of that function. */
  boolean hasLead(String function) {
    return teams.values().stream()
        .anyMatch(team -> team.function().equals(function) && team.lead() != null);
  }
}
