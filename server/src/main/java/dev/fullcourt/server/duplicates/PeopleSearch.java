package dev.fullcourt.server.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds people who are likely one. Pure: the same people give the same pairs. */
final class PeopleSearch {

  private PeopleSearch() {}

  static List<Found> among(List<Known> people) {
    PeopleLikeness likeness = new PeopleLikeness(people);
    Blocks blocks = new Blocks();
    for (int i = 0; i < people.size(); i++) {
      add(blocks, people.get(i), i);
    }
    List<Found> found = new ArrayList<>();
    for (long pair : blocks.pairs()) {
      Known one = people.get((int) (pair >>> 32));
      Known other = people.get((int) pair);
      Likeness how = likeness.of(one, other);
      if (how.probability() >= Likeness.PROPOSED) {
        found.add(Found.of("person", one.id(), other.id(), how));
      }
    }
    return found;
  }

  private static void add(Blocks blocks, Known person, int member) {
    each(blocks, "user", person.users(), member);
    each(blocks, "profile", person.profiles(), member);
    each(blocks, "phone", person.phones(), member);
    each(blocks, "browser", person.browsers(), member);
    each(blocks, "mail", person.followed(), member);
    for (String email : person.emails()) {
      blocks.add("mailbox", Folded.mailbox(email), member);
      blocks.add("letter", email, member);
      for (int i = 0; i < email.length(); i++) {
        blocks.add("letter", email.substring(0, i) + email.substring(i + 1), member);
      }
    }
    if (person.name().isKnown()) {
      blocks.add("name", person.name().key(), member);
      for (String account : person.accounts()) {
        blocks.add("last", person.name().last() + "|" + account, member);
        blocks.add("first", Nicknames.whole(person.name().first()) + "|" + account, member);
      }
    }
  }

  private static void each(Blocks blocks, String kind, Set<String> keys, int member) {
    keys.forEach(key -> blocks.add(kind, key, member));
  }
}
