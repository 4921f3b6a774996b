package dev.fullcourt.history.routing;

import dev.fullcourt.engine.playbook.Owner;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import java.time.Instant;
import java.util.Set;

/** A small company whose routing is tried, and buyers who wait. */
final class Teams {

  static final Owner DEVELOPMENT = new Owner("development", null);
  static final Owner SALES = new Owner("sales", null);

  private static final String COMPANY =
      """
      playbook: Routed
      fiscal-year: { zone: Europe/Berlin }
      hours:
        office: { zone: America/New_York, open: "Mon-Fri 09:00-18:00" }
      teams:
        sdr: { function: development, lead: ana, members: [ben, cleo, dora], capacity: 2 per day }
        sdr-us: { function: development, lead: ulla, members: [uri], hours: office, capacity: 1 per day }
        ae: { function: sales, lead: jonas, members: [jonas, kim] }
      cycle:
        stages:
          - { stage: aware, leads: development }
          - { stage: customer, leads: sales, enter: opportunity.won }
      routing:
      """;

  private Teams() {}

  /** The company with these rules. */
  static Playbook with(String rules) {
    return switch (PlaybookReader.read("playbook.yaml", COMPANY + rules.indent(2))) {
      case Reading.Accepted accepted -> accepted.playbook();
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes().toString());
    };
  }

  /** A buyer without an account who waits for development; these rules hold of it. */
  static Request waits(String buyer, String at, String... holding) {
    return ofAccount(buyer, "", at, holding);
  }

  /** The same for a buyer of an account. */
  static Request ofAccount(String buyer, String account, String at, String... holding) {
    Instant when = Instant.parse(at);
    return new Request(buyer, account, 3, DEVELOPMENT, when, when, Set.of(holding), null, null);
  }
}
