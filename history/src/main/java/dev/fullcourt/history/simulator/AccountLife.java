package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Season.DAY;
import static dev.fullcourt.history.simulator.Season.HOUR;
import static dev.fullcourt.history.simulator.Season.MINUTE;

/**
 * A company's year: from one true state to the next, each with its dwelling time (a semi-Markov
 * process), what people do while they are in it, and what the team does about it. Figures are
 * medians and probabilities chosen so that the year looks like one; docs/simulator.md lists them.
 */
final class AccountLife {

  private static final int COMEBACKS = 3;

  private final Prospect prospect;
  private final Company company;
  private final Chance chance;
  private final Season season;
  private final Behaviour behaviour;
  private int comebacks;

  AccountLife(Prospect prospect) {
    this.prospect = prospect;
    company = prospect.company;
    chance = prospect.chance;
    season = prospect.season;
    behaviour = new Behaviour(prospect);
  }

  /** Lives it from its first day to the end of the year. */
  void live() {
    LatentState state = arrive();
    while (!prospect.over()) {
      state =
          switch (state) {
            case UNAWARE -> new Outreach(prospect).run();
            case AWARE -> aware();
            case EXPLORING -> exploring();
            case EVALUATING -> evaluating();
            case DECIDING -> deciding();
            case BOUGHT -> new Custom(prospect).live();
            case GAVE_UP -> gaveUp();
          };
    }
    correct();
    Nurture nurture = new Nurture(prospect.diary, chance, season);
    for (Contact contact : prospect.group()) {
      nurture.send(contact);
    }
  }

  /** A quarter come in the first weeks, when the systems are switched on; a few are far by then. */
  private LatentState arrive() {
    double length = season.days() * DAY;
    boolean early = chance.yes(0.25);
    double share = early ? 0.12 * chance.share() * chance.share() : chance.share();
    long day = season.start() + HOUR + (long) (share * (length - 2 * HOUR));
    long arrival = season.visit(day, Math.min(day + 9 * DAY, season.end()), chance);
    long first = arrival >= 0 ? arrival : Math.min(season.atWork(day, chance), season.end() - HOUR);
    prospect.now = season.start();
    if (prospect.insight) {
      prospect.now = season.atWork(first, chance);
      return LatentState.UNAWARE;
    }
    boolean far = early && chance.yes(0.12);
    LatentState state =
        far ? LatentState.EVALUATING : chance.yes(0.8) ? LatentState.AWARE : LatentState.EXPLORING;
    prospect.leave(LatentState.UNAWARE, first, state);
    behaviour.session(state, first, "");
    return state;
  }

  private LatentState aware() {
    double fit = company.fit();
    long from = prospect.now;
    long to = from + (long) (chance.around(24, 0.9) * (1.4 - 0.8 * fit) * DAY);
    behaviour.visits(LatentState.AWARE, from, to, 0.5);
    behaviour.downloads(LatentState.AWARE, from, to, 0.1, 0.5);
    behaviour.shows(from, to, 0.08);
    if (chance.yes(0.4)) {
      long at = season.visit(from, Math.min(to, season.end()), chance);
      if (at >= 0) {
        behaviour.form(prospect.group().getFirst(), at, "newsletter");
      }
    }
    boolean moves = chance.yes(0.32 + 0.5 * fit);
    return prospect.leave(
        LatentState.AWARE, to, moves ? LatentState.EXPLORING : LatentState.GAVE_UP);
  }

  private LatentState exploring() {
    double fit = company.fit();
    long from = prospect.now;
    double days = chance.around(70, 0.75) * (1.5 - 0.7 * fit) * (comebacks > 0 ? 0.5 : 1);
    long to = from + (long) (days * DAY);
    behaviour.visits(LatentState.EXPLORING, from, to, 0.62);
    behaviour.downloads(LatentState.EXPLORING, from, from + 12 * DAY, 1.1, 0.55);
    behaviour.downloads(LatentState.EXPLORING, from, to, 0.16, 0.4);
    behaviour.webinars(from, to, 0.12);
    behaviour.shows(from, to, 0.16);
    if (chance.yes(0.12)) {
      long passed = season.visit(from, Math.min(to, season.end()), chance);
      if (passed >= 0) {
        new Development(prospect).handle(passed, prospect.contact(passed), false, 0.1);
      }
    }
    double moves = 0.2 + 0.55 * fit;
    LatentState next =
        chance.yes(moves)
            ? LatentState.EVALUATING
            : chance.yes(0.15) ? LatentState.AWARE : LatentState.GAVE_UP;
    return prospect.leave(LatentState.EXPLORING, to, next);
  }

