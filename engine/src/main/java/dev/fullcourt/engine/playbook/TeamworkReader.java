package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.calendar.OpeningTime;
import dev.fullcourt.engine.calendar.OpeningWeek;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.yaml.Yaml;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads how the teams work: handoffs, agreed times, machines, questions, roles and outreach. */
final class TeamworkReader {

  private static final int DAY_MINUTES = 24 * 60;

  private final Yaml.Mapping playbook;
  private final SequencedMap<String, Team> teams;
  private final OwnerReader owners;
  private final SignalReader signals;
  private final Conditions conditions;
  private final StageNames stages;
  private final Mistakes mistakes;

  TeamworkReader(
      Yaml.Mapping playbook,
      SequencedMap<String, Team> teams,
      OwnerReader owners,
      SignalReader signals,
      Conditions conditions,
      StageNames stages,
      Mistakes mistakes) {
    this.playbook = playbook;
    this.teams = teams;
    this.owners = owners;
    this.signals = signals;
    this.conditions = conditions;
    this.stages = stages;
    this.mistakes = mistakes;
  }

  /**
   * @param qualification read before, because it declares fields
   * @param zone where the days of owners without hours begin, and those of territories
   * @param targets reads where routing leads
   * @param cycle the stages that functions lead
   * @param motions all there are
   */
  Teamwork read(
      Qualification qualification,
      ZoneId zone,
      TargetReader targets,
      Cycle cycle,
      List<String> motions) {
    BusinessHours always = always(zone);
    SequencedMap<String, Handoff> handoffs =
        new HandoffReader(owners, conditions, signals, always, stages, mistakes).read(playbook);
    List<Sla> slas = new SlaReader(owners, signals, always, mistakes).read(playbook);
    SequencedMap<String, Goal> goals =
        new GoalReader(playbook, stages.all(), owners, mistakes).read();
    return new Teamwork(
        handoffs,
        slas,
        machines().orElse(null),
        qualification,
        new RolesReader(conditions, mistakes).read(playbook),
        new RoutingReader(targets, conditions, zone, mistakes)
            .read(playbook, cover(handoffs.values(), cycle, motions)),
        new PassReader(owners, always, mistakes).read(playbook),
        alerts(new AlertPlaces(cycle, stages, handoffs, slas, goals, always)),
        goals,
        outreach(cycle));
  }

  private List<Alert> alerts(AlertPlaces places) {
    RecipientReader recipients = new RecipientReader(teams, mistakes);
    return new AlertReader(playbook, places, recipients, owners, conditions, mistakes).read();
  }

  private Outreach outreach(Cycle cycle) {
    Consent consent = new ConsentReader(mistakes).read(playbook);
    PlayReader.Surroundings known =
        new PlayReader.Surroundings(
            cycle, consent, ContentReader.names(playbook), owners, signals, conditions);
    return new Outreach(
        consent,
        new ContentReader(stages.all(), mistakes).read(playbook),
        new PlayReader(known, stages, mistakes).read(playbook));
  }

  private MarketCover cover(Collection<Handoff> handoffs, Cycle cycle, List<String> motions) {
    return new MarketCover(
        handoffs.stream().map(Handoff::to).toList(),
        cycle.all().map(stage -> new Owner(stage.leads(), null)).toList(),
        Map.of(
            "buyer.stage", cycle.all().map(Stage::name).toList(),
            "buyer.arm", cycle.arms().stream().map(Arm::name).toList(),
            "buyer.motion", motions),
        mistakes);
  }

  private static BusinessHours always(ZoneId zone) {
    List<OpeningTime> day = List.of(new OpeningTime(0, DAY_MINUTES));
    return new BusinessHours(zone, new OpeningWeek(Collections.nCopies(7, day)), List.of());
  }

  private Optional<Condition> machines() {
    Optional<Condition> machines = conditions.read(playbook, "machines");
    machines.stream()
        .flatMap(condition -> condition.fields().stream())
        .filter(field -> field.root() != Field.Root.EVENT)
        .map(Field::path)
        .findFirst()
        .or(() -> machines.filter(c -> !c.counts().isEmpty()).map(c -> "buyer.count"))
        .ifPresent(path ->
            mistakes.add(
                playbook.findScalar("machines").orElseThrow().place(),
                "machines that are told by `" + path + "`",
                "a condition over the event alone, for example event.resource == \"robot\""));
    return machines;
  }
}
