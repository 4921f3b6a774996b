package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Season.DAY;
import static dev.fullcourt.history.simulator.Season.HOUR;
import static dev.fullcourt.history.simulator.Season.MINUTE;

import java.util.List;
import java.util.Locale;

/** Somebody with a free-mail address, whose company nobody knows: a buyer of one. */
final class PrivatePerson {

  private static final List<String> MAIL =
      List.of("webpost.example", "freemail.example", "postbox.example");

  private final Contact contact;
  private final boolean student;
  private final Chance chance;
  private final Season season;
  private final Diary diary;

  PrivatePerson(int number, Chance chance, Season season, Diary diary) {
    this.chance = chance;
    this.season = season;
    this.diary = diary;
    student = chance.yes(0.4);
    PersonNames.Name name = PersonNames.make("DE", chance);
    BuyingRole role = chance.yes(0.5) ? BuyingRole.USER : BuyingRole.INFLUENCER;
    contact =
        new Contact(
            name.address()
                + "."
                + Integer.toString(number, 36).toLowerCase(Locale.ROOT)
                + "@"
                + chance.any(MAIL),
            name,
            student ? "Student" : chance.any(role.titles()),
            role,
            chance.yes(0.7));
  }

  Contact contact() {
    return contact;
  }

  /** Their year: reading mostly; some ask for a demo, and somebody looks who they are. */
  void live() {
    long day = season.start() + (long) (chance.share() * (season.end() - season.start() - DAY));
    long met = season.visit(day, season.end(), chance);
    long at = met < 0 ? season.atWork(day, chance) : met;
    at = Math.min(at, season.end() - HOUR);
    diary.live(1, LatentState.UNAWARE, season.start(), at, LatentState.AWARE);
    diary.rest(1, LatentState.AWARE, at);
    page(at - 4 * MINUTE, "");
    contact.becomeKnown(at - 1, "website");
    diary.note(Activity.of(at, contact.email(), "form_submitted", "web").content("download form"));
    int readings = 1 + chance.times(1.6);
    long next = at + 6;
    for (int i = 0; i < readings; i++) {
      diary.note(
          Activity.of(next, contact.email(), "content_downloaded", "web")
              .content(
                  Catalogue.asset(i == 0 ? LatentState.AWARE : LatentState.EXPLORING, chance)));
      page(next + chance.whole(1, 9) * MINUTE, contact.email());
      next += (long) chance.around(12 * DAY, 1);
    }
    if (chance.yes(0.3)) {
      ask(next);
    }
    new Nurture(diary, chance, season).send(contact);
  }

  private void ask(long at) {
    page(at - 3 * MINUTE, contact.email());
    diary.note(Activity.of(at, contact.email(), "demo_requested", "web"));
    Crew.Rep rep = Crew.rep(chance);
    long looked = season.afterWorking(at, chance.around(rep.hours(), 0.9), chance);
    Activity done =
        student
            ? Activity.of(looked, contact.email(), "disqualified", "crm").because("student")
            : chance.yes(0.5)
                ? Activity.of(looked, contact.email(), "disqualified", "crm")
                    .because("not a company")
                : Activity.of(looked, contact.email(), "lead_rejected", "crm")
                    .because("no such person");
    diary.note(done.by(rep.name()));
  }

  private void page(long at, String visitor) {
    if (visitor.isEmpty()) {
      return;
    }
    diary.note(
        Activity.of(at, visitor, "page_viewed", chance.weighted(Catalogue.WAYS_IN))
            .page(Catalogue.page(LatentState.EXPLORING, chance)));
  }
}
