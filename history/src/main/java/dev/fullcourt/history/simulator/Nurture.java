package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Season.HOUR;
import static dev.fullcourt.history.simulator.Season.MINUTE;

import java.util.List;

/** The mailing that goes out every other week, and what people do with it. */
final class Nurture {

  private final Diary diary;
  private final Chance chance;
  private final Season season;

  Nurture(Diary diary, Chance chance, Season season) {
    this.diary = diary;
    this.chance = chance;
    this.season = season;
  }

  /** To that person from when they are known until they have enough of it. */
  void send(Contact contact) {
    if (!contact.readsMail()) {
      return;
    }
    List<TrueStay> truth = diary.truth();
    for (Occasions.Occasion mailing : season.occasions().mailings()) {
      long at = mailing.at() + chance.whole(0, 25) * MINUTE;
      if (contact.knownBy(at) && !read(contact, mailing, at, state(truth, at))) {
        return;
      }
    }
  }

  private static LatentState state(List<TrueStay> truth, long at) {
    LatentState state = LatentState.AWARE;
    for (TrueStay stay : truth) {
      if (stay.from() <= at) {
        state = stay.state();
      }
    }
    return state;
  }

  /** What happens to one letter; false when they want no more. */
  private boolean read(Contact contact, Occasions.Occasion mailing, long at, LatentState state) {
    note(contact, mailing, at, "email_delivered");
    double opens =
        switch (state) {
          case UNAWARE, GAVE_UP -> 0.14;
          case AWARE, BOUGHT -> 0.28;
          case EXPLORING -> 0.38;
          case EVALUATING, DECIDING -> 0.34;
        };
    if (!chance.yes(opens)) {
      return true;
    }
    long opened = at + (long) chance.around(2.5 * HOUR, 1.2);
    note(contact, mailing, opened, "email_opened");
    if (chance.yes(state == LatentState.EXPLORING ? 0.22 : 0.12)) {
      long clicked = opened + chance.whole(8, 80);
      note(contact, mailing, clicked, "email_clicked");
      diary.note(
          Activity.of(clicked + 2, contact.email(), "page_viewed", "email")
              .page(Catalogue.page(state, chance)));
    }
    if (chance.yes(0.012)) {
      note(contact, mailing, opened + 2 * MINUTE, "unsubscribed");
      return false;
    }
    return true;
  }

  private void note(Contact contact, Occasions.Occasion mailing, long at, String type) {
    diary.note(Activity.of(at, contact.email(), type, "email").content(mailing.name()));
  }
}
