package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Season.DAY;
import static dev.fullcourt.history.simulator.Season.HOUR;
import static dev.fullcourt.history.simulator.Season.MINUTE;

import dev.fullcourt.history.simulator.Catalogue.Product;
import dev.fullcourt.history.simulator.Chance.Weighted;
import java.util.List;

/** One opportunity, from the seller's first line to the signature or the refusal. */
final class Selling {

  /**
   * How it ended.
   *
   * @param won whether they chose us
   * @param reason why not, or blank
   * @param at when
   */
  record Close(boolean won, String reason, long at) {}

  private static final List<String> STEPS = List.of("discovery", "solution", "proposal", "terms");

  private static final List<Weighted<String>> LOSSES =
      List.of(Chance.of(30, "price"), Chance.of(34, "competitor"), Chance.of(36, "no decision"));

  private final Prospect prospect;
  private final Chance chance;
  private final Season season;
  private final Behaviour behaviour;
  private final Product product;
  private final boolean expansion;
  private final String number;
  private final SellersPlans plans;
  private long amount;
  private String step = STEPS.getFirst();

  Selling(Prospect prospect, Product product, boolean expansion) {
    this.prospect = prospect;
    this.product = product;
    this.expansion = expansion;
    chance = prospect.chance;
    season = prospect.season;
    behaviour = new Behaviour(prospect);
    prospect.opportunities++;
    number = "opp-" + prospect.number + "-" + prospect.opportunities;
    plans = new SellersPlans(prospect, number);
    double size = StrictMath.pow(prospect.company.employees() / 300.0, 0.45);
    amount = round(chance.around(product.price() * Math.max(0.35, size), 0.4));
  }

  private static long round(double euros) {
    return Math.max(2, Math.round(euros / 500)) * 500;
  }

  /** Lives it through from that moment on. */
  Close sell(long opened) {
    change(opened, "opportunity_created", "");
    boolean wins = chance.yes(Chance.probability(logOdds()));
    double days = chance.around(expansion ? 26 : 46, 0.5);
    days *= StrictMath.pow(prospect.company.employees() / 210.0, 0.12) * (wins ? 0.95 : 1.05);
    long at = opened;
    for (int i = 0; i < STEPS.size(); i++) {
      long next = at + (long) (days / STEPS.size() * DAY * chance.between(0.6, 1.4));
      at = step(i, at, next);
      if (i == 1 && chance.yes(0.12)) {
        at = hold(at);
      }
      if (!wins && i > 0 && chance.yes(0.3)) {
        break;
      }
    }
    at = season.atWork(at, chance);
    String reason = wins ? "" : chance.weighted(LOSSES);
    change(at, wins ? "opportunity_won" : "opportunity_lost", reason);
    return new Close(wins, reason, at);
  }

  private double logOdds() {
    int involved = Math.min(4, prospect.known(season.end()).size());
    return -2.35
        + 2.0 * prospect.company.fit()
        + 0.6 * prospect.attention
        + 0.22 * involved
        + prospect.seller.skill()
        + (expansion ? 0.9 : 0)
        + (prospect.insight ? 0.15 : 0);
  }

  private long step(int index, long from, long to) {
    long at = season.atWork(from, chance);
    if (index > 0) {
      step = STEPS.get(index);
      if (index == 2) {
        amount = round(amount * chance.between(0.8, 1.25));
      }
      change(at, "opportunity_updated", "");
    }
    plans.work(step, at, to);
    meetings(from, to, index);
    behaviour.visits(LatentState.DECIDING, from, to, 1.2);
    behaviour.downloads(LatentState.DECIDING, from, to, 0.12, 0.3);
    if (index == 1 && prospect.company.employees() > 800 && chance.yes(0.45)) {
      Contact buyer = prospect.preferring(BuyingRole.PROCUREMENT);
      long asked = season.atWork(from + 6 * HOUR, chance);
      prospect.meet(buyer, asked, "sales");
      prospect.diary.note(
          Activity.of(asked, buyer.email(), "rfp_received", "email").product(product.name()));
    }
    if (index == 2) {
      Contact decides = prospect.preferring(BuyingRole.DECISION_MAKER);
      note(season.atWork(at + 5 * HOUR, chance), decides, "proposal_sent", "email", "");
    }
    return Math.max(to, at + DAY);
  }

  private void meetings(long from, long to, int index) {
    int count = 1 + chance.times(1.1);
    for (int i = 0; i < count; i++) {
      long at = season.atWork(from + (long) ((to - from) * chance.share()), chance);
      Contact who = chance.yes(0.35) ? prospect.stranger(at) : prospect.contact(at);
      if (chance.yes(0.5)) {
        note(at, who, "meeting_held", "meeting", STEPS.get(index));
      } else if (chance.yes(0.5)) {
        note(at, who, "call_logged", "call", STEPS.get(index));
      } else {
        note(at, who, "outbound_email", "email", "");
        prospect.diary.note(
            Activity.of(
                at + (long) chance.around(5 * HOUR, 0.8), who.email(), "email_replied", "email"));
      }
    }
  }

  /** They go back to the question who could do it; some weeks later they take it up again. */
  private long hold(long at) {
    long held = season.atWork(at, chance);
    step = "on hold";
    change(held, "opportunity_updated", "");
    long resumed = season.atWork(held + (long) chance.around(34 * DAY, 0.4), chance);
    plans.work(step, held, resumed);
    behaviour.visits(LatentState.EVALUATING, held, resumed, 0.4);
    step = STEPS.get(1);
    change(resumed, "opportunity_updated", "");
    return resumed + DAY;
  }

  private long closes(String change, long at) {
    return change.equals("opportunity_won") || change.equals("opportunity_lost")
        ? at
        : plans.closes(step, at);
  }

  private void note(long at, Contact who, String type, String channel, String outcome) {
    prospect.meet(who, at, "sales");
    prospect.diary.note(
        Activity.of(at, who.email(), type, channel)
            .by(prospect.seller.name())
            .product(product.name())
            .outcome(outcome));
  }

  private void change(long at, String change, String reason) {
    String shown =
        switch (change) {
          case "opportunity_won" -> "won";
          case "opportunity_lost" -> "lost";
          default -> step;
        };
    prospect.diary.note(
        new OpportunityChange(
            at + MINUTE,
            number,
            prospect.company.name() + ": " + product.name(),
            change,
            shown,
            amount,
            closes(change, at),
            product.name(),
            prospect.seller.name(),
            reason));
  }
}
