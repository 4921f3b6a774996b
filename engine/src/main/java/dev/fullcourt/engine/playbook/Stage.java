package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place in the revenue cycle where a buyer can be. */
public sealed interface Stage {

  /** Its name, unique in the cycle. */
  String name();

  /** The function that leads here. */
  String leads();

  /** The functions that help here. */
  List<String> supports();

  /** What shows that a buyer entered, or null for the first stage, entered at the first event. */
  @Nullable Condition enter();

  /** What a round that gets here has come to, or null if it goes on. */
  @Nullable Outcome outcome();

  /** The outcome, when there is one. */
  default Optional<Outcome> findOutcome() {
    return Optional.ofNullable(outcome());
  }

  /** What a round can come to. */
  enum Outcome {
    WON,
    LOST,
    DISQUALIFIED;

    /** The word in a playbook. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Parts of the cycle. */
  enum Phase {
    EARLY,
    MIDDLE,
    LATE;

    /** The word in a playbook. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A stage on the stem of the cycle.
   *
   * @param name its name
   * @param phase the part of the cycle it is in
   * @param asks the question the buyer asks here, or null
   * @param leads the function that leads
   * @param supports the functions that help
   * @param enter what shows that a buyer entered
   * @param holds must not become false while the buyer is here; null if the stage latches
   * @param from the stages it can be entered from, or null for all earlier ones
   * @param expectMedian the agreed median time here, or null
   * @param outcome what a round that gets here has come to
   */
  record Main(
      String name,
      Phase phase,
      @Nullable String asks,
      String leads,
      List<String> supports,
      @Nullable Condition enter,
      @Nullable Condition holds,
      @Nullable List<String> from,
      @Nullable Duration expectMedian,
      @Nullable Outcome outcome)
      implements Stage {
    public Main {
      supports = List.copyOf(supports);
      from = from == null ? null : List.copyOf(from);
    }
  }

  /**
   * A stage beside the stem: a way back, or a way out.
   *
   * @param name its name
   * @param leads the function that leads
   * @param supports the functions that help
   * @param enter what shows that a buyer entered
   * @param from the stages it can be entered from; empty for any
   * @param backTo the earliest stage of the stem a buyer comes back to, or null if none comes back
   * @param reasons why, each with how long the buyer is left alone
   * @param recycleAfter how long until it becomes a recycling by itself, or null for never
   * @param outcome what a round that gets here has come to
   */
  record Detour(
      String name,
      String leads,
      List<String> supports,
      Condition enter,
      List<String> from,
      @Nullable String backTo,
      SequencedMap<String, CoolingOff> reasons,
      @Nullable Duration recycleAfter,
      @Nullable Outcome outcome)
      implements Stage {
    public Detour {
      supports = List.copyOf(supports);
      from = List.copyOf(from);
      reasons = Ordered.copyOf(reasons);
    }

    /**
     * The type of the event by which people say that a buyer goes there; empty when no event shows
     * it by itself, as with what is lost once its opportunities are.
     */
    public Optional<String> saidBy() {
      Set<String> types = enter.eventTypes();
      return types.contains(name) ? Optional.of(name) : types.stream().sorted().findFirst();
    }
  }

  /** How long a buyer is left alone. */
  sealed interface CoolingOff {

    /** A fixed time; zero for none. */
    record Lasting(Duration duration) implements CoolingOff {}

    /** Until the date the event gives. */
    record UntilDate() implements CoolingOff {}
  }
}
