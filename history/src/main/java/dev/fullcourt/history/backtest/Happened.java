package dev.fullcourt.history.backtest;

import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.event.EventTypes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people really did about a buyer, or came to with it, by the events that say so. */
enum Happened {
  /** Somebody took the buyer on. */
  ACCEPTED("accepted"),
  /** A question of qualification was confirmed, or the lead qualified as a whole. */
  QUALIFIED("qualified"),
  /** A seller opened an opportunity. */
  OPENED("opportunity opened"),
  /** It was won. */
  WON("won"),
  /** Somebody said no. */
  REJECTED("rejected");

  private static final Map<String, Happened> BY_TYPE =
      Map.ofEntries(
          Map.entry("lead_accepted", ACCEPTED),
          Map.entry(EventTypes.HANDOFF_ACCEPTED, ACCEPTED),
          Map.entry("lead_qualified", QUALIFIED),
          Map.entry("need_confirmed", QUALIFIED),
          Map.entry("budget_confirmed", QUALIFIED),
          Map.entry("authority_confirmed", QUALIFIED),
          Map.entry("timing_confirmed", QUALIFIED),
          Map.entry(EventTypes.QUALIFICATION_ANSWERED, QUALIFIED),
          Map.entry(EventTypes.OPPORTUNITY_CREATED, OPENED),
          Map.entry(EventTypes.OPPORTUNITY_REOPENED, OPENED),
          Map.entry(EventTypes.OPPORTUNITY_WON, WON),
          Map.entry("lead_rejected", REJECTED),
          Map.entry(EventTypes.HANDOFF_REJECTED, REJECTED),
          Map.entry(EventTypes.HANDOFF_RETURNED, REJECTED),
          Map.entry("disqualified", REJECTED));

  private final String word;

  Happened(String word) {
    this.word = word;
  }

  /** The word in tables. */
  String word() {
    return word;
  }

  /** What an event of a type says, if it does at all; see {@link #isSaidBy}. */
  static @Nullable Happened by(String type) {
    return BY_TYPE.get(type);
  }

  /** Whether an event of the right type says it: an answer counts when it is a confirmation. */
  static boolean isSaidBy(Row row, String type) {
    return !type.equals(EventTypes.QUALIFICATION_ANSWERED)
        || "confirmed".equals(row.event().text("answer"));
  }
}
