package dev.fullcourt.server.outbox;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of decisions, of requests, and of what is found about goals, that somebody may be told
 * of, and what people call them.
 */
public final class Kinds {

  /** A goal was found to be off track; about no buyer, so no decision is behind it. */
  public static final String GOAL_OFF_TRACK = "goal_off_track";

  /** It is over: the goal has caught up, or its stretch is over. */
  public static final String GOAL_OFF_TRACK_ENDED = "goal_off_track_ended";

  /** Somebody asks services what they know of a buyer; no decision is behind it either. */
  public static final String ENRICHMENT_REQUESTED = "enrichment_requested";

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("alert_raised", "Alert raised");
    WORDS.put("alert_ended", "Alert ended");
    WORDS.put(GOAL_OFF_TRACK, "Goal off track");
    WORDS.put(GOAL_OFF_TRACK_ENDED, "Goal off track: over");
    WORDS.put("stage_entered", "Stage entered");
    WORDS.put("handoff_offered", "Handoff offered");
    WORDS.put("handoff_accepted", "Handoff accepted");
    WORDS.put("handoff_rejected", "Handoff rejected");
    WORDS.put("handoff_expired", "Handoff expired");
    WORDS.put("handoff_returned", "Handoff returned");
    WORDS.put("handoff_closed", "Handoff closed");
    WORDS.put("owner_assigned", "Owner assigned");
    WORDS.put("owner_kept", "Owner kept");
    WORDS.put("clock_warned", "Clock warned");
    WORDS.put("clock_breached", "Clock breached");
    WORDS.put("pass_asked", "Pass asked");
    WORDS.put("pass_ended", "Pass ended");
    WORDS.put("pass_breached", "Pass breached");
    WORDS.put("play_started", "Play started");
    WORDS.put("play_step_asked", "Play step asked");
    WORDS.put("play_step_withdrawn", "Play step withdrawn");
    WORDS.put("play_step_overdue", "Play step overdue");
    WORDS.put("play_ended", "Play ended");
    WORDS.put(ENRICHMENT_REQUESTED, "Enrichment requested");
  }

  private Kinds() {}

  /** Every kind, as the ledger calls it. */
  public static List<String> all() {
    return List.copyOf(WORDS.keySet());
  }

  /** Those an email may tell of: what needs attention. */
  public static List<String> ofEmails() {
    return List.of(
        "alert_raised",
        "alert_ended",
        GOAL_OFF_TRACK,
        GOAL_OFF_TRACK_ENDED,
        "clock_warned",
        "clock_breached");
  }

  /** What people call a kind. */
  public static String title(String kind) {
    return kind.equals("test") ? "Test" : WORDS.getOrDefault(kind, kind);
  }

  static List<String> checked(Collection<String> kinds, List<String> allowed) {
    if (kinds.isEmpty()) {
      throw new CannotSubscribe(
          CannotSubscribe.Field.KINDS, "Say of which decisions: at least one of " + allowed + ".");
    }
    for (String kind : kinds) {
      if (!allowed.contains(kind)) {
        throw new CannotSubscribe(
            CannotSubscribe.Field.KINDS, "'" + kind + "' is none of " + allowed + ".");
      }
    }
    return allowed.stream().filter(kinds::contains).toList();
  }
}
