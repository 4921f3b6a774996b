package dev.fullcourt.history.simulator;

import dev.fullcourt.history.simulator.Trouble.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A company at which everything goes as it should: a dozen buyers a week ask for a demo, are given
 * to a rep within the hour, called the same day, and within two weeks become an opportunity or are
 * recycled and written to; deals are talked about every few days and decided within five weeks.
 * Unless there is trouble.
 */
final class QuietCompany {

  static final List<String> REPS = List.of("ina", "ole", "pia", "tom");
  static final List<String> SELLERS = List.of("eva", "max", "ute");
  static final int EACH_WEEK = 12;

  private static final double BECOME_OPPORTUNITIES = 0.62;
  private static final double WON = 0.55;
  private static final double WON_IN_TROUBLE = 0.1;
  private static final int STUCK_LEAD_DAYS = 24;
  private static final int STUCK_DEAL_DAYS = 62;

  private final TroublePlan plan;
  private final QuietSheet sheet;

  QuietCompany(TroublePlan plan, QuietSheet sheet) {
    this.plan = plan;
    this.sheet = sheet;
  }

  /**
   * One buyer's way through.
   *
   * @param number counted from 0 in the order in which they come
   * @param day on which it comes
   * @param place which of the week's it is
   */
  void buyer(int number, LocalDate day, int place, Chance chance) {
    String account = "quiet-%04d.example".formatted(number);
    Instant asked = OfficeTime.on(day, chance.whole(5, 330));
    Optional<Trouble> own = own(asked, place);
    own.ifPresent(trouble -> trouble.touches(account));
    String rep = REPS.get(number % REPS.size());
    for (int visit = chance.whole(1, 3); visit > 0; visit--) {
      sheet.visit(account, 0, asked.minusSeconds(chance.whole(600, 86_000) * (long) visit));
    }
    sheet.row(account, "demo_requested", asked).person(0).write();
    Instant called = first(account, rep, asked, own.isPresent(), chance);
    boolean goesOn = own.isPresent() || chance.yes(BECOME_OPPORTUNITIES);
    boolean late = called.isAfter(OfficeTime.daysAfter(asked, 2));
    double days = late ? chance.between(1, 2) : chance.between(2, 7);
    Instant decided = OfficeTime.daysAfter(called, days);
    if (isStuck(own, "lead")) {
      decided = OfficeTime.daysAfter(called, STUCK_LEAD_DAYS + chance.between(0, 2));
      own.orElseThrow().lastsUntil(decided);
      talk(account, rep, called, decided, chance);
    }
    if (isA(own, What.SWARM)) {
      swarm(account, OfficeTime.daysAfter(asked, 1), own.orElseThrow(), chance);
    }
    if (goesOn) {
      opportunity(account, SELLERS.get(number % SELLERS.size()), decided, own, chance);
    } else {
      recycle(account, rep, decided, chance);
    }
  }

  /** The trouble of one buyer alone: some of each week are picked by their place in it. */
  private Optional<Trouble> own(Instant asked, int place) {
    return switch (place) {
      case 2 -> plan.find(What.STUCK, "lead", asked);
      case 3, 7 ->
          plan.find(What.STUCK, "lead", asked)
              .or(() -> plan.find(What.STUCK, "opportunity", asked));
      case 6 -> plan.find(What.STUCK, "opportunity", asked);
      case 5 -> plan.find(What.SILENT_DEAL, "", asked);
      case 9 -> plan.find(What.SWARM, "", asked);
      default -> Optional.empty();
    };
  }

  private static boolean isA(Optional<Trouble> own, What what) {
    return own.filter(trouble -> trouble.what == what).isPresent();
  }

  private static boolean isStuck(Optional<Trouble> own, String stage) {
    return own.filter(trouble -> trouble.what == What.STUCK && trouble.whose.equals(stage))
        .isPresent();
  }

