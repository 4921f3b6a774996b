package dev.fullcourt.history.simulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * People beside one another: who works where, who shares a name, a browser or a mail with whom.
 * Neighbours in number are colleagues, or a household.
 */
final class Crowd {

  private static final int COLLEAGUES = 7;
  private static final long COMPANIES = 1L << 40;

  private final long seed;
  private final Companies companies;
  private final Set<String> addresses = new HashSet<>();
  private final Map<Integer, TracedPerson> people = new HashMap<>();

  Crowd(long seed) {
    this.seed = seed;
    this.companies = new Companies(seed);
  }

  /** The same person however often it is asked. */
  TracedPerson person(int number) {
    TracedPerson known = people.get(number);
    if (known == null) {
      known = new TracedPerson(number, this, Chance.ofBuyer(seed, number));
      people.put(number, known);
    }
    return known;
  }

  /** Every twenty-fifth person lives with the next one and shares a browser and a last name. */
  static boolean household(int number) {
    return number % 25 == 0;
  }

  /** The browser somebody shares with others; empty for most. */
  static String sharedBrowser(int number) {
    if (number % 25 < 2) {
      return "home-" + number / 25; // a family's
    }
    if (number % 20 == 5 || number % 20 == 6) {
      return "desk-" + number / 20; // one on a desk two colleagues use
    }
    return number % 100 >= 50 && number % 100 < 54 ? "fair-" + number / 100 : ""; // on a stand
  }

  /** Whose mail somebody was forwarded; none for most. */
  static int forwarder(int number) {
    return number % 10 == 4 ? number - 1 : -1;
  }

  PersonNames.Name name(int number, Chance chance) {
    PersonNames.Name own = PersonNames.make("DE", chance);
    return number > 0 && household(number - 1)
        ? new PersonNames.Name(own.first(), nameOf(number - 1).last())
        : own;
  }

  private PersonNames.Name nameOf(int number) {
    return name(number, Chance.ofBuyer(seed, number));
  }

  Company employer(int number) {
    return company(number / COLLEAGUES);
  }

  Company company(int number) {
    return companies.make(number, Chance.ofBuyer(seed, COMPANIES + number));
  }

  /** Whether an address was nobody's so far; from now on it is somebody's. */
  boolean claim(String address) {
    return addresses.add(address);
  }

  /** An address nobody has yet. */
  String address(PersonNames.Name name, String domain, Chance chance) {
    String first = Plain.letters(name.first().toLowerCase(Locale.ROOT));
    String last = Plain.letters(name.last().toLowerCase(Locale.ROOT));
    double style = chance.share();
    String box =
        style < 0.65 ? first + "." + last : style < 0.9 ? first.charAt(0) + "." + last : first;
    String address = box + "@" + domain;
    for (int again = 2; !claim(address); again++) {
      address = box + again + "@" + domain;
    }
    return address;
  }
}
