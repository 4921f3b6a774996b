package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.playbook.Play.Audience;
import dev.fullcourt.engine.playbook.PlayStep.Doing;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.engine.yaml.Yaml;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code plays:}. */
final class PlayReader {

  private final Surroundings known;
  private final StageNames names;
  private final Mistakes mistakes;

  /**
   * What plays may speak of.
   *
   * @param cycle the cycle
   * @param consent channels and purposes
   * @param content the names of all assets
   * @param owners who may be asked
   * @param signals what may be listened to
   * @param conditions conditions
   */
  record Surroundings(
      Cycle cycle,
      Consent consent,
      Words content,
      OwnerReader owners,
      SignalReader signals,
      Conditions conditions) {

    /** The recycling that declares a reason for which no date is needed: a play knows none. */
    Optional<Stage.Detour> recycling(String reason) {
      return recyclings()
          .filter(detour -> detour.reasons().get(reason) instanceof Stage.CoolingOff.Lasting)
          .findFirst();
    }

    /** Every reason for which a play may recycle somebody. */
    Words reasons() {
      return new Words(
          "reason",
          recyclings()
              .flatMap(detour -> detour.reasons().keySet().stream())
              .filter(reason -> recycling(reason).isPresent())
              .toList());
    }

    private Stream<Stage.Detour> recyclings() {
      return cycle.detours().stream().filter(detour -> detour.backTo() != null);
    }

    /** The channel that something done goes by, if it is one that takes consent. */
    Optional<String> channelOf(Doing doing) {
      List<String> words =
          switch (doing) {
            case CALL -> List.of("phone", "call");
            case EMAIL -> List.of("email");
            case MEETING, TASK -> List.of();
          };
      return words.stream().filter(consent.channels()::contains).findFirst();
    }
  }

  PlayReader(Surroundings known, StageNames names, Mistakes mistakes) {
    this.known = known;
    this.names = names;
    this.mistakes = mistakes;
  }

  List<Play> read(Yaml.Mapping playbook) {
    List<Play> plays = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Yaml item : playbook.items("plays")) {
      Yaml.Mapping written = item.asMapping().orElse(Yaml.Mapping.EMPTY);
      written
          .findScalar("play")
          .filter(name -> !seen.add(name.text()))
          .ifPresent(name ->
              mistakes.add(
                  name.place(), "a second play `" + name.text() + "`", "a name no other has"));
      play(written).ifPresent(plays::add);
    }
    return plays;
  }

  private Optional<Play> play(Yaml.Mapping written) {
    Optional<Condition> when = known.conditions().read(written, "when");
    boolean byHand = written.findScalar("by-hand").map(f -> f.text().equals("true")).orElse(false);
    Set<Audience> also = also(written);
    List<String> in = in(written, also);
    List<Signal> stopWhen = known.signals().readStates(written, "stop-when");
    List<String> leaders =
        known
            .cycle()
            .all()
            .filter(stage -> in.contains(stage.name()))
            .map(Stage::leads)
            .distinct()
            .toList();
    PlayStepReader reader = new PlayStepReader(known, leaders, mistakes);
    var steps = reader.read(written);
    Optional<String> name = written.findScalar("play").map(Yaml.Scalar::text);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Play play =
        new Play(
            name.get(),
            when.orElse(null),
            byHand,
            written
                .findScalar("cooldown")
                .map(Yaml.Scalar::text)
                .flatMap(Length::parsePlain)
                .orElse(Duration.ZERO),
            in,
            also,
            stopWhen,
            steps);
    new PlayCheck(play, written, reader.written(), known.cycle(), mistakes).check();
    return Optional.of(play);
  }

  private static Set<Audience> also(Yaml.Mapping written) {
    Set<Audience> also = EnumSet.noneOf(Audience.class);
    for (Yaml.Scalar word : written.find("also").map(Yaml::scalars).orElse(List.of())) {
      for (Audience audience : Audience.values()) {
        if (audience.word().equals(word.text())) {
          also.add(audience);
        }
      }
    }
    return also;
  }

  /** What is written, else the stem: up to the first outcome, or all of it where customers are. */
  private List<String> in(Yaml.Mapping written, Set<Audience> also) {
    if (written.find("in").isPresent()) {
      return names.read(written, "in", names.all(), mistakes).orElse(List.of());
    }
    return known.cycle().stages().stream()
        .takeWhile(stage -> also.contains(Audience.CUSTOMERS) || stage.outcome() == null)
        .map(Stage.Main::name)
        .toList();
  }
}
