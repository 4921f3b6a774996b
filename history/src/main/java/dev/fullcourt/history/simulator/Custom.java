package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Season.DAY;
import static dev.fullcourt.history.simulator.Season.HOUR;

import dev.fullcourt.history.simulator.Catalogue.Product;
import dev.fullcourt.history.simulator.Chance.Weighted;
import java.util.List;

/** What follows a purchase: use, renewal, recommendation, a second purchase, or the end of it. */
final class Custom {

  private static final List<Weighted<String>> FAREWELLS =
      List.of(Chance.of(40, "price"), Chance.of(35, "competitor"), Chance.of(25, "closed"));

  /** Days of a contract: pilots of a quarter, half years, years. */
  private static final List<Weighted<Long>> TERMS =
      List.of(Chance.of(45, 91L), Chance.of(30, 182L), Chance.of(25, 365L));

  private final Prospect prospect;
  private final Chance chance;
  private final Season season;
  private final Behaviour behaviour;

  Custom(Prospect prospect) {
    this.prospect = prospect;
    chance = prospect.chance;
    season = prospect.season;
    behaviour = new Behaviour(prospect);
  }

  /** Lives it to the end of the year or until they leave us. */
  LatentState live() {
    long since = prospect.now;
    double content =
        Chance.probability(-0.4 + 2.2 * prospect.company.fit() + 0.8 * chance.normal());
    long term = chance.weighted(TERMS) * DAY;
    long leaves = renewals(since, term, content);
    uses(since, leaves, content);
    if (chance.yes(0.55 * content)) {
      long at = season.atWork(since + (long) chance.around(75 * DAY, 0.5), chance);
      if (at < leaves) {
        note(at, "referral_made", "call");
      }
    }
    if (chance.yes(0.6 * content)) {
      long at = season.atWork(since + (long) chance.around(80 * DAY, 0.5), chance);
      if (at < leaves - 120 * DAY) {
        expand(at);
      }
    }
    if (leaves < season.end()) {
      return prospect.leave(
          LatentState.BOUGHT, Math.max(leaves, prospect.now), LatentState.GAVE_UP);
    }
    prospect.diary.rest(prospect.round, LatentState.BOUGHT, prospect.now);
    prospect.now = season.end();
    return LatentState.BOUGHT;
  }

  /** At the end of each term they stay on or go; returns when they go. */
  private long renewals(long since, long term, double content) {
    long due = since + term;
    while (due < season.end()) {
      long at = season.atWork(due - chance.whole(3, 25) * DAY, chance);
      if (!chance.yes(0.45 + 0.45 * content)) {
        Contact who = prospect.contact(at);
        prospect.diary.note(
            Activity.of(at, who.email(), "churned", "crm")
                .by(prospect.seller.name())
                .because(chance.weighted(FAREWELLS)));
        return at;
      }
      note(at, "renewed", "crm");
      due += term;
    }
    return Long.MAX_VALUE;
  }

  private void uses(long since, long leaves, double content) {
    long until = Math.min(leaves, season.end());
    int days = chance.times(Math.max(0, until - since) / (double) DAY * (0.08 + 0.3 * content));
    for (int i = 0; i < days; i++) {
      long at = season.visit(since, until, chance);
      if (at >= 0) {
        Contact user = chance.yes(0.1) ? prospect.stranger(at) : prospect.contact(at);
        prospect.meet(user, at, "product");
        prospect.diary.note(Activity.of(at, user.email(), "product_used", "product"));
      }
    }
    behaviour.visits(LatentState.BOUGHT, since, until, 0.3);
    for (long at = since + 30 * DAY; at < until; at += 45 * DAY) {
      note(season.atWork(at + chance.whole(0, 9) * DAY, chance), "call_logged", "call");
    }
  }

  /** A second purchase: half of them ask for it, half are asked. */
  private void expand(long at) {
    Product product = chance.weighted(Catalogue.SECOND);
    long opened = season.atWork(at, chance);
    LatentState from = LatentState.BOUGHT;
    if (chance.yes(0.5)) {
      Contact who = prospect.contact(at);
      prospect.diary.note(
          Activity.of(at, who.email(), "demo_requested", "web").product(product.name()));
      Development.Handling handling =
          new Development(prospect).handle(at + HOUR / 4, who, true, 0.95);
      prospect.leave(from, at, LatentState.EVALUATING);
      prospect.round++;
      from = LatentState.EVALUATING;
      if (handling.outcome() != Development.Outcome.QUALIFIED) {
        prospect.leave(from, handling.at(), LatentState.BOUGHT);
        return;
      }
      opened = season.atWork(handling.at(), chance);
    }
    prospect.leave(from, opened, LatentState.DECIDING);
    if (from == LatentState.BOUGHT) {
      prospect.round++;
    }
    Selling.Close close = new Selling(prospect, product, true).sell(opened);
    prospect.leave(LatentState.DECIDING, close.at(), LatentState.BOUGHT);
  }

  private void note(long at, String type, String channel) {
    Contact who = prospect.contact(at);
    prospect.diary.note(Activity.of(at, who.email(), type, channel).by(prospect.seller.name()));
  }
}
