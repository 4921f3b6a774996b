package dev.fullcourt.engine.owner;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.OwnerDecision;
import dev.fullcourt.engine.decision.OwnerDecision.Why;
import dev.fullcourt.engine.playbook.Owner;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has one buyer, while it goes its way. The function follows from the cycle and from handoffs;
 * the person is named by events. Mutable and used by one thread. Decisions are handed back at
 * position 0.
 */
public final class Ownership {

  private @Nullable Owned owned;

  /** Goes on from what {@link #owned()} gave. */
  public Ownership(@Nullable Owned owned) {
    this.owned = owned;
  }

  /** Who has the buyer; null before its first stage. */
  public @Nullable Owned owned() {
    return owned;
  }

  /** Forgets it; another buyer begins. */
  public void clear() {
    owned = null;
  }

  /** The person who has the buyer, or null while it waits in a queue. */
  public @Nullable Holder holder() {
    return owned == null ? null : owned.holder();
  }

  /**
   * The buyer is an owner's now. With another function or team it waits in that queue until a
   * person is named.
   *
   * @return whether it was another's before
   */
  public boolean comesTo(Owner owner, Instant at) {
    if (owned != null && isTheSame(owned, owner)) {
      return false;
    }
    boolean sameFunction = owned != null && owned.function().equals(owner.function());
    Holder kept = sameFunction && owner.team() == null ? holder() : null;
    owned = new Owned(owner.function(), owner.team(), at, kept);
    return kept == null;
  }

  private static boolean isTheSame(Owned owned, Owner owner) {
    return owned.function().equals(owner.function())
        && (owner.team() == null || Objects.equals(owned.team(), owner.team()));
  }

  /** Somebody has it now; nothing is said when they had it before. */
  public Optional<OwnerDecision> assign(Holder holder, Instant at, Cause cause) {
    Holder before = holder();
    if (owned == null || (before != null && before.name().equals(holder.name()))) {
      return Optional.empty();
    }
    owned = owned.with(holder);
    return Optional.of(holder.assigned(at, cause, owned.function()));
  }

  /** Who has it keeps it, though another was named; nothing is said when it is the same person. */
  public Optional<OwnerDecision> keep(Holder other, long event, Instant at, Cause cause) {
    Holder before = holder();
    return owned == null || before == null || before.name().equals(other.name())
        ? Optional.empty()
        : Optional.of(new OwnerDecision.Kept(0, at, cause, owned.function(), event));
  }

  /** Somebody is wanted; until then it waits in the queue. */
  public Optional<OwnerDecision> request(Why why, Instant at, Cause cause) {
    if (owned == null) {
      return Optional.empty();
    }
    owned = owned.with(null);
    return Optional.of(
        new OwnerDecision.AssignmentRequested(0, at, cause, owned.function(), owned.team(), why));
  }
}
