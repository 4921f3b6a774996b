package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.playbook.Sla.Remedy;
import dev.fullcourt.engine.time.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of task that one function gives another while it keeps the buyer.
 *
 * @param name what it is called
 * @param from who may ask
 * @param to who is to answer
 * @param hours when they are at work; around the clock for those without hours
 * @param within how soon it is to be answered
 * @param warnPercent after how many percent of that time to warn, from 1 to 99; null for never
 * @param onBreach whom to tell when it is not, in order
 * @param conversation whether marketing asks by it for a conversation with the buyer; null where
 *     that is not said. Decides nothing: see {@link Teamwork#conversations}
 */
public record Pass(
    String name,
    List<Owner> from,
    Owner to,
    BusinessHours hours,
    Length within,
    @Nullable Integer warnPercent,
    List<Remedy> onBreach,
    @Nullable Boolean conversation) {

  /** The function whose conversations with buyers are asked for. */
  private static final String MARKETING = "marketing";

  public Pass {
    from = List.copyOf(from);
    onBreach = List.copyOf(onBreach);
  }

  /** Whether marketing may ask, or a team of it. */
  public boolean isFromMarketing() {
    return from.stream().anyMatch(giver -> giver.function().equals(MARKETING));
  }
}
