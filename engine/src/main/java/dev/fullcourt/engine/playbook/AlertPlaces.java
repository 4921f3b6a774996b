package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where alerts may be raised: stages, handoffs and agreed times, and who is in charge there.
 *
 * @param cycle the cycle
 * @param names the names of all its stages, those that are wrong included
 * @param handoffs by name
 * @param slas the agreed times
 * @param goals by name
 * @param always around the clock, for who has no hours
 */
record AlertPlaces(
    Cycle cycle,
    StageNames names,
    SequencedMap<String, Handoff> handoffs,
    List<Sla> slas,
    SequencedMap<String, Goal> goals,
    BusinessHours always) {

  /** Keys that belong to some kinds of alerts only. */
  static final Set<String> SOME_KINDS =
      Set.of("lacks", "in", "of", "after", "beyond", "when", "goal", "behind");

  /** The stages of the stem in which a round goes on. */
  List<String> open() {
    return stem(stage -> true);
  }

  private List<String> stem(Predicate<Stage.Main> which) {
    return cycle.stages().stream()
        .takeWhile(stage -> stage.outcome() == null)
        .filter(which)
        .map(Stage.Main::name)
        .toList();
  }

  /** The stages named; else those of the stem in which people work with the buyer. */
  Optional<List<String>> worked(Yaml.Mapping alert, Mistakes mistakes) {
    List<String> usual = stem(stage -> !stage.leads().equals("marketing"));
    return stages(alert, usual, mistakes);
  }

  /** The stages named; else those in which a buyer should have what it lacks. */
  Optional<List<String>> leaking(Yaml.Mapping alert, Alert.Lack lacks, Mistakes mistakes) {
    return switch (lacks) {
      case PERSON, ANSWER -> worked(alert, mistakes);
      case MESSAGE ->
          stages(
              alert,
              cycle.detours().stream()
                  .filter(detour -> detour.backTo() != null)
                  .map(Stage.Detour::name)
                  .toList(),
              mistakes);
    };
  }

  private Optional<List<String>> stages(Yaml.Mapping alert, List<String> usual, Mistakes mistakes) {
    List<String> in = names.read(alert, "in", names.all(), mistakes).orElse(usual);
    if (in.isEmpty() && alert.find("in").isEmpty()) {
      mistakes.add(alert.place(), "the key `in` is missing", "`in`: in which stages");
    }
    return in.isEmpty() ? Optional.empty() : Optional.of(in);
  }

  /** The handoffs named; else all. */
  Optional<List<String>> handoffs(Yaml.Mapping alert, Mistakes mistakes) {
    return of(alert, new Words("handoff", handoffs.keySet()), mistakes);
  }

  /** The agreed times named; else all of which nobody is told already. */
  Optional<List<String>> slas(Yaml.Mapping alert, Mistakes mistakes) {
    Words all = new Words("agreed time", slas.stream().map(Sla::name).toList());
    return alert.find("of").isPresent() || all.allowed().isEmpty()
        ? of(alert, all, mistakes)
        : Optional.of(untold());
  }

  /** The agreed times whose breach tells nobody by itself. */
  List<String> untold() {
    return slas.stream().filter(sla -> !tells(sla)).map(Sla::name).toList();
  }

  /** Whether the breach of an agreed time tells somebody by itself. */
  static boolean tells(Sla sla) {
    return sla.onBreach().stream().anyMatch(remedy -> remedy.action() == Sla.Remedy.Action.ALERT);
  }

  private static Optional<List<String>> of(Yaml.Mapping alert, Words all, Mistakes mistakes) {
    List<String> found = new ArrayList<>();
    for (Yaml.Scalar name : alert.find("of").map(Yaml::scalars).orElse(List.of())) {
      if (all.has(name.text())) {
        found.add(name.text());
      } else {
        mistakes.add(
            name.place(),
            "unknown " + all.noun() + " `" + name.text() + "`",
            all.instead(name.text()));
      }
    }
    if (alert.find("of").isEmpty()) {
      if (all.allowed().isEmpty()) {
        mistakes.add(alert.place(), "an alert about no " + all.noun(), "a playbook that has some");
      }
      found.addAll(all.allowed());
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.stream().distinct().toList());
  }

  /** Who leads in these stages. */
  SequencedMap<String, Owner> leaders(List<String> stages) {
    SequencedMap<String, Owner> leaders = new LinkedHashMap<>();
    for (String name : stages) {
      cycle.find(name).ifPresent(stage -> leaders.put(name, new Owner(stage.leads(), null)));
    }
    return leaders;
  }

  /** Who is to take what these handoffs offer. */
  SequencedMap<String, Owner> takers(List<String> names) {
    SequencedMap<String, Owner> takers = new LinkedHashMap<>();
    names.forEach(name -> takers.put(name, Objects.requireNonNull(handoffs.get(name)).to()));
    return takers;
  }

  /** Who answers for these agreed times. */
  SequencedMap<String, Owner> answerable(List<String> names) {
    SequencedMap<String, Owner> owners = new LinkedHashMap<>();
    slas.stream()
        .filter(sla -> names.contains(sla.name()))
        .forEach(sla -> owners.put(sla.name(), sla.owner()));
    return owners;
  }

  /** Which functions share a goal. */
  List<String> sharing(String goal) {
    Goal found = goals.get(goal);
    return found == null ? List.of() : found.sharedBy();
  }

  static List<String> functions(SequencedMap<String, Owner> owners) {
    return functions(owners.values());
  }

  private static List<String> functions(Collection<Owner> owners) {
    return owners.stream().map(Owner::function).distinct().toList();
  }

  /** What is told when a playbook says nothing of alerts: a promise that is broken. */
  List<Alert> usual(RecipientReader recipients) {
    List<String> broken =
        slas.stream()
            .filter(sla -> !tells(sla) && recipients.hasLead(sla.owner().function()))
            .map(Sla::name)
            .toList();
    return broken.isEmpty()
        ? List.of()
        : List.of(new Alert.Breach("promise broken", broken, List.of(Recipient.LEAD)));
  }
}
