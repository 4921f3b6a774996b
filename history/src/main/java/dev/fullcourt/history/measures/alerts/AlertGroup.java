package dev.fullcourt.history.measures.alerts;

import dev.fullcourt.engine.alert.AlertRun;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Alerts of one cause, told as one: it opens with the first and is over when all are.
 *
 * @param cause what they have in common
 * @param raised when the first was raised
 * @param ended when the last ended, or null while one is open
 * @param runs in the order they were raised; none for what is about no buyer
 */
public record AlertGroup(
    Cause cause, Instant raised, @Nullable Instant ended, List<AlertRun> runs) {

  public AlertGroup {
    runs = List.copyOf(runs);
  }

  /**
   * What alerts that are told as one have in common.
   *
   * @param alert the alert's name
   * @param kind its kind
   * @param subject the stage, handoff, agreed time, pass or goal, or null
   * @param whose whose it is: the person or queue that lets it happen, or the buyer's id
   * @param isBuyer whether it is one buyer's own
   */
  public record Cause(
      String alert, String kind, @Nullable String subject, String whose, boolean isBuyer) {

    /** The cause of an alert about a buyer. */
    public static Cause of(AlertRun run) {
      return switch (run.kind()) {
        case "leak", "breach" ->
            new Cause(run.alert(), run.kind(), run.subject(), holder(run), false);
        case "pass" -> new Cause(run.alert(), run.kind(), run.subject(), queue(run), false);
        case "stall" -> new Cause(run.alert(), run.kind(), run.subject(), "", false);
        default -> new Cause(run.alert(), run.kind(), run.subject(), run.buyer(), true);
      };
    }

    /** Who has the buyer: a person, else a queue. */
    private static String holder(AlertRun run) {
      return Objects.requireNonNullElse(run.person(), queue(run));
    }

    private static String queue(AlertRun run) {
      return Objects.requireNonNullElse(run.team(), run.function());
    }
  }

  /** How many buyers it is about that are still open. */
  public long open() {
    return runs.stream().filter(run -> run.ended() == null).count();
  }
}
