package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code handoffs:}. */
final class HandoffReader {

  private final OwnerReader owners;
  private final LengthReader lengths;
  private final Conditions conditions;
  private final SignalReader signals;
  private final BusinessHours always;
  private final StageNames stages;
  private final Mistakes mistakes;

  /**
   * @param always around the clock, for owners without hours
   * @param stages every stage of the cycle
   */
  HandoffReader(
      OwnerReader owners,
      Conditions conditions,
      SignalReader signals,
      BusinessHours always,
      StageNames stages,
      Mistakes mistakes) {
    this.owners = owners;
    this.always = always;
    this.stages = stages;
    this.lengths = new LengthReader(owners, mistakes);
    this.conditions = conditions;
    this.signals = signals;
    this.mistakes = mistakes;
  }

  /** The names of all handoffs, those that are wrong included. */
  static Words names(Yaml.Mapping playbook) {
    return new Words(
        "handoff", playbook.mapping("handoffs").entries().stream().map(Yaml.Entry::key).toList());
  }

  SequencedMap<String, Handoff> read(Yaml.Mapping playbook) {
    checkStages(playbook);
    SequencedMap<String, Handoff> handoffs = new LinkedHashMap<>();
    for (Yaml.Entry entry : playbook.mapping("handoffs").entries()) {
      entry
          .value()
          .asMapping()
          .flatMap(written -> handoff(entry.key(), written, stagesOf(entry.key(), playbook)))
          .ifPresent(handoff -> handoffs.put(handoff.name(), handoff));
    }
    return handoffs;
  }

  private Optional<Handoff> handoff(String name, Yaml.Mapping written, List<String> begun) {
    Optional<Owner> from = owners.read(written, "from");
    Optional<Owner> to = owners.read(written, "to");
    Optional<Condition> offer = conditions.read(written, "offer");
    Optional<Length> expires = to.flatMap(owner -> lengths.read(written, "expires", owner));
    List<String> reject =
        written.items("reject").stream()
            .flatMap(reason -> reason.asScalar().stream())
            .map(Yaml.Scalar::text)
            .toList();
    return from.flatMap(giver ->
        to.map(taker ->
            new Handoff(
                name,
                giver,
                taker,
                offer.orElse(null),
                expires.orElse(null),
                owners.findHours(taker).orElse(always),
                signals.readTypes(written, "accepted-at"),
                reject,
                stageUnder(written, "when-rejected"),
                stageUnder(written, "when-expired"),
                begun)));
  }

  private @Nullable String stageUnder(Yaml.Mapping written, String key) {
    return stages.read(written, key, stages.all(), mistakes).stream()
        .flatMap(List::stream)
        .findFirst()
        .orElse(null);
  }

  private void checkStages(Yaml.Mapping playbook) {
    Words names = names(playbook);
    for (Yaml.Mapping stage : stages(playbook)) {
      stage
          .findScalar("handoff")
          .filter(handoff -> !names.has(handoff.text()))
          .ifPresent(handoff ->
              mistakes.add(
                  handoff.place(),
                  "unknown handoff `" + handoff.text() + "`",
                  names.instead(handoff.text())));
    }
  }

  private static List<String> stagesOf(String handoff, Yaml.Mapping playbook) {
    return stages(playbook).stream()
        .filter(
            stage -> stage.findScalar("handoff").filter(h -> h.text().equals(handoff)).isPresent())
        .flatMap(stage -> stage.findScalar("stage").stream())
        .map(Yaml.Scalar::text)
        .toList();
  }

  private static List<Yaml.Mapping> stages(Yaml.Mapping playbook) {
    return playbook.mapping("cycle").items("stages").stream()
        .flatMap(stage -> stage.asMapping().stream())
        .toList();
  }
}
