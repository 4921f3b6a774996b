package dev.fullcourt.server.programs;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.LeadFilter;
import dev.fullcourt.server.buyers.LeadOutcome;
import dev.fullcourt.server.page.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sales said of leads. All counts are of buyers, each counted once. */
public interface Feedback {

  /** What became of some leads, in all. */
  Tally total(LeadFilter leads, Period period, Playbook playbook);

  /**
   * The same by what is behind them, of each kind those that brought most. A lead counts for
   * everything that is behind it, so these do not add up.
   *
   * @param most how many of each kind
   */
  List<Tally> behind(LeadFilter leads, Period period, Playbook playbook, int most);

  /** The reasons sales gave, the most frequent first. */
  List<Because> reasons(LeadFilter leads, Period period, Playbook playbook);

  /** What was said last, the latest first. */
  List<Said> said(LeadFilter leads, Period period, Playbook playbook, int most);

  /** Changes whenever something is said, and when something more becomes of a lead. */
  String mark(Playbook playbook);

  /**
   * Leads that have something in common.
   *
   * @param kind what is behind them; null when they are all leads that were asked for
   * @param name which program, content or rule; empty with a null kind
   * @param buyers how many became what; {@link LeadOutcome#OFFERED} for all
   */
  record Tally(LeadFilter.@Nullable Kind kind, String name, Map<LeadOutcome, Long> buyers) {
    public Tally {
      buyers = Map.copyOf(buyers);
    }

    /** How many became so. */
    public long of(LeadOutcome outcome) {
      return buyers.getOrDefault(outcome, 0L);
    }
  }

  /** A reason for which buyers were rejected, recycled or lost. */
  record Because(LeadOutcome outcome, String reason, long buyers) {}

  /**
   * Something sales said of a lead.
   *
   * @param outcome rejected, recycled or lost
   * @param reason why; empty when none was given
   * @param note what they said with it; empty when nothing
   * @param by who said so; empty when unknown
   */
  record Said(
      String buyer,
      String name,
      LeadOutcome outcome,
      String reason,
      String note,
      String by,
      Instant at) {}
}
