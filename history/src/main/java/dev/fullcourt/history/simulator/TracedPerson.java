package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Chance.of;

import dev.fullcourt.history.simulator.LabelledPeople.Kind;
import dev.fullcourt.history.simulator.LabelledPeople.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One true person and the traces they leave. */
final class TracedPerson {

  private static final long DAY = 1440;
  private static final List<Chance.Weighted<String>> FREE =
      List.of(of(5, "gmail.com"), of(3, "web.de"), of(2, "gmx.de"));

  private final int number;
  private final Crowd crowd;
  private final Chance chance;
  private final PersonNames.Name name;
  private final String phone;
  private final String profile;
  private final Map<String, Integer> owned = new TreeMap<>();
  private final List<String> browsers = new ArrayList<>();
  private List<Trace> traces = List.of();
  private String email;
  private String company;
  private long minute;
  private int count;

  TracedPerson(int number, Crowd crowd, Chance chance) {
    this.number = number;
    this.crowd = crowd;
    this.chance = chance;
    this.name = crowd.name(number, chance);
    boolean atHome = chance.yes(0.12);
    Company employer = crowd.employer(number);
    this.company = atHome ? "" : employer.name();
    this.email = crowd.address(name, atHome ? chance.weighted(FREE) : employer.domain(), chance);
    this.phone =
        chance.yes(0.75) ? "+49 170 %07d".formatted(number * 37 + 1_000_003) : switchboard();
    this.profile = "https://www.linkedin.com/in/" + name.address().replace('.', '-') + "-" + number;
    this.minute = chance.whole(0, (int) (200 * DAY));
    own("email " + email);
  }

  private String switchboard() {
    return "+49 89 %07d".formatted(number / 7 * 11 + 2_000_003);
  }

  private void own(String identifier) {
    owned.put(identifier, number);
  }

  /** The identifiers that are theirs alone. */
  Map<String, Integer> owned() {
    return owned;
  }

  /** Lives, and leaves traces. */
  void live(List<Trace> into) {
    traces = into;
    int devices = chance.weighted(List.of(of(6, 1), of(3, 2), of(1, 3)));
    for (int i = 0; i < devices; i++) {
      device("b-" + number + "-" + i, i == 0);
    }
    if (chance.yes(0.55)) {
      record("crm-" + number, profile);
    }
    share();
    forwarded();
    if (chance.yes(0.08)) {
      slip();
    }
    if (chance.yes(0.07)) {
      otherAddress();
    }
    if (chance.yes(0.08)) {
      changeJob();
    }
  }

  /** A device of their own: looking around, and mostly saying who they are. */
  private void device(String browser, boolean first) {
    own("browser " + browser);
    browsers.add(browser);
    for (int i = chance.whole(1, 3); i > 0; i--) {
      visit(browser);
    }
    if (chance.yes(first ? 0.9 : 0.8)) {
      form(browser, email, said());
      if (chance.yes(0.4)) {
        click(browser, email);
      }
      visit(browser);
    } else if (chance.yes(0.4)) {
      click(browser, email);
    }
  }

  private void share() {
    String shared = Crowd.sharedBrowser(number);
    if (!shared.isEmpty()) {
      visit(shared);
      if (chance.yes(0.8)) {
        form(shared, email, said());
      }
      visit(shared);
    }
    if (number % 70 == 8) { // asks in the name of the whole office
      form(browsers.getFirst(), "info@" + crowd.employer(number).domain(), Map.of());
    }
  }

  /** Follows a link in a mail that was sent to a colleague. */
  private void forwarded() {
    int by = Crowd.forwarder(number);
    if (by >= 0) {
      click(browsers.getFirst(), crowd.person(by).email);
    }
  }

  /** Writes the address with a slip of the finger. */
  private void slip() {
    String wrong = Slips.address(email, chance);
    if (crowd.claim(wrong)) {
      own("email " + wrong);
      form(browsers.getFirst(), wrong, said());
    }
  }

  /** Uses a second address: with a plus, without the dot, or one at home. */
  private void otherAddress() {
    int at = email.indexOf('@');
    String box = email.substring(0, at);
    String host = email.substring(at);
    String other =
        switch (chance.whole(0, 2)) {
          case 0 -> box + "+news" + host;
          case 1 -> host.equals("@gmail.com") ? box.replace(".", "") + host : box + "+info" + host;
          default -> name.address() + chance.whole(60, 99) + "@" + chance.weighted(FREE);
        };
    if (crowd.claim(other)) {
      own("email " + other);
      form(browsers.getFirst(), other, said());
    }
  }

  /** Goes to another company: a new address, and something that stays. */
  private void changeJob() {
    Company next = crowd.company(number / 7 + 1_000);
    minute += 60 * DAY;
    company = next.name();
    email = crowd.address(name, next.domain(), chance);
    own("email " + email);
    switch (chance.whole(0, 9)) {
      case 0, 1, 2 -> form(browsers.getFirst(), email, said());
      case 3, 4, 5 -> record("crm-" + number, profile);
      case 6, 7 -> record("crm-" + number + "-new", profile);
      default -> form(newBrowser(), email, withPhone(said()));
    }
    if (chance.yes(0.5)) {
      visit(browsers.getLast());
    }
  }

  private String newBrowser() {
    String browser = "b-" + number + "-work";
    own("browser " + browser);
    browsers.add(browser);
    return browser;
  }

  /** What they write into a form, not always in the same way. */
  private Map<String, String> said() {
    String first = chance.yes(0.1) ? Slips.nickname(name.first(), chance) : name.first();
    String last = chance.yes(0.03) ? Slips.word(name.last(), chance) : name.last();
    Map<String, String> said = new TreeMap<>();
    said.put("firstName", first);
    said.put("lastName", last);
    if (!company.isEmpty() && chance.yes(0.5)) {
      said.put("company", company);
    }
    return chance.yes(0.35) ? withPhone(said) : said;
  }

  private Map<String, String> withPhone(Map<String, String> said) {
    Map<String, String> more = new TreeMap<>(said);
    more.put("phone", phone);
    return more;
  }

  private void record(String user, String profile) {
    own("user " + user);
    Map<String, String> known = new TreeMap<>(withPhone(said()));
    if (chance.yes(0.8)) {
      known.put("linkedin", profile);
    }
    add(Kind.RECORD, "", user, email, known);
  }

  private void visit(String browser) {
    add(Kind.VISIT, browser, "", "", Map.of());
  }

  private void form(String browser, String address, Map<String, String> said) {
    add(Kind.FORM, browser, "", address, said);
  }

  private void click(String browser, String address) {
    add(Kind.CLICK, browser, "", address, Map.of());
  }

  private void add(
      Kind kind, String browser, String user, String address, Map<String, String> said) {
    minute += chance.whole(3, (int) (4 * DAY));
    String id = "t-" + number + "-" + count++;
    traces.add(new Trace(id, minute, number, kind, browser, user, address, said));
  }
}
