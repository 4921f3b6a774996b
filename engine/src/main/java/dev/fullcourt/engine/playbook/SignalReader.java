package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Cases;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Dictionary;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what starts, stops and cancels a clock: {@code first human attempt}, {@code first
 * conversation}, {@code HANDOFF.offered}, {@code entered(STAGE)}, an event type, or else a
 * condition over the event.
 */
final class SignalReader {

  private static final String ATTEMPT = "first human attempt";
  private static final String CONVERSATION = "first conversation";
  private static final Pattern ENTERED = Pattern.compile("entered\\(\\s*(.*?)\\s*\\)");
  private static final Pattern STEP =
      Pattern.compile(
          "(?<handoff>\\p{L}[\\p{L}\\p{N}"
              + " _-]*)\\.(?<step>offered|accepted|rejected|expired|returned)");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N} _-]*");

  private final Words stages;
  private final Words handoffs;
  private final Words types;
  private final Conditions conditions;
  private final Mistakes mistakes;

  SignalReader(
      Words stages,
      Words handoffs,
      Vocabulary vocabulary,
      Conditions conditions,
      Mistakes mistakes) {
    this.stages = stages;
    this.handoffs = handoffs;
    this.types = new Words("event type", vocabulary.events().keySet());
    this.conditions = conditions;
    this.mistakes = mistakes;
  }

  /** The signals under that key, one or a list; those that are wrong are reported. */
  List<Signal> read(Yaml.Mapping part, String key) {
    List<Signal> signals = new ArrayList<>();
    for (Yaml.Scalar written : part.find(key).map(Yaml::scalars).orElse(List.of())) {
      if (written.type() == Yaml.Scalar.Type.TEXT) {
        signal(written, false).ifPresent(signals::add);
      }
    }
    return signals;
  }

  /**
   * The same, but conditions may look at how things stand and count events too: what listens to
   * these looks again whenever it may have changed.
   */
  List<Signal> readStates(Yaml.Mapping part, String key) {
    List<Signal> signals = new ArrayList<>();
    for (Yaml.Scalar written : part.find(key).map(Yaml::scalars).orElse(List.of())) {
      if (written.type() == Yaml.Scalar.Type.TEXT) {
        signal(written, true).ifPresent(signals::add);
      }
    }
    return signals;
  }

  /** The event types under that key, one or a list; those that do not exist are reported. */
  List<String> readTypes(Yaml.Mapping part, String key) {
    List<String> read = new ArrayList<>();
    for (Yaml.Scalar written : part.find(key).map(Yaml::scalars).orElse(List.of())) {
      if (type(written.text(), written).orElse(null) instanceof Signal.Happened(String type)) {
        read.add(type);
      }
    }
    return read;
  }

  private Optional<Signal> signal(Yaml.Scalar written, boolean states) {
    String text = written.text().strip();
    Matcher entered = ENTERED.matcher(text);
    Matcher step = STEP.matcher(text);
    if (text.equals(ATTEMPT)) {
      return Optional.of(new Signal.Reached(Contact.ATTEMPT));
    } else if (text.equals(CONVERSATION)) {
      return Optional.of(new Signal.Reached(Contact.CONVERSATION));
    } else if (entered.matches()) {
      String stage = entered.group(1);
      return known(stages, stage, written, written.text().indexOf('(') + 1)
          .map(Signal.Entered::new);
    } else if (step.matches()) {
      return known(handoffs, step.group("handoff"), written, 0)
          .map(name -> new Signal.HandoffStep(name, "handoff_" + step.group("step")));
    } else if (WORDS.matcher(text).matches()) {
      return type(text, written);
    }
    return conditions
        .read(written)
        .filter(met -> states || (looksAtEvent(met, written) && mayBeMet(met, written)))
        .map(Signal.Met::new);
  }

  private Optional<String> known(Words words, String name, Yaml.Scalar written, int offset) {
    if (words.has(name)) {
      return Optional.of(name);
    }
    mistakes.add(
        written.placeOf(offset),
        "unknown " + words.noun() + " `" + name + "`",
        words.instead(name));
    return Optional.empty();
  }

  private Optional<Signal> type(String name, Yaml.Scalar written) {
    if (types.has(name)) {
      return Optional.of(new Signal.Happened(name));
    }
    Words all =
        new Words(
            "event type",
            Stream.concat(Stream.of(ATTEMPT, CONVERSATION), types.allowed().stream()).toList());
    mistakes.add(
        written.place(),
        "unknown event type `" + name + "`",
        all.instead(name) + " Event types of your own are declared under events.");
    return Optional.empty();
  }

  /** Tried with every kind of value the condition tells apart; what cannot be tried may be met. */
  private boolean mayBeMet(Condition condition, Yaml.Scalar written) {
    Optional<Cases> cases =
        Cases.of(List.of(condition), Map.of(Dictionary.EVENT_TYPE, types.allowed()));
    boolean never =
        cases.isPresent()
            && cases.get().findWhere(at -> condition.test(at) == Truth.TRUE).isEmpty();
    if (never) {
      mistakes.add(
          written.place(),
          "no event can meet this",
          "another condition; an event has one type and one value of each property");
    }
    return !never;
  }

  /** Clocks start and stop at events, so that it is known when: no count, no mere state. */
  private boolean looksAtEvent(Condition condition, Yaml.Scalar written) {
    if (condition.looksAtEvent() && condition.counts().isEmpty()) {
      return true;
    }
    mistakes.add(
        written.place(),
        condition.counts().isEmpty()
            ? "a condition that does not look at the event"
            : "a condition that counts events",
        "a clock starts and stops at an event: event.type == \"…\", entered(STAGE),"
            + " HANDOFF.offered or an event type");
    return false;
  }
}
