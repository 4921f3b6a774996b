package dev.fullcourt.history.simulator.exports;

import static dev.fullcourt.history.simulator.exports.FirmMaker.DAY;
import static dev.fullcourt.history.simulator.exports.FirmMaker.moment;
import static dev.fullcourt.history.simulator.exports.Person.NEVER;

import dev.fullcourt.history.simulator.Chance;
import dev.fullcourt.history.simulator.Company;
import dev.fullcourt.history.simulator.PersonNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the people of a firm up, and all that may befall their records. */
final class PersonMaker {

  private static final List<String> TITLES =
      List.of("Maintenance", "Production", "Purchasing", "IT", "Operations", "Quality");
  private static final List<String> SOURCES =
      List.of("Web", "Trade Show", "Referral", "Webinar", "Purchased List");
  private static final int MOST_TOUCHES = 64;

  private final int firm;
  private final Company company;
  private final long since;
  private final long end;
  private final Chance chance;

  PersonMaker(int firm, Company company, long since, long end, Chance chance) {
    this.firm = firm;
    this.company = company;
    this.since = since;
    this.end = end;
    this.chance = chance;
  }

  /** So many; the first was there from the beginning and stays, as opportunities are with them. */
  List<Person> make(int size, List<Deal> deals) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      people.add(person(i, people, deals));
    }
    return people;
  }

  private Person person(int i, List<Person> others, List<Deal> deals) {
    PersonNames.Name name = PersonNames.make(company.country(), chance);
    long created = i == 0 ? since : moment(since, end - DAY, chance);
    String email = name.address() + (i == 0 ? "" : i + 1) + "@" + company.domain();
    long converted = converted(i, created, deals);
    @Nullable Person into = i > 0 && converted == NEVER && chance.yes(0.12) ? into(others) : null;
    long merged = into == null ? NEVER : moment(Math.max(created, into.created()), end, chance);
    if (into != null && merged >= into.merged()) {
      into = null;
      merged = NEVER;
    }
    boolean remains = i == 0 || converted != NEVER || into != null || chance.yes(0.95);
    long deleted = remains ? NEVER : moment(created, end, chance);
    long until = Math.min(merged, Math.min(deleted, end));
    boolean unlucky = into != null || deleted != NEVER || converted != NEVER;
    return new Person(
        (long) firm * FirmMaker.MOST_PEOPLE + i,
        name,
        email,
        "new." + email,
        chance.yes(0.02) ? moment(created, until, chance) : NEVER,
        chance.any(TITLES),
        chance.any(SOURCES),
        created,
        chance.yes(0.06) ? moment(created, until, chance) : NEVER,
        chance.yes(unlucky ? 0.2 : 0.06) ? moment(created, until, chance) : NEVER,
        deleted,
        into == null ? null : into.number(),
        merged,
        converted,
        touches(i, created, until));
  }

  /** Whoever is merged into somebody deleted later would be gone with them, so those are left. */
  private @Nullable Person into(List<Person> others) {
    Person other = chance.any(others);
    return other.deleted() == NEVER ? other : null;
  }

  private long converted(int i, long created, List<Deal> deals) {
    if (deals.isEmpty()) {
      return NEVER;
    }
    long first = deals.getFirst().created();
    if (i == 0) {
      return first;
    }
    return chance.yes(0.4) ? moment(Math.max(first, created), end, chance) : NEVER;
  }

  private List<Touch> touches(int i, long from, long until) {
    List<Touch> touches = new ArrayList<>();
    long base = ((long) firm * FirmMaker.MOST_PEOPLE + i) * MOST_TOUCHES;
    int count = Math.min(MOST_TOUCHES - 4, chance.times(5));
    for (int n = 0; n < count; n++) {
      Touch.Kind kind =
          chance.weighted(
              List.of(
                  Chance.of(40, Touch.Kind.SENT),
                  Chance.of(20, Touch.Kind.OPENED),
                  Chance.of(10, Touch.Kind.CLICKED),
                  Chance.of(10, Touch.Kind.FORM),
                  Chance.of(12, Touch.Kind.CALL),
                  Chance.of(8, Touch.Kind.MEETING)));
      boolean orphan = chance.yes(0.004);
      touches.add(
          new Touch(base + n, kind, moment(from, until, chance), chance.whole(1, 24), orphan));
    }
    if (chance.yes(0.35)) {
      int campaign = chance.whole(1, 24);
      long joined = moment(from, until, chance);
      touches.add(new Touch(base + count, Touch.Kind.JOINED, joined, campaign, false));
      if (chance.yes(0.3) && joined + 2 < until) {
        touches.add(
            new Touch(
                base + count,
                Touch.Kind.RESPONDED,
                moment(joined, until, chance),
                campaign,
                false));
      }
    }
    touches.sort(Comparator.comparingLong(Touch::at).thenComparingLong(Touch::number));
    return touches;
  }
}
