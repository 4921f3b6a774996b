package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.PersonFacts;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.replay.BuyerLog;
import java.util.List;
import java.util.Map;

/** What people and buyers are called on pages. */
final class Names {

  private Names() {}

  /** A person's name, or email address, or that we do not know who it is. */
  static String of(PersonFacts person) {
    Map<String, Value> known = person.attributes();
    if (known.containsKey("name")) {
      return known.get("name").toString();
    }
    if (known.containsKey("first_name") || known.containsKey("last_name")) {
      return (word(known, "first_name") + " " + word(known, "last_name")).strip();
    }
    return known.containsKey("email") ? known.get("email").toString() : "Unknown visitor";
  }

  private static String word(Map<String, Value> known, String name) {
    Value value = known.get(name);
    return value == null ? "" : value.toString();
  }

  /** A buyer's name: the account's, or that of its one person, or the key it was made from. */
  static String of(BuyerLog buyer, BuyerState state) {
    return of(buyer.label(), buyer.account(), state);
  }

  /** The same, by the key it was made from and the id of its account, empty without. */
  static String of(String label, String account, BuyerState state) {
    Value name = state.facts().account().get("name");
    if (name != null) {
      return name.toString();
    }
    List<PersonFacts> people = state.facts().people();
    return account.isEmpty() && people.size() == 1 && people.getFirst().identified()
        ? of(people.getFirst())
        : label;
  }
}
