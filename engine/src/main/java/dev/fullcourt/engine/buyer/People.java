package dev.fullcourt.engine.buyer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everyone seen of one buyer, in the order first seen, and found by id. Of a few people each is
 * looked at; of more a map is kept.
 */
final class People {

  private static final int FEW = 8;
  private static final int MOST_SPARE = 64;

  private final Rules rules;
  private final List<PersonSlice> all = new ArrayList<>();
  private final List<PersonSlice> view = Collections.unmodifiableList(all);

  /** Those of buyers before, to be somebody else. */
  private final List<PersonSlice> spare = new ArrayList<>();

  private Map<String, PersonSlice> byId = Map.of();
  private @Nullable PersonSlice latest;

  People(Rules rules) {
    this.rules = rules;
  }

  /** All of them, those who will be added included. */
  List<PersonSlice> all() {
    return view;
  }

  /** Adds somebody of whom nothing is known yet. */
  PersonSlice add(String id, long seen, int turn) {
    PersonSlice person = spare.isEmpty() ? new PersonSlice(rules) : spare.removeLast();
    person.begin(all.size(), id, seen, turn);
    add(person);
    return person;
  }

  /** Adds somebody who is not here yet. */
  void add(PersonSlice person) {
    all.add(person);
    if (all.size() > FEW) {
      if (byId.isEmpty()) {
        byId = new HashMap<>();
        all.forEach(each -> byId.put(each.id, each));
      }
      byId.put(person.id, person);
    }
    latest = person;
  }

  void clear() {
    for (int i = 0; i < all.size() && spare.size() < MOST_SPARE; i++) {
      spare.add(all.get(i));
    }
    all.clear();
    byId = Map.of(); // one that was large once takes long to clear
    latest = null;
  }

  /** The person of that id, or null. */
  @Nullable PersonSlice find(String id) {
    PersonSlice person = latest;
    if (person == null || !person.id.equals(id)) {
      person = all.size() > FEW ? byId.get(id) : lookThrough(id);
      latest = person == null ? latest : person;
    }
    return person;
  }

  /** The same text is mostly the very same object, which is seen at once. */
  private @Nullable PersonSlice lookThrough(String id) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id == id) {
        return all.get(i);
      }
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id.equals(id)) {
        return all.get(i);
      }
    }
    return null;
  }
}
