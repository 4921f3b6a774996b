package dev.fullcourt.engine.clock;

import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Signal;
import dev.fullcourt.engine.playbook.Sla;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The agreed times of a playbook, laid out for running: it is known beforehand at which event types
 * there is anything to do. Immutable, shared by all buyers.
 */
public final class ClockRules {

  /** What ends a handoff, and with it the clocks it started. */
  public static final Set<String> CLOSING =
      Set.of(EventTypes.HANDOFF_REJECTED, EventTypes.HANDOFF_EXPIRED, EventTypes.HANDOFF_RETURNED);

  /** What makes somebody of ours responsible. */
  static final Set<String> ASSIGNING = Set.of(EventTypes.OWNER_ASSIGNED, EventTypes.LEAD_ASSIGNED);

  private final List<Sla> slas;
  private final List<Timing> timings;
  private final int version;
  private final int untilColumn;
  private final Types starting;
  private final Types ending;
  private final boolean startsAtStages;

  /**
   * @param playbook the playbook
   * @param mayBeContact which event types may be contact
   * @param layout how event types are numbered
   */
  public ClockRules(Playbook playbook, Predicate<String> mayBeContact, Layout layout) {
    this.slas = playbook.teamwork().slas();
    this.timings = slas.stream().map(Timing::new).toList();
    this.version = playbook.version();
    this.untilColumn = slas.isEmpty() ? -1 : layout.column(EventTypes.UNTIL);
    this.starting = new Types(layout, mayBeContact);
    this.ending = new Types(layout, mayBeContact);
    this.startsAtStages =
        slas.stream()
            .flatMap(sla -> sla.starts().stream())
            .anyMatch(Signal.Entered.class::isInstance);
    for (Sla sla : slas) {
      sla.starts().forEach(starting::add);
      sla.stops().forEach(ending::add);
      sla.cancels().forEach(ending::add);
      CLOSING.forEach(ending::add);
      ASSIGNING.forEach(ending::add);
    }
  }

  /** Event types by number, and whether there may be others. */
  private static final class Types {

    private final Layout layout;
    private final Predicate<String> mayBeContact;
    private final BitSet numbers = new BitSet();
    private boolean any;

    Types(Layout layout, Predicate<String> mayBeContact) {
      this.layout = layout;
      this.mayBeContact = mayBeContact;
    }

    void add(String type) {
      int number = layout.type(type);
      if (number >= 0) {
        numbers.set(number);
      }
    }

    void add(Signal signal) {
      switch (signal) {
        case Signal.HandoffStep step -> add(step.step());
        case Signal.Happened happened -> add(happened.type());
        case Signal.Reached _ -> layout.types().stream().filter(mayBeContact).forEach(this::add);
        case Signal.Met met -> {
          met.condition().eventTypes().forEach(this::add);
          any |= met.condition().eventTypes().isEmpty();
        }
        case Signal.Entered _ -> {}
      }
    }

    boolean has(int type) {
      return any || (type >= 0 && numbers.get(type));
    }
  }

  /** Whether an event may start a clock. */
  public boolean mayStartAt(Row row) {
    return starting.has(row.type());
  }

  /** Whether an event may stop, cancel, pause or reassign a clock that runs. */
  public boolean mayEndAt(Row row) {
    return ending.has(row.type()) || row.code(untilColumn) != Codes.UNKNOWN;
  }

  /** Whether entering a stage may start a clock. */
  boolean startsAtStages() {
    return startsAtStages;
  }

  int size() {
    return slas.size();
  }

  Sla sla(int number) {
    return slas.get(number);
  }

  Timing timing(int number) {
    return timings.get(number);
  }

  /** The number of the agreed time of that name, or -1 when the playbook has it no more. */
  int number(String name) {
    return IntStream.range(0, slas.size())
        .filter(i -> slas.get(i).name().equals(name))
        .findFirst()
        .orElse(-1);
  }

  /** What is to be done when an agreed time is over. */
  public List<Sla.Remedy> remedies(String name) {
    int number = number(name);
    return number < 0 ? List.of() : sla(number).onBreach();
  }

  /** The version of the playbook. */
  int version() {
    return version;
  }
}
