package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Season.DAY;
import static dev.fullcourt.history.simulator.Season.HOUR;
import static dev.fullcourt.history.simulator.Season.MINUTE;

import dev.fullcourt.history.simulator.Chance.Weighted;
import java.util.List;

/** What development reps do with a lead: turn to it or not, try to reach people, qualify. */
final class Development {

  /** What came of a lead. */
  enum Outcome {
    /** Nobody turned to it. */
    FORGOTTEN,
    /** The rep did not take it. */
    REJECTED,
    /** Given back to marketing. */
    RECYCLED,
    /** Not a buyer at all. */
    DISQUALIFIED,
    /** They met, and a seller takes over. */
    QUALIFIED
  }

  /**
   * The end of it.
   *
   * @param outcome what came of it
   * @param at when
   */
  record Handling(Outcome outcome, long at) {}

  private static final List<Weighted<String>> RECYCLE_REASONS =
      List.of(
          Chance.of(38, "bad timing"),
          Chance.of(30, "no budget"),
          Chance.of(16, "wrong person"),
          Chance.of(16, "went silent"));

  private final Prospect prospect;
  private final Chance chance;
  private final Season season;
  private final String name;

  Development(Prospect prospect) {
    this.prospect = prospect;
    chance = prospect.chance;
    season = prospect.season;
    name = prospect.rep.name();
  }

  /**
   * A lead lies there from then on.
   *
   * @param signal when it came up
   * @param who the person who asked, or whom it is about
   * @param asked whether they asked to talk
   * @param ready how ready they truly are, from 0 to 1
   */
  Handling handle(long signal, Contact who, boolean asked, double ready) {
    if (chance.yes(prospect.rep.forgets() * (asked ? 0.5 : 1.6))) {
      prospect.attention = 0;
      return new Handling(Outcome.FORGOTTEN, signal + (long) chance.around(18 * DAY, 0.5));
    }
    double hours = chance.around(prospect.rep.hours() * (asked ? 0.7 : 2.2), 0.9);
    prospect.attention = StrictMath.exp(-hours / 14);
    long at = season.afterWorking(signal, hours, chance);
    if (prospect.company.rival()) {
      prospect.diary.note(act(at, who, "disqualified", "crm").because("competitor"));
      return new Handling(Outcome.DISQUALIFIED, at);
    }
    String refusal = refusal(asked, ready);
    if (!refusal.isEmpty()) {
      prospect.diary.note(act(at, who, "lead_rejected", "crm").because(refusal));
      return new Handling(Outcome.REJECTED, at);
    }
    prospect.diary.note(act(at, who, "lead_accepted", "crm"));
    return reach(at, who, asked, ready);
  }

  private String refusal(boolean asked, double ready) {
    if (prospect.company.employees() < 25 && chance.yes(0.5)) {
      return "not our market";
    }
    if (!asked && ready < 0.4 && chance.yes(0.45)) {
      return "too early";
    }
    return chance.yes(asked ? 0.03 : 0.07) ? "no such person" : "";
  }

  private Handling reach(long accepted, Contact who, boolean asked, double ready) {
    long at = accepted + chance.whole(2, 45) * MINUTE;
    double chanceEach = 0.14 + 0.3 * prospect.attention + (asked ? 0.12 : 0);
    for (int attempt = 0; attempt < prospect.rep.attempts(); attempt++) {
      at = season.atWork(at, chance);
      boolean call = chance.yes(0.6);
      boolean reached = chance.yes(chanceEach);
      Activity attempted =
          call
              ? act(at, who, "outbound_call", "call").outcome(reached ? "talked" : "no answer")
              : act(at, who, "outbound_email", "email");
      prospect.diary.note(attempted);
      if (reached) {
        if (!call) {
          at += (long) chance.around(7 * HOUR, 0.9);
          prospect.diary.note(Activity.of(at, who.email(), "email_replied", "email"));
        }
        return talk(at + 12 * MINUTE, who, ready);
      }
      at += (long) chance.around(2.4 * DAY, 0.6);
    }
    return recycle(at, who, "went silent");
  }

  private Handling talk(long reached, Contact who, double ready) {
    long at = season.atWork(reached, chance);
    double qualifies = -1.3 + 2.6 * ready + 0.8 * prospect.attention;
    boolean qualified = chance.yes(Chance.probability(qualifies));
    prospect.diary.note(
        act(at, who, "call_logged", "call").outcome(qualified ? "need confirmed" : "not now"));
    if (!qualified) {
      String reason = chance.weighted(RECYCLE_REASONS);
      return recycle(season.atWork(at + 3 * HOUR, chance), who, reason);
    }
    prospect.diary.note(act(at + 9 * MINUTE, who, "meeting_booked", "meeting"));
    long met = season.atWork(at + (long) chance.around(5 * DAY, 0.5), chance);
    if (chance.yes(0.16)) {
      prospect.diary.note(act(met, who, "outbound_call", "call").outcome("did not show up"));
      met = season.atWork(met + (long) chance.around(6 * DAY, 0.5), chance);
      if (chance.yes(0.45)) {
        return recycle(met, who, "went silent");
      }
    }
    prospect.diary.note(
        act(met, who, "meeting_held", "meeting").by(prospect.seller.name()).outcome("first talk"));
    return new Handling(Outcome.QUALIFIED, met + chance.whole(1, 30) * HOUR);
  }

  /** Given back to marketing, with the reason. */
  Handling recycle(long at, Contact who, String reason) {
    Activity recycled = act(at, who, "recycled", "crm").because(reason);
    prospect.recyclings++;
    prospect.quietUntil = at + 30 * DAY;
    if (reason.equals("bad timing")) {
      long until = season.atWork(at + (long) chance.around(75 * DAY, 0.5), chance);
      recycled = recycled.until(until);
      prospect.quietUntil = until;
    }
    prospect.diary.note(recycled);
    return new Handling(Outcome.RECYCLED, at);
  }

  private Activity act(long at, Contact who, String type, String channel) {
    prospect.meet(who, at, "development");
    return Activity.of(at, who.email(), type, channel).by(name);
  }
}
