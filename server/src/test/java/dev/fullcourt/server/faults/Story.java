package dev.fullcourt.server.faults;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What happens, message by message: companies with three people, each with a browser of their own
 * and one they share, who visit first and say later who they are. The same number is always the
 * same message, whoever sends it and whenever.
 */
record Story(long seed) {

  /** So many messages are about one company. */
  private static final int COMPANY = 40;

  private static final String[] EVENTS = {"Demo Requested", "Meeting Held", "Pricing Viewed"};

  static String id(int number) {
    return "fault-" + number;
  }

  /** Whether a message is kept as an event; one that only says who is who is not. */
  boolean isEvent(int number) {
    return kind(number) != 7;
  }

  private int kind(int number) {
    return random(number).nextInt(8);
  }

  /** One whose neighbours have nothing in common; of {@code Random} they would. */
  private RandomGenerator random(int number) {
    return new SplittableRandom(seed * 1_000_003 + number);
  }

  /** A message, as sent by a client whose clock says that it is now {@code at}. */
  String message(int number, Instant at) {
    RandomGenerator random = random(number);
    int kind = random.nextInt(8);
    int company = number / COMPANY;
    int person = random.nextInt(3);
    String user = "u%d-%d".formatted(company, person);
    String own = "b%d-%d".formatted(company, person);
    String browser = random.nextInt(6) == 0 ? "b%d-shared".formatted(company) : own;
    String mail = "p%d@firm%d.example".formatted(person, company);
    String body =
        switch (kind) {
          case 0, 1 -> call("page", "'anonymousId': '%s', 'name': 'Pricing'", browser);
          case 2 ->
              call(
                  "identify",
                  "'anonymousId': '%s', 'userId': '%s', 'traits': {'email': '%s'}",
                  browser,
                  user,
                  mail);
          case 3 -> call("track", "'anonymousId': '%s', 'event': '%s'", browser, event(random));
          case 4, 5 -> call("track", "'userId': '%s', 'event': '%s'", user, event(random));
          case 6 ->
              call(
                  "group",
                  "'userId': '%s', 'groupId': 'g%s', 'traits': {'name': 'Firm %s'}",
                  user,
                  company,
                  company);
          default -> call("alias", "'previousId': '%s', 'userId': '%s'", own, user);
        };
    return body.formatted(id(number), at.minusSeconds(random.nextInt(600))).replace('\'', '"');
  }

  /** Something else under the id of a message that is there already: it must change nothing. */
  String reused(int number, Instant at) {
    int person = random(number).nextInt(3);
    return call("track", "'userId': 'u%s-%s', 'event': 'Reused'", number / COMPANY, person)
        .formatted(id(number), at)
        .replace('\'', '"');
  }

  private static String event(RandomGenerator random) {
    return EVENTS[random.nextInt(EVENTS.length)];
  }

  private static String call(String type, String rest, Object... values) {
    return "{'type': '"
        + type
        + "', 'messageId': '%s', 'timestamp': '%s', "
        + rest.formatted(values)
        + "}";
  }
}
