package dev.fullcourt.history.simulator.exports;

import static dev.fullcourt.history.simulator.exports.Person.NEVER;

import dev.fullcourt.history.simulator.Chance;
import dev.fullcourt.history.simulator.Companies;
import dev.fullcourt.history.simulator.Company;
import java.util.ArrayList;
import java.util.List;

/** Makes firms up, each from its number alone. */
final class FirmMaker {

  static final long DAY = 86_400;

  /** People are numbered within their firm, and so are opportunities and rows of history. */
  static final int MOST_PEOPLE = 8;

  private static final int MOST_DEALS = 4;
  private static final int MOST_STEPS = 16;

  private static final double WITH_DEALS = 0.3;
  private static final List<String> STAGES = List.of("Discovery", "Proposal", "Negotiation");

  private final ExportSettings settings;
  private final Companies companies;
  private final long start;
  private final long end;

  FirmMaker(ExportSettings settings) {
    this.settings = settings;
    this.companies = new Companies(settings.seed());
    this.end = settings.end().getEpochSecond();
    this.start = end - 540 * DAY;
  }

  /** The firm of that number, with no more people than that. */
  Firm make(int number, int most) {
    Chance chance = Chance.ofBuyer(settings.seed(), number);
    Company company = companies.make(number, chance);
    long created = moment(start, end - 30 * DAY, chance);
    boolean deals = chance.yes(WITH_DEALS);
    int size = 1 + (int) Math.min(MOST_PEOPLE - 1L, (long) chance.around(1.4, 0.9));
    List<Deal> opportunities = deals ? deals(number, company, created, chance) : List.of();
    PersonMaker people = new PersonMaker(number, company, created, end, chance);
    return new Firm(
        number,
        company,
        chance.yes(0.85),
        created,
        chance.yes(0.1) ? moment(created, end, chance) : NEVER,
        people.make(Math.min(size, most), opportunities),
        opportunities);
  }

  private List<Deal> deals(int number, Company company, long since, Chance chance) {
    List<Deal> deals = new ArrayList<>();
    long from = since + DAY;
    int most = chance.yes(0.25) ? 2 : 1;
    for (int i = 0; i < most && from < end - 20 * DAY; i++) {
      Deal deal = deal((long) number * MOST_DEALS + i, company, from, chance);
      deals.add(deal);
      Deal.Step last = deal.steps().getLast();
      if (!last.closed() || deal.deleted() != NEVER) {
        break;
      }
      from = last.at() + 5 * DAY;
    }
    return deals;
  }

  private Deal deal(long number, Company company, long from, Chance chance) {
    List<Deal.Step> steps = new ArrayList<>();
    long at = moment(from, Math.min(from + 90 * DAY, end - 10 * DAY), chance);
    long amount = chance.whole(4, 400) * 500L;
    int stage = 0;
    while (at < end && steps.size() < MOST_STEPS - 1) {
      if (stage >= STAGES.size() || (stage > 0 && chance.yes(0.2))) {
        boolean won = stage >= STAGES.size() && chance.yes(0.6);
        steps.add(step(number, steps.size(), won ? Deal.WON : Deal.LOST, at, amount));
        break;
      }
      steps.add(step(number, steps.size(), STAGES.get(stage), at, amount));
      stage = stage == 2 && chance.yes(0.15) ? 1 : stage + (chance.yes(0.1) ? 2 : 1);
      amount = chance.yes(0.3) ? Math.max(500, amount + chance.whole(-3, 3) * 500L) : amount;
      at += DAY + (long) (chance.around(18, 0.8) * DAY);
    }
    long last = steps.getLast().at();
    boolean closed = steps.getLast().closed();
    return new Deal(
        number,
        company.name() + ", plan " + (1 + number % MOST_DEALS),
        currency(company.country()),
        steps,
        closed && chance.yes(0.2) ? moment(last, end, chance) : NEVER,
        chance.yes(0.03) ? moment(last, end, chance) : NEVER);
  }

  private static Deal.Step step(long deal, int n, String stage, long at, long amount) {
    return new Deal.Step(deal * MOST_STEPS + n, stage, at, amount);
  }

  private static String currency(String country) {
    return switch (country) {
      case "CH" -> "CHF";
      case "UK" -> "GBP";
      case "US" -> "USD";
      case "PL" -> "PLN";
      default -> "EUR";
    };
  }

  /** Strictly between the two. */
  static long moment(long from, long to, Chance chance) {
    return from + 1 + (long) (chance.share() * Math.max(1, to - from - 2));
  }
}