  private LatentState evaluating() {
    long from = prospect.now;
    long signal = from + (long) chance.around(9 * DAY, 0.6);
    boolean asked = chance.yes(0.5);
    behaviour.visits(LatentState.EVALUATING, from, signal + 6 * DAY, 2.2);
    behaviour.downloads(LatentState.EVALUATING, from, signal, 0.6, 0.3);
    behaviour.webinars(from, signal, 0.2);
    long raised = season.visit(signal, signal + 4 * DAY, chance);
    long asks = raised < 0 ? signal : raised;
    Contact who = asked && chance.yes(0.4) ? prospect.stranger(asks) : prospect.contact(asks);
    long looks = asks - 9 * MINUTE;
    behaviour.session(LatentState.EVALUATING, looks, who.knownBy(looks) ? who.email() : "");
    if (asked) {
      ask(asks, who);
    } else {
      behaviour.visits(LatentState.EVALUATING, asks, asks + 5 * DAY, 3);
    }
    double ready = 0.35 + 0.5 * company.fit();
    Development.Handling handling =
        new Development(prospect).handle(asks + 5 * MINUTE, who, asked, ready);
    behaviour.visits(LatentState.EVALUATING, asks, handling.at(), 1.1);
    LatentState next =
        switch (handling.outcome()) {
          case QUALIFIED -> LatentState.DECIDING;
          case FORGOTTEN -> chance.yes(0.3) ? LatentState.EVALUATING : LatentState.GAVE_UP;
          case REJECTED -> chance.yes(0.5) ? LatentState.EXPLORING : LatentState.GAVE_UP;
          case RECYCLED, DISQUALIFIED -> LatentState.GAVE_UP;
        };
    return prospect.leave(LatentState.EVALUATING, handling.at(), next);
  }

  private void ask(long at, Contact who) {
    prospect.meet(who, at, "website");
    double how = chance.share();
    Activity asked =
        how < 0.68
            ? Activity.of(at, who.email(), "demo_requested", "web")
            : how < 0.86
                ? Activity.of(at, who.email(), "form_submitted", "web").content("contact form")
                : Activity.of(at, who.email(), "chat_message", "chat").outcome("asks for a price");
    prospect.diary.note(asked);
  }

  private LatentState deciding() {
    long opened = season.atWork(prospect.now, chance);
    Selling.Close close =
        new Selling(prospect, chance.weighted(Catalogue.FIRST), false).sell(opened);
    if (!close.won() && close.reason().equals("no decision") && chance.yes(0.55)) {
      long at = season.atWork(close.at() + (long) chance.around(3 * DAY, 0.8), chance);
      new Development(prospect)
          .recycle(at, prospect.contact(at), chance.yes(0.5) ? "bad timing" : "no budget");
    }
    return prospect.leave(
        LatentState.DECIDING, close.at(), close.won() ? LatentState.BOUGHT : LatentState.GAVE_UP);
  }

  /** They let it be. Some take it up again: more of those who were given back with a reason. */
  private LatentState gaveUp() {
    boolean recycled = prospect.recyclings > comebacks;
    boolean returns =
        comebacks < COMEBACKS && !company.rival() && chance.yes(recycled ? 0.5 : 0.16);
    long wait = (long) chance.around((recycled ? 45 : 100) * DAY, 0.6);
    long to = Math.max(prospect.now + wait, prospect.quietUntil);
    behaviour.visits(LatentState.GAVE_UP, prospect.now, returns ? to : season.end(), 0.05);
    if (!returns) {
      prospect.diary.rest(prospect.round, LatentState.GAVE_UP, prospect.now);
      prospect.now = season.end();
      return LatentState.GAVE_UP;
    }
    comebacks++;
    return prospect.leave(
        LatentState.GAVE_UP,
        to,
        chance.yes(recycled ? 0.65 : 0.3) ? LatentState.EVALUATING : LatentState.EXPLORING);
  }

  /** Of some companies the size turns out to be another. */
  private void correct() {
    if (chance.yes(0.04)) {
      long at = season.atWork(prospect.diary.first() + (long) chance.waiting(80 * DAY), chance);
      double factor = chance.yes(0.6) ? chance.between(0.15, 0.6) : chance.between(1.5, 3);
      int employees = (int) Math.max(4, company.employees() * factor);
      prospect.diary.note(new Diary.Correction(at, employees));
    }
  }
}
