package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Season.DAY;
import static dev.fullcourt.history.simulator.Season.HOUR;
import static dev.fullcourt.history.simulator.Season.MINUTE;

/** The insight arm: a seller picks a company and goes to it with an idea. */
final class Outreach {

  private final Prospect prospect;
  private final Chance chance;
  private final Season season;

  Outreach(Prospect prospect) {
    this.prospect = prospect;
    chance = prospect.chance;
    season = prospect.season;
  }

  /** From the first line to an answer or to giving up; returns what they truly do next. */
  LatentState run() {
    long at = season.atWork(prospect.now, chance);
    research(at);
    int touches = chance.whole(4, 9);
    double answers = 0.03 + 0.11 * prospect.company.fit();
    at += chance.whole(20, 200) * MINUTE;
    for (int i = 0; i < touches; i++) {
      at = season.atWork(at, chance);
      Contact who = prospect.contact(at);
      boolean call = i > 0 && chance.yes(0.45);
      boolean answer = chance.yes(answers);
      prospect.diary.note(
          Activity.of(
                  at,
                  who.email(),
                  call ? "outbound_call" : "outbound_email",
                  call ? "call" : "email")
              .by(prospect.seller.name())
              .outcome(call ? (answer ? "talked" : "no answer") : ""));
      if (!call) {
        at = looked(at, who);
      }
      if (answer) {
        return answered(at, who, call);
      }
      at += (long) chance.around(4.5 * DAY, 0.5);
    }
    return prospect.leave(
        LatentState.UNAWARE, at, chance.yes(0.3) ? LatentState.AWARE : LatentState.GAVE_UP);
  }

  private void research(long at) {
    int people = Math.min(prospect.group().size(), chance.whole(1, 3));
    for (int i = 0; i < people; i++) {
      prospect.meet(prospect.group().get(i), at + i * 4 * MINUTE, "research");
    }
  }

  /** Some follow the link in the message. */
  private long looked(long sent, Contact who) {
    if (chance.yes(0.12)) {
      long at = sent + (long) chance.around(4 * HOUR, 0.8);
      new Behaviour(prospect).session(LatentState.AWARE, at, who.email());
      return at;
    }
    return sent;
  }

  private LatentState answered(long at, Contact who, boolean call) {
    long reply = call ? at + 5 * MINUTE : at + (long) chance.around(9 * HOUR, 0.9);
    prospect.diary.note(
        call
            ? Activity.of(reply, who.email(), "call_logged", "call")
                .by(prospect.seller.name())
                .outcome("curious")
            : Activity.of(reply, who.email(), "email_replied", "email"));
    prospect.attention = 0.8;
    if (chance.yes(0.3 + 0.3 * prospect.company.fit())) {
      long met = season.atWork(reply + (long) chance.around(7 * DAY, 0.5), chance);
      note(reply + 20 * MINUTE, who, "meeting_booked", "");
      note(met, who, "meeting_held", "idea presented");
      return prospect.leave(
          LatentState.UNAWARE,
          met + 2 * HOUR,
          chance.yes(0.62) ? LatentState.DECIDING : LatentState.EXPLORING);
    }
    return prospect.leave(
        LatentState.UNAWARE,
        reply + HOUR,
        chance.yes(0.5) ? LatentState.EXPLORING : LatentState.GAVE_UP);
  }

  private void note(long at, Contact who, String type, String outcome) {
    prospect.diary.note(
        Activity.of(at, who.email(), type, "meeting").by(prospect.seller.name()).outcome(outcome));
  }
}
