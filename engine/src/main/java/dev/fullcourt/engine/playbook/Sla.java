package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.time.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreed time: what must happen how soon after what, and who answers for it.
 *
 * @param name its name, unique
 * @param owner who answers for it
 * @param hours the owner's hours; around the clock when the playbook gives none
 * @param starts what starts its clock; any of them
 * @param stops what stops it; any of them
 * @param cancels what makes it moot, besides the end of the turn; any of them
 * @param within how long its clock runs
 * @param warnPercent after how much of the time to warn, from 1 to 99; null for no warning
 * @param pauseAtMost how much later the clock may end for dates the buyer gave, all together
 * @param onBreach what is to be done on a breach, in order
 */
public record Sla(
    String name,
    Owner owner,
    BusinessHours hours,
    List<Signal> starts,
    List<Signal> stops,
    List<Signal> cancels,
    Length within,
    @Nullable Integer warnPercent,
    Length pauseAtMost,
    List<Remedy> onBreach) {

  public Sla {
    starts = List.copyOf(starts);
    stops = List.copyOf(stops);
    cancels = List.copyOf(cancels);
    onBreach = List.copyOf(onBreach);
  }

  /**
   * Something to do on a breach.
   *
   * @param action what
   * @param whom a person or team; null for {@link Action#REASSIGN}
   */
  public record Remedy(Action action, @Nullable String whom) {

    /** What can be done. */
    public enum Action {
      ALERT,
      REASSIGN,
      ESCALATE
    }
  }
}
