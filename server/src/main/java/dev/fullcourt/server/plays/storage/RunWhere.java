package dev.fullcourt.server.plays.storage;

import dev.fullcourt.server.plays.PlayState;
import dev.fullcourt.server.plays.RunFilter;
import dev.fullcourt.server.plays.StepFate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter as a condition on {@code play_run r}, once for counting and once for listing.
 *
 * @param sql the condition
 * @param steps how many steps of a run it is about
 */
record RunWhere(String sql, String steps, Map<String, Object> parameters) {

  /** Done and withdrawn steps were asked for before: what is left is open. */
  private static final String OPEN =
      "sum(case s.fate when 'asked' then 1 when 'done' then -1 when 'withdrawn' then -1 else 0 end)";

  static RunWhere of(RunFilter filter, ZoneId zone) {
    List<String> where = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    if (!filter.play().isEmpty()) {
      where.add("r.play = :play");
      parameters.put("play", filter.play());
    }
    PlayState state = filter.state();
    if (state == PlayState.OVER) {
      where.add("r.state <> 'running'");
    } else if (state != null) {
      where.add("r.state = :state");
      parameters.put("state", state.stored());
    }
    if (!filter.by().isEmpty()) {
      where.add(filter.by().equals("hand") ? "r.by_hand" : "not r.by_hand");
    }
    Instant since = filter.period().since(zone);
    if (since != null) {
      where.add("r.started >= :since");
      parameters.put("since", since.atOffset(ZoneOffset.UTC));
    }
    Instant until = filter.period().until(zone);
    if (until != null) {
      where.add("r.started < :until");
      parameters.put("until", until.atOffset(ZoneOffset.UTC));
    }
    String steps = steps(filter, where, parameters);
    return new RunWhere(where.isEmpty() ? "true" : String.join(" and ", where), steps, parameters);
  }

  private static String steps(
      RunFilter filter, List<String> where, Map<String, Object> parameters) {
    StepFate fate = filter.fate();
    if (fate == StepFate.OPEN) {
      where.add("r.state = 'running' and r.asked > r.done + r.withdrawn");
    } else if (fate != null) {
      where.add("r." + fate.word() + " > 0");
    } else if (!filter.why().isEmpty()) {
      where.add("(r.withheld > 0 or r.withdrawn > 0)"); // nothing else has something against it
    }
    if (filter.step().isEmpty() && filter.why().isEmpty()) {
      return fate == null
          ? "0"
          : fate == StepFate.OPEN ? "r.asked - r.done - r.withdrawn" : "r." + fate.word();
    }
    String steps = one(filter, parameters);
    where.add(steps + " > 0");
    return steps;
  }

  /** How many of the steps of one run. */
  private static String one(RunFilter filter, Map<String, Object> parameters) {
    List<String> which = new ArrayList<>(List.of("s.buyer = r.buyer", "s.number = r.number"));
    StepFate fate = filter.fate();
    if (fate != null && fate != StepFate.OPEN) {
      which.add("s.fate = '" + fate.word() + "'");
    }
    if (!filter.step().isEmpty()) {
      which.add("s.step = :step");
      parameters.put("step", filter.step());
    }
    if (!filter.why().isEmpty()) {
      which.add("s.why = :why");
      parameters.put("why", filter.why());
    }
    return "(select coalesce("
        + (fate == StepFate.OPEN ? OPEN : "count(*)")
        + ", 0) from play_step s where "
        + String.join(" and ", which)
        + ")";
  }
}