  /** It is given to a rep, who takes it and calls. */
  private Instant first(String account, String rep, Instant asked, boolean spared, Chance chance) {
    Instant given = OfficeTime.after(asked, chance.whole(5, 40));
    Optional<Trouble> queue = find(What.QUEUE_UNWORKED, "development", given, spared, account);
    if (queue.isPresent()) {
      given = OfficeTime.after(queue.get().until, chance.whole(1, 60));
    }
    sheet.row(account, "owner_assigned", given).by(rep).write();
    Instant taken = OfficeTime.after(given, chance.whole(5, 60));
    Optional<Trouble> offer = find(What.REP_STOPS_ANSWERING, rep, taken, spared, account);
    if (offer.isPresent()) {
      taken = OfficeTime.after(offer.get().until, chance.whole(1, 60));
    }
    sheet.row(account, "handoff_accepted", taken).by(rep).handoff("to_development").write();
    Instant called = OfficeTime.after(taken, chance.whole(10, 150));
    Optional<Trouble> call = find(What.REP_STOPS_CALLING, rep, called, spared, account);
    if (call.isPresent()) {
      called = OfficeTime.after(call.get().until, chance.whole(1, 60));
    }
    sheet.row(account, "call_logged", called).person(0).by(rep).write();
    return called;
  }

  private Optional<Trouble> find(
      What what, String whose, Instant at, boolean spared, String account) {
    Optional<Trouble> found = spared ? Optional.empty() : plan.find(what, whose, at);
    found.ifPresent(trouble -> trouble.touches(account));
    return found;
  }

  private void talk(String account, String whom, Instant from, Instant until, Chance chance) {
    Instant at = OfficeTime.daysAfter(from, chance.between(1, 3));
    while (at.isBefore(until)) {
      sheet
          .row(account, chance.yes(0.5) ? "call_logged" : "email_received", at)
          .person(0)
          .by(whom)
          .write();
      at = OfficeTime.daysAfter(at, chance.between(2, 4));
    }
  }

  private void swarm(String account, Instant from, Trouble trouble, Chance chance) {
    Instant at = from;
    for (int view = 0; view < 18; view++) {
      sheet.visit(account, view % 4, at);
      at = at.plusSeconds(chance.whole(300, 4_000));
    }
    trouble.lastsUntil(at.plusSeconds(3 * 86_400L));
  }

  private void recycle(String account, String rep, Instant at, Chance chance) {
    sheet.row(account, "recycled", at).by(rep).reason("no budget").write();
    Instant written = OfficeTime.daysAfter(at, chance.between(0.1, 1));
    Optional<Trouble> trouble = plan.find(What.BATCH_NOT_NURTURED, "recycled", at);
    if (trouble.isPresent()) {
      trouble.get().touches(account);
      written = OfficeTime.after(trouble.get().until, chance.whole(1, 120));
    }
    sheet.row(account, "message_delivered", written).person(0).write();
  }

  private void opportunity(
      String account, String seller, Instant opened, Optional<Trouble> own, Chance chance) {
    String deal = account + "/1";
    sheet.row(account, "opportunity_created", opened).by(seller).deal(deal, 0).write();
    Instant from = opened;
    Instant closed = OfficeTime.daysAfter(opened, chance.between(10, 24));
    if (isA(own, What.SILENT_DEAL)) {
      from = OfficeTime.daysAfter(opened, chance.between(13, 17));
      own.orElseThrow().lastsUntil(from);
      sheet.row(account, "call_logged", from).person(0).by(seller).write();
      closed = OfficeTime.daysAfter(from, chance.between(3, 6));
    } else if (isStuck(own, "opportunity")) {
      closed = OfficeTime.daysAfter(opened, STUCK_DEAL_DAYS + chance.between(0, 2));
      own.orElseThrow().lastsUntil(closed);
    }
    talk(account, seller, from, closed, chance);
    Optional<Trouble> quarter = plan.find(What.QUARTER_BEHIND, "new revenue", closed);
    if (chance.yes(quarter.isPresent() ? WON_IN_TROUBLE : WON)) {
      int amount = chance.whole(12, 28) * 1_000;
      sheet.row(account, "opportunity_won", closed).by(seller).deal(deal, amount).write();
    } else {
      sheet
          .row(account, "opportunity_lost", closed)
          .by(seller)
          .deal(deal, 0)
          .reason("price")
          .write();
    }
  }
}
