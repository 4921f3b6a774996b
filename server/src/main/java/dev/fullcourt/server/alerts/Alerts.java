package dev.fullcourt.server.alerts;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.alerts.GoalWatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Alerts about buyers, as the views have them. */
public interface Alerts {

  /**
   * Those that are open, and those of the same cause that ended since, with the names of buyers.
   *
   * @param since from when ended ones are wanted
   */
  Found since(Instant since);

  /**
   * What was found about goals in the fiscal year of an instant and the one before; they are about
   * no buyer.
   */
  List<GoalWatch.OffTrack> goals(Playbook playbook, Instant asOf);

  /**
   * Alerts.
   *
   * @param runs in no particular order
   * @param names what people call the buyers, by their ids
   */
  record Found(List<AlertRun> runs, Map<String, String> names) {
    public Found {
      runs = List.copyOf(runs);
      names = Map.copyOf(names);
    }
  }
}
