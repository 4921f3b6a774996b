package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Season.DAY;
import static dev.fullcourt.history.simulator.Season.HOUR;
import static dev.fullcourt.history.simulator.Season.MINUTE;
import static dev.fullcourt.history.simulator.Season.WEEK;

/** What buyers do by themselves, as the state they are truly in makes them do it. */
final class Behaviour {

  private final Prospect prospect;
  private final Chance chance;
  private final Season season;

  Behaviour(Prospect prospect) {
    this.prospect = prospect;
    chance = prospect.chance;
    season = prospect.season;
  }

  /** They look around on the website. */
  void visits(LatentState state, long from, long to, double aWeek) {
    long until = Math.min(to, season.end());
    int sessions = chance.times(Math.max(0, until - from) / (double) WEEK * aWeek);
    for (int i = 0; i < sessions; i++) {
      long at = season.visit(from, until, chance);
      if (at >= 0) {
        session(state, at, prospect.visitor(at));
      }
    }
  }

  /** One visit of several pages. */
  void session(LatentState state, long at, String visitor) {
    String way = chance.weighted(Catalogue.WAYS_IN);
    int pages = 1 + Math.min(9, chance.times(state == LatentState.EVALUATING ? 3.2 : 1.9));
    long when = at;
    for (int i = 0; i < pages; i++) {
      prospect.diary.note(
          Activity.of(when, visitor, "page_viewed", way).page(Catalogue.page(state, chance)));
      when += (long) chance.around(55, 0.8) + 3;
    }
  }

  /** They take something to read; whoever was not known before leaves a name. */
  void downloads(LatentState state, long from, long to, double aWeek, double stranger) {
    long until = Math.min(to, season.end());
    int count = chance.times(Math.max(0, until - from) / (double) WEEK * aWeek);
    for (int i = 0; i < count; i++) {
      long at = season.visit(from, until, chance);
      if (at >= 0) {
        download(state, at, chance.yes(stranger));
      }
    }
  }

  private void download(LatentState state, long at, boolean stranger) {
    Contact reader = stranger ? prospect.stranger(at) : prospect.contact(at);
    String asset = Catalogue.asset(state, chance);
    prospect.diary.note(
        Activity.of(at - 2 * MINUTE, "", "page_viewed", chance.weighted(Catalogue.WAYS_IN))
            .page("/resources"));
    if (!reader.knownBy(at - MINUTE)) {
      form(reader, at, "download form");
    }
    prospect.diary.note(
        Activity.of(at + 8, reader.email(), "content_downloaded", "web").content(asset));
  }

  /** Somebody says who they are. */
  void form(Contact contact, long at, String which) {
    prospect.meet(contact, at, "website");
    prospect.diary.note(Activity.of(at, contact.email(), "form_submitted", "web").content(which));
  }

  /** They come to webinars that take place meanwhile. */
  void webinars(long from, long to, double share) {
    for (Occasions.Occasion webinar : season.occasions().webinars()) {
      long at = webinar.at() + chance.whole(0, 9) * MINUTE;
      if (at > from && at < to && chance.yes(share)) {
        Contact guest = chance.yes(0.3) ? prospect.stranger(at) : prospect.contact(at);
        if (!guest.knownBy(at - 2 * DAY)) {
          form(guest, at - chance.whole(1, 40) * HOUR, "webinar registration");
        }
        prospect.diary.note(
            Activity.of(at, guest.email(), "webinar_attended", "webinar").content(webinar.name()));
      }
    }
  }

  /** They come to trade shows that take place meanwhile; each lasts three days. */
  void shows(long from, long to, double share) {
    for (Occasions.Occasion show : season.occasions().shows()) {
      long at = show.at() + chance.whole(0, 2) * DAY + (long) (chance.between(0.5, 8) * HOUR);
      if (at > from && at < to && chance.yes(share)) {
        Contact guest = chance.yes(0.6) ? prospect.stranger(at) : prospect.contact(at);
        prospect.meet(guest, at, "trade show");
        prospect.diary.note(
            Activity.of(at, guest.email(), "trade_show_visited", "trade show")
                .content(show.name())
                .by(prospect.seller.name()));
      }
    }
  }
}
