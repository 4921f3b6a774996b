package dev.fullcourt.engine.handoff;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.calendar.Pauses;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Handoff;
import dev.fullcourt.engine.playbook.Playbook;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The handoffs of a playbook, laid out for running. Immutable, shared by all buyers. */
public final class HandoffRules {

  private static final Set<String> STEPS =
      Set.of(
          EventTypes.HANDOFF_OFFERED,
          EventTypes.HANDOFF_ACCEPTED,
          EventTypes.HANDOFF_REJECTED,
          EventTypes.HANDOFF_EXPIRED,
          EventTypes.HANDOFF_RETURNED);

  private final List<Handoff> handoffs;
  private final BitSet steps = new BitSet();

  /** Those of a playbook, where event types are numbered by a layout. */
  public HandoffRules(Playbook playbook, Layout layout) {
    this.handoffs = List.copyOf(playbook.teamwork().handoffs().values());
    if (!handoffs.isEmpty()) {
      Stream.concat(STEPS.stream(), handoffs.stream().flatMap(each -> each.acceptedAt().stream()))
          .mapToInt(layout::type)
          .filter(type -> type >= 0)
          .forEach(steps::set);
    }
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return handoffs.isEmpty();
  }

  /** The handoff that an event of another type accepts, or null. */
  @Nullable Handoff acceptedAt(String type) {
    for (Handoff handoff : handoffs) {
      if (handoff.acceptedAt().contains(type)) {
        return handoff;
      }
    }
    return null;
  }

  /** Whether an event may be a step of one. */
  boolean mayBeStep(Row row) {
    return row.type() >= 0 && steps.get(row.type());
  }

  /** All of them, by number. */
  public List<Handoff> all() {
    return handoffs;
  }

  /** The one of that name, or null. */
  public @Nullable Handoff find(@Nullable String name) {
    for (Handoff handoff : handoffs) {
      if (handoff.name().equals(name)) {
        return handoff;
      }
    }
    return null;
  }

  /** When an offer made at an instant falls through, or null for never. */
  static @Nullable Instant expires(Handoff handoff, Instant at) {
    return handoff.expires() == null || !BusinessHours.isReckonable(at)
        ? null
        : handoff.hours().plus(at, handoff.expires(), Pauses.NONE);
  }
}
