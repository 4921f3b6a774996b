package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Season.DAY;

/** Somebody who only looks around and never says who they are. */
final class PassingVisitor {

  private PassingVisitor() {}

  /** Their few visits, under the cookie they came with. */
  static void live(Chance chance, Season season, Diary diary, String cookie) {
    long from = season.start() + (long) (chance.share() * (season.end() - season.start() - DAY));
    int visits = 1 + Math.min(6, chance.times(0.5));
    for (int i = 0; i < visits; i++) {
      long at = season.visit(from, from + 7 * DAY, chance);
      if (at >= 0) {
        look(at, chance, diary, cookie);
      }
      from += (long) chance.around(12 * DAY, 0.8);
    }
    diary.rest(1, LatentState.UNAWARE, season.start());
  }

  private static void look(long at, Chance chance, Diary diary, String cookie) {
    String way = chance.weighted(Catalogue.WAYS_IN);
    int pages = 1 + Math.min(5, chance.times(0.9));
    long when = at;
    for (int page = 0; page < pages; page++) {
      diary.note(
          Activity.of(when, cookie, "page_viewed", way)
              .page(Catalogue.page(LatentState.AWARE, chance)));
      when += (long) chance.around(45, 0.9) + 2;
    }
  }
}
