package dev.fullcourt.history.pipeline;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.PointInTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a buyer's opportunities went: a fold of the buyer's events, as they count.
 *
 * @param stays their times in the steps of the sale, in the order entered
 * @param activities what was planned for them, in the order planned
 */
public record SalesCourse(List<OpportunityStay> stays, List<PlannedActivity> activities) {
  public SalesCourse {
    stays = List.copyOf(stays);
    activities = List.copyOf(activities);
  }

  /**
   * Reads it off a buyer's events in their order.
   *
   * @param days the zone in which a date begins
   */
  public static SalesCourse of(List<Event> events, ZoneId days) {
    Fold fold = new Fold(days);
    for (Event event : events) {
      if (SalesEvents.isOpportunity(event.type())) {
        fold.take(event);
      } else if (SalesEvents.isActivity(event.type())) {
        fold.takeActivity(event);
      }
    }
    return new SalesCourse(fold.stays, List.copyOf(fold.activities.values()));
  }

  private static String text(Event event, String property) {
    return Objects.requireNonNullElse(event.text(property), "").strip();
  }

  private static @Nullable String findText(Event event, String property) {
    String text = text(event, property);
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String by(Event event) {
    String by = findText(event, SalesEvents.BY);
    return by == null ? findText(event, EventTypes.OWNER) : by;
  }

  private record Key(String opportunity, String activity) {}

  private static final class Fold {

    private final ZoneId days;
    private final List<OpportunityStay> stays = new ArrayList<>();
    private final Map<Key, PlannedActivity> activities = new LinkedHashMap<>();

    /** The place in {@link #stays} of the stay each opportunity began last. */
    private final Map<String, Integer> latest = new HashMap<>();

    Fold(ZoneId days) {
      this.days = days;
    }

    void take(Event event) {
      String key = text(event, EventTypes.OPPORTUNITY);
      String step = text(event, SalesEvents.STEP);
      OpportunityStay now = now(key);
      switch (event.type()) {
        case EventTypes.OPPORTUNITY_WON -> close(now, event, "won");
        case EventTypes.OPPORTUNITY_LOST -> close(now, event, "lost");
        case EventTypes.OPPORTUNITY_CREATED, EventTypes.OPPORTUNITY_REOPENED -> {
          if (now == null || now.left() != null) {
            begin(key, step, event);
          } else {
            move(now, step, event);
          }
        }
        default -> {
          if (now == null) {
            begin(key, step, event);
          } else if (now.left() == null) {
            move(now, step, event);
          } // what is said of a closed one moves nothing
        }
      }
    }

    private @Nullable OpportunityStay now(String key) {
      Integer place = latest.get(key);
      return place == null ? null : stays.get(place);
    }

    private void move(OpportunityStay now, String step, Event event) {
      if (!step.isEmpty() && !step.equals(now.step())) {
        end(now, event.effective(), step);
        begin(now.opportunity(), step, event);
      }
    }

    private void close(@Nullable OpportunityStay now, Event event, String outcome) {
      if (now != null && now.left() == null) {
        end(now, event.effective(), outcome);
      }
    }

    private void end(OpportunityStay now, Instant at, String next) {
      stays.set(latest.getOrDefault(now.opportunity(), 0), now.until(at, next));
    }

    private void begin(String key, String step, Event event) {
      OpportunityStay before = now(key);
      latest.put(key, stays.size());
      stays.add(
          new OpportunityStay(
              key,
              before == null ? 0 : before.number() + 1,
              step,
              event.effective(),
              null,
              null,
              by(event),
              EventName.of(event)));
    }

    void takeActivity(Event event) {
      Key key = new Key(text(event, EventTypes.OPPORTUNITY), text(event, SalesEvents.ACTIVITY));
      if (key.activity().isEmpty()) {
        return; // an activity without a name cannot be found again
      }
      PlannedActivity before = activities.get(key);
      activities.put(
          key,
          switch (event.type()) {
            case SalesEvents.DONE -> ended(key, before, event, PlannedActivity.State.DONE);
            case SalesEvents.DROPPED -> ended(key, before, event, PlannedActivity.State.DROPPED);
            default -> planned(key, before, event);
          });
    }

    private PlannedActivity planned(Key key, @Nullable PlannedActivity before, Event event) {
      PlannedActivity open =
          before != null && before.state() == PlannedActivity.State.OPEN ? before : null;
      Instant due = PointInTime.of(event.property(SalesEvents.DUE), days);
      String owner = findText(event, EventTypes.OWNER);
      return new PlannedActivity(
          key.opportunity(),
          key.activity(),
          open == null ? event.effective() : open.planned(),
          due == null && open != null ? open.due() : due,
          owner == null && open != null ? open.owner() : owner,
          PlannedActivity.State.OPEN,
          null,
          by(event),
          findText(event, "note"),
          EventName.of(event));
    }

    private static PlannedActivity ended(
        Key key, @Nullable PlannedActivity before, Event event, PlannedActivity.State state) {
      String reason = findText(event, EventTypes.REASON);
      return new PlannedActivity(
          key.opportunity(),
          key.activity(),
          before == null ? event.effective() : before.planned(),
          before == null ? null : before.due(),
          before == null ? findText(event, EventTypes.OWNER) : before.owner(),
          state,
          event.effective(),
          by(event),
          reason == null ? findText(event, "note") : reason,
          EventName.of(event));
    }
  }
}
