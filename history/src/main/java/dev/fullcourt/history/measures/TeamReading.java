package dev.fullcourt.history.measures;

import dev.fullcourt.engine.alert.AlertRuns;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.Decision.StageEntered;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.handoff.HandoffRuns;
import dev.fullcourt.engine.owner.OwnerRuns;
import dev.fullcourt.engine.pass.PassRuns;
import dev.fullcourt.engine.play.PlayRuns;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.money.credit.Behind;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the teams did off a buyer's ledger. What the ledger only refers to is in the events
 * and in the versions of the playbook (law 9).
 */
public final class TeamReading {

  private final Predicate<StageEntered> wins;
  private final WinningsReading winnings;
  private ZoneId days = ZoneOffset.UTC;
  private final Map<Integer, Map<String, String>> leads = new HashMap<>();

  /** By the versions of the playbook, in their order. */
  public TeamReading(Collection<Playbook> versions) {
    this.wins = PassRuns.wins(versions);
    this.winnings = new WinningsReading(versions);
    for (Playbook playbook : versions) {
      Map<String, String> functions = new HashMap<>();
      playbook.cycle().all().forEach((Stage stage) -> functions.put(stage.name(), stage.leads()));
      leads.put(playbook.version(), functions);
      days = playbook.fiscalYear().zone();
    }
  }

  /** The zone in which a date begins: that of the latest version. */
  public ZoneId days() {
    return days;
  }

  /**
   * What the teams did about a buyer.
   *
   * @param buyer the buyer's id
   * @param ledger the buyer's ledger, in order
   * @param events the buyer's events that count
   */
  public TeamHistory read(String buyer, List<Decision> ledger, List<Event> events) {
    LongFunction<@Nullable String> named = new Names(events);
    return new TeamHistory(
        HandoffRuns.of(buyer, ledger, named),
        OwnerRuns.of(buyer, ledger, this::leads, named),
        PassRuns.of(buyer, ledger, wins),
        PlayRuns.of(buyer, ledger),
        AlertRuns.of(buyer, ledger, named));
  }

  /**
   * What it won us, by opportunity, and whose doing that was.
   *
   * @param events the buyer's events that count
   * @param stays the buyer's, in order
   */
  public Map<String, Winnings> won(List<Event> events, List<Stay> stays) {
    return winnings.of(events, stays);
  }

  /**
   * What is behind the round a buyer is in: whoever would be credited if something were won now.
   *
   * @param events the buyer's events that count
   * @param stays the buyer's, in order
   */
  public Set<Behind> behind(List<Event> events, List<Stay> stays) {
    return winnings.behind(events, stays);
  }

  /** What an event says is behind the round it happened in. */
  public Set<Behind> behind(Event event) {
    return winnings.behind(event);
  }

  /** The function that led in a stage when it was entered; marketing where nobody knows. */
  private String leads(StageEntered entered) {
    return leads
        .getOrDefault(entered.cause().playbook(), Map.of())
        .getOrDefault(entered.stage(), "marketing");
  }

  /** Whom events name, by their place in the log; looked through when first asked. */
  private static final class Names implements LongFunction<@Nullable String> {

    private final List<Event> events;
    private @Nullable Map<Long, Event> places;

    Names(List<Event> events) {
      this.events = events;
    }

    @Override
    public @Nullable String apply(long seq) {
      Map<Long, Event> known = places;
      if (known == null) {
        known = new HashMap<>();
        for (Event event : events) {
          known.put(event.seq(), event);
        }
        places = known;
      }
      Event event = known.get(seq);
      return event == null ? null : event.text(EventTypes.OWNER);
    }
  }
}
