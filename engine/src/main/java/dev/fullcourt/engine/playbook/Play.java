package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of steps for people and machines (law 31).
 *
 * @param name its name, unique
 * @param when what starts it: becoming true; null when people alone do
 * @param byHand whether people may start it
 * @param cooldown how long after its start it does not start by itself again
 * @param in the stages in which it may start
 * @param also for whom it is, besides those for whom every play is
 * @param stopWhen what ends it early; any of them
 * @param steps by their id, the first step first
 */
public record Play(
    String name,
    @Nullable Condition when,
    boolean byHand,
    Duration cooldown,
    List<String> in,
    Set<Audience> also,
    List<Signal> stopWhen,
    SequencedMap<String, PlayStep> steps) {

  /** Those for whom a play is only if it says so. */
  public enum Audience {
    CUSTOMERS("customers"),
    OPTED_OUT("opted-out people"),
    OPEN_OPPORTUNITY("open opportunities");

    private final String word;

    Audience(String word) {
      this.word = word;
    }

    /** The word in a playbook. */
    public String word() {
      return word;
    }
  }

  public Play {
    in = List.copyOf(in);
    also = Set.copyOf(also);
    stopWhen = List.copyOf(stopWhen);
    steps = Ordered.copyOf(new LinkedHashMap<>(steps));
  }

  /** Every condition it looks at. */
  List<Condition> conditions() {
    List<Condition> all = new ArrayList<>();
    if (when != null) {
      all.add(when);
    }
    Stream<Signal> signals = stopWhen.stream();
    for (PlayStep step : steps.values()) {
      signals = Stream.concat(signals, step.signals().stream());
      if (step instanceof PlayStep.Choice choice) {
        all.add(choice.when());
      }
    }
    signals
        .filter(Signal.Met.class::isInstance)
        .forEach(signal -> all.add(((Signal.Met) signal).condition()));
    return all;
  }
}
