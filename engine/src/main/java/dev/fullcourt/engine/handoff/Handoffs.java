package dev.fullcourt.engine.handoff;

import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.owner.Owned;
import dev.fullcourt.engine.playbook.Handoff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The open handoffs of one buyer: only legal steps change them, all others are passed over. Mutable
 * and used by one thread. Decisions are handed back at position 0.
 */
public final class Handoffs {

  private final HandoffRules rules;

  /** In the order they were offered. */
  private final List<OpenHandoff> open = new ArrayList<>();

  /**
   * Goes on from what {@link #open()} gave. Those the playbook has no more are let go.
   *
   * @param rules the handoffs of the playbook
   */
  public Handoffs(HandoffRules rules, List<OpenHandoff> handoffs) {
    this.rules = rules;
    handoffs.stream().filter(each -> rules.find(each.handoff()) != null).forEach(open::add);
  }

  /** Those open, in the order they were offered. */
  public List<OpenHandoff> open() {
    return List.copyOf(open);
  }

  /** Whether none is open. */
  public boolean isEmpty() {
    return open.isEmpty();
  }

  /** Forgets them; another buyer begins. */
  public void clear() {
    open.clear();
  }

  /** The one offered last that is still open, or null. */
  public @Nullable Handoff latest() {
    return open.isEmpty() ? null : rules.find(open.getLast().handoff());
  }

  /** When the next offer falls through, in milliseconds since 1970, or {@link Long#MAX_VALUE}. */
  public long nextDue() {
    long next = Long.MAX_VALUE;
    for (int i = 0; i < open.size(); i++) {
      Instant expires = open.get(i).expires();
      next = expires == null ? next : Math.min(next, expires.toEpochMilli());
    }
    return next;
  }

  /** The handoff an event is a step of, or null. */
  public @Nullable Handoff steppedOn(Row row, String type) {
    if (!rules.mayBeStep(row)) {
      return null;
    }
    Handoff accepted = rules.acceptedAt(type);
    return accepted == null ? rules.find(row.text(EventTypes.HANDOFF)) : accepted;
  }

  /**
   * Whether an event of that type is a step of a handoff from where it stands.
   *
   * @param isDecided whether the round is decided, so that nothing is offered any more
   */
  public boolean isStep(Handoff handoff, String type, boolean isDecided) {
    int place = find(handoff.name());
    boolean accepted = place >= 0 && open.get(place).accepted() != null;
    return switch (type) {
      case EventTypes.HANDOFF_OFFERED -> place < 0 && !isDecided;
      case EventTypes.HANDOFF_REJECTED, EventTypes.HANDOFF_EXPIRED -> place >= 0 && !accepted;
      case EventTypes.HANDOFF_RETURNED -> accepted;
      default -> place < 0 ? !isDecided : !accepted;
    };
  }

  /** Whether it is open. */
  public boolean isOpen(Handoff handoff) {
    return find(handoff.name()) >= 0;
  }

  /** Who had the buyer before it was offered; null when a queue had it, or it is not open. */
  public @Nullable Owned giver(Handoff handoff) {
    int place = find(handoff.name());
    return place < 0 ? null : open.get(place).giver();
  }

  private int find(String name) {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).handoff().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Offers the buyer; nothing when that handoff is open already.
   *
   * @param giver who has had the buyer until now
   */
  public Optional<HandoffDecision> offer(
      Handoff handoff, Instant at, Cause cause, @Nullable Owned giver, boolean handRaised) {
    if (isOpen(handoff)) {
      return Optional.empty();
    }
    Instant expires = HandoffRules.expires(handoff, at);
    Owned had = giver == null || giver.holder() == null ? null : giver;
    open.add(new OpenHandoff(handoff.name(), at, null, expires, had));
    return Optional.of(
        new HandoffDecision.Offered(
            0,
            at,
            cause,
            handoff.name(),
            handoff.to().function(),
            handoff.to().team(),
            expires,
            handRaised));
  }

  /** Accepts what was offered; nothing when it was not, or is accepted already. */
  public Optional<HandoffDecision> accept(Handoff handoff, Instant at, Cause cause) {
    int place = find(handoff.name());
    if (place < 0 || open.get(place).accepted() != null) {
      return Optional.empty();
    }
    OpenHandoff offered = open.get(place);
    open.set(place, offered.acceptedAt(at));
    return Optional.of(
        new HandoffDecision.Accepted(0, at, cause, handoff.name(), offered.offered()));
  }

  /** Somebody has tried to reach the buyer: what is offered waits for an answer, however long. */
  public void attempted() {
    for (int i = 0; i < open.size(); i++) {
      OpenHandoff each = open.get(i);
      if (each.expires() != null) {
        open.set(i, each.acceptedAt(each.accepted()));
      }
    }
  }

  /** Gives back what was offered or accepted, as an event of that type says. */
  public Optional<HandoffDecision> giveBack(
      Handoff handoff, String type, Instant at, Cause cause, @Nullable String reason) {
    int place = find(handoff.name());
    if (place < 0) {
      return Optional.empty();
    }
    OpenHandoff standing = open.get(place);
    Instant accepted = standing.accepted();
    HandoffDecision back =
        switch (type) {
          case EventTypes.HANDOFF_REJECTED ->
              accepted == null
                  ? new HandoffDecision.Rejected(
                      0, at, cause, handoff.name(), standing.offered(), declared(handoff, reason))
                  : null;
          case EventTypes.HANDOFF_EXPIRED ->
              accepted == null
                  ? new HandoffDecision.Expired(0, at, cause, handoff.name(), standing.offered())
                  : null;
          case EventTypes.HANDOFF_RETURNED ->
              accepted == null
                  ? null
                  : new HandoffDecision.Returned(
                      0, at, cause, handoff.name(), accepted, declared(handoff, reason));
          default -> null;
        };
    if (back != null) {
      open.remove(place);
    }
    return Optional.ofNullable(back);
  }

  private static @Nullable String declared(Handoff handoff, @Nullable String reason) {
    return reason != null && handoff.rejectReasons().contains(reason) ? reason : null;
  }

  /** The offer that falls through at an instant; the first by name of several. */
  public @Nullable Handoff expiring(long due) {
    OpenHandoff first = null;
    for (OpenHandoff each : open) {
      if (each.expires() != null
          && each.expires().toEpochMilli() == due
          && (first == null || each.handoff().compareTo(first.handoff()) < 0)) {
        first = each;
      }
    }
    return first == null ? null : rules.find(first.handoff());
  }

  /**
   * Closes what does not outlast a move: everything with the turn, and what a stage began with when
   * that stage is left for one that does not begin with it.
   *
   * @param left the stage left, or null at the start
   * @param to the stage entered
   * @param end what a new turn begins with; null when none begins
   */
  public List<HandoffDecision> move(
      @Nullable String left,
      String to,
      HandoffDecision.@Nullable End end,
      Instant at,
      Cause cause) {
    List<HandoffDecision> closed = new ArrayList<>();
    for (int i = open.size() - 1; i >= 0; i--) {
      OpenHandoff each = open.get(i);
      Handoff handoff = rules.find(each.handoff());
      boolean stageLeft =
          left != null && handoff != null && handoff.begins(left) && !handoff.begins(to);
      if (end != null || stageLeft) {
        open.remove(i);
        closed.addFirst(
            new HandoffDecision.Closed(
                0,
                at,
                cause,
                each.handoff(),
                each.since(),
                each.accepted() != null,
                end == null ? HandoffDecision.End.STAGE_LEFT : end));
      }
    }
    return closed;
  }
}
