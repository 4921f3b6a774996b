package dev.fullcourt.history.replay;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of a buyer's ledger, as far as it follows from the log.
 *
 * @param position its place in the buyer's ledger
 * @param revision the engine revision that decided it
 * @param kind the kind of decision
 * @param at when it took effect, in milliseconds since 1970
 * @param body its one text form
 */
public record LedgerRow(long position, int revision, String kind, long at, String body) {

  private static final Pattern KEEPS = Pattern.compile("\"keeps\":(\\d+)");
  private static final Pattern POSITION = Pattern.compile("\"position\":\\d+");

  /** The row of a decision taken by this engine. */
  public static LedgerRow of(Decision decision) {
    return new LedgerRow(
        decision.position(),
        Engine.REVISION,
        LedgerText.kind(decision),
        decision.at().toEpochMilli(),
        LedgerText.of(decision));
  }

  /**
   * The rows in force of a ledger, in order. Reads amendments alone, so that it understands ledgers
   * of every revision.
   */
  static List<LedgerRow> inForce(List<LedgerRow> ledger) {
    List<LedgerRow> inForce = new ArrayList<>(ledger.size());
    for (LedgerRow row : ledger) {
      Matcher keeps = KEEPS.matcher(row.body);
      if (row.kind.equals("amended") && keeps.find()) {
        int kept = Math.min(Integer.parseInt(keeps.group(1)), inForce.size());
        inForce.subList(kept, inForce.size()).clear();
      } else {
        inForce.add(row);
      }
    }
    return inForce;
  }

  /** Whether it says the same as a decision, wherever either stands. */
  boolean says(Decision decision) {
    return withoutPosition(body).equals(withoutPosition(LedgerText.of(decision)));
  }

  private static String withoutPosition(String body) {
    return POSITION.matcher(body).replaceFirst("");
  }

  @Override
  public String toString() {
    return position + " r" + revision + " " + kind + " " + at + " " + body;
  }
}
