package dev.fullcourt.history.simulator;

/**
 * One line of the activity export. Blank means that the column is empty.
 *
 * @param at seconds since 1970
 * @param person the person's address or cookie, or blank
 * @param type what happened
 * @param channel where
 * @param page of a page view, its path
 * @param content the asset, webinar, show or mailing
 * @param product which product it was about
 * @param by who of the team did it
 * @param outcome what came of it
 * @param reason why
 * @param until the date asked for, or 0
 */
record Activity(
    long at,
    String person,
    String type,
    String channel,
    String page,
    String content,
    String product,
    String by,
    String outcome,
    String reason,
    long until) {

  /** By a buyer's person, or blank for somebody unknown. */
  static Activity of(long at, String person, String type, String channel) {
    return new Activity(at, person, type, channel, "", "", "", "", "", "", 0);
  }

  Activity page(String path) {
    return new Activity(
        at, person, type, channel, path, content, product, by, outcome, reason, until);
  }

  Activity content(String name) {
    return new Activity(at, person, type, channel, page, name, product, by, outcome, reason, until);
  }

  Activity product(String name) {
    return new Activity(at, person, type, channel, page, content, name, by, outcome, reason, until);
  }

  Activity by(String who) {
    return new Activity(
        at, person, type, channel, page, content, product, who, outcome, reason, until);
  }

  Activity outcome(String what) {
    return new Activity(at, person, type, channel, page, content, product, by, what, reason, until);
  }

  Activity because(String why) {
    return new Activity(at, person, type, channel, page, content, product, by, outcome, why, until);
  }

  Activity until(long date) {
    return new Activity(
        at, person, type, channel, page, content, product, by, outcome, reason, date);
  }
}
