package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Part;
import dev.fullcourt.engine.buyer.Rules;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Dictionary;
import dev.fullcourt.engine.condition.Drift;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.playbook.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may come of a buyer in one stage, or in none: which stages can be entered from there, by
 * which conditions, and what has to change before it is worth testing them. Stages are bits of a
 * mask by their number. Immutable.
 *
 * <p>The conditions are cut down to what they mean here: the present stage is known, and of most
 * events that their type is none of those a condition names.
 */
final class Outlook {

  /** No event type is called so. */
  private static final String ANOTHER_TYPE = "\u0000";

  private final List<@Nullable Condition> full = new ArrayList<>();
  private final List<@Nullable Condition> usual = new ArrayList<>();
  private final @Nullable Condition holds;
  private final boolean holdsMayFall;
  private final int holdsParts;
  private final long holdsCounts;
  private final long[] byPart = new long[Part.values().length];
  private final long[] byCount = new long[Long.SIZE];
  private final long[] named;
  private final long[] mayChange;
  private final long[] mayChangeOfActive;
  private long detours;
  private long stem;
  private long momentary;
  private long rising;
  private long falling;

  Outlook(Rules rules, StageMap map, @Nullable Stage present) {
    List<Stage> stages = rules.stages();
    this.named = new long[rules.layout().types().size()];
    for (int i = 0; i < stages.size(); i++) {
      switch (stages.get(i)) {
        case Stage.Detour detour when map.mayEnter(detour, present) -> detours |= 1L << i;
        case Stage.Main main when map.mayEnter(main, present) -> stem |= 1L << i;
        case Stage.Detour _, Stage.Main _ -> {}
      }
      look(i, here(stages.get(i).enter(), present), rules);
    }
    this.holds = present instanceof Stage.Main main ? here(main.holds(), present) : null;
    this.holdsMayFall = holds != null && may(holds, Drift.FALLING);
    this.holdsParts = holds == null ? 0 : Part.of(holds);
    this.holdsCounts = holds == null ? 0 : rules.countsOf(holds);
    this.mayChange = new long[named.length + 1];
    this.mayChangeOfActive = new long[named.length + 1];
    for (int type = -1; type < named.length; type++) {
      int parts = rules.mayChange(type) | Part.MOMENT.bit();
      mayChange[type + 1] = changedBy(parts | rules.newcomersChange(), rules.mayCount(type));
      int ofActive = parts & ~Part.ACTIVE_PEOPLE.bit();
      mayChangeOfActive[type + 1] = changedBy(ofActive, rules.mayCount(type));
    }
  }

  private static @Nullable Condition here(@Nullable Condition condition, @Nullable Stage present) {
    return condition == null
        ? null
        : condition.given("buyer.stage", present == null ? null : present.name());
  }

  private void look(int stage, @Nullable Condition enter, Rules rules) {
    full.add(enter);
    if (enter == null) {
      usual.add(null);
      return;
    }
    rising |= may(enter, Drift.RISING) && enter.eventTypes().isEmpty() ? 1L << stage : 0;
    falling |= may(enter, Drift.FALLING) ? 1L << stage : 0;
    Condition most = atMostEvents(enter).orElse(enter);
    usual.add(most);
    if (most != enter) {
      Set<String> words = enter.wordsFor(Dictionary.EVENT_TYPE).orElseThrow();
      words.forEach(word -> name(rules.layout().type(word), stage));
    }
    int parts = Part.of(most);
    momentary |= (parts & Part.MOMENT.bit()) != 0 ? 1L << stage : 0;
    int sensitive = parts | Part.of(enter);
    for (Part part : Part.values()) {
      byPart[part.ordinal()] |= (sensitive & part.bit()) != 0 ? 1L << stage : 0;
    }
    for (long left = rules.countsOf(enter); left != 0; left &= left - 1) {
      byCount[Long.numberOfTrailingZeros(left)] |= 1L << stage;
    }
  }

  private void name(int type, int stage) {
    if (type >= 0) {
      named[type] |= 1L << stage;
    }
  }

  private static boolean may(Condition condition, Drift drift) {
    return condition.drift() == drift || condition.drift() == Drift.EITHER;
  }

  /**
   * What a condition comes to at events of types it does not name, if that is the same at all of
   * them and whether or not there is an event: then such events change nothing by being there.
   */
  static Optional<Condition> atMostEvents(Condition enter) {
    if (enter.wordsFor(Dictionary.EVENT_TYPE).isEmpty()) {
      return Optional.empty();
    }
    Condition another = enter.given(Dictionary.EVENT_TYPE, ANOTHER_TYPE);
    boolean never = another.always().filter(truth -> truth != Truth.TRUE).isPresent();
    boolean standing =
        another.equals(enter.given(Dictionary.EVENT_TYPE, null))
            && !another.looksAtEvent()
            && another.test(NothingKnown.SCOPE) != Truth.TRUE;
    return never || standing ? Optional.of(another) : Optional.empty();
  }

  /** The detours that may be entered; the first is tested first. */
  long detours() {
    return detours;
  }

  /** The stages of the stem that may be entered; the last is tested first. */
  long stem() {
    return stem;
  }

  /** Every stage that may be entered. */
  long all() {
    return detours | stem;
  }

  /** Those whose condition for entering may be another one at every event of a type. */
  long atEvery(int type) {
    return momentary | (type < 0 ? 0 : named[type]);
  }

  /** What a condition for entering is at events of a type; null when the stage has none. */
  @Nullable Condition enter(int stage, int type) {
    return type >= 0 && (named[type] & 1L << stage) != 0 ? full.get(stage) : usual.get(stage);
  }

  /** What it is when time alone passes. */
  @Nullable Condition enter(int stage) {
    return full.get(stage);
  }

  /** Those whose condition for entering an event of a type may change, whatever it says. */
  long mayChangeAt(int type) {
    return mayChange[type + 1];
  }

  /** The same of an event of somebody who has done something in this turn before, or of nobody. */
  long mayChangeAtMore(int type) {
    return mayChangeOfActive[type + 1];
  }

  /** Those whose condition for entering changes when these parts and counts do, given as bits. */
  long changedBy(int parts, long counts) {
    long changed = 0;
    for (int left = parts; left != 0; left &= left - 1) {
      changed |= byPart[Integer.numberOfTrailingZeros(left)];
    }
    for (long left = counts; left != 0; left &= left - 1) {
      changed |= byCount[Long.numberOfTrailingZeros(left)];
    }
    return changed;
  }

  /** What must not become false while the buyer is here, or null. */
  @Nullable Condition holds() {
    return holds;
  }

  /** Whether that may change at an event that changes these parts and counts, given as bits. */
  boolean holdsMayChange(int parts, long counts) {
    return ((parts | Part.MOMENT.bit()) & holdsParts) != 0 || (counts & holdsCounts) != 0;
  }

  /** Whether it may become false by time alone. */
  boolean holdsMayFall() {
    return holdsMayFall;
  }

  /** Whether time alone may move a buyer from here. */
  boolean isWatched() {
    return rising != 0 || holdsMayFall;
  }

  /** Stages whose condition for entering may become true by time alone. */
  long rising() {
    return rising;
  }

  /** Stages whose condition for entering may become false by time alone. */
  long falling() {
    return falling;
  }
}
