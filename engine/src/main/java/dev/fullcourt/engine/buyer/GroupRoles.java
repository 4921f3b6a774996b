package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Contact;
import dev.fullcourt.engine.playbook.GroupRole;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who has which role in the buying group, and with which roles there was a conversation. What was
 * given beats what is inferred. Kept as people change, so that asking costs nothing per person.
 * Mutable; a part of a workspace.
 */
final class GroupRoles {

  private static final String ROLE = "role";

  private final Workspace workspace;
  private final List<GroupRole> roles;
  private final boolean aboutAccount;
  private final Map<String, List<String>> byPerson = new HashMap<>();
  private final Set<String> spoken;
  private final TreeMap<String, Holders> holders = new TreeMap<>();

  /** How many people have a role, and with how many of them there was a conversation. */
  private record Holders(int people, int spoken) {
    Holders plus(int more, int moreSpoken) {
      return new Holders(people + more, spoken + moreSpoken);
    }
  }

  /**
   * @param workspace whose people; its people and account are there already
   * @param spoken with whom there was a conversation
   */
  GroupRoles(Workspace workspace, Set<String> spoken) {
    this.workspace = workspace;
    this.roles = workspace.rules().playbook().teamwork().roles();
    this.aboutAccount =
        roles.stream()
            .filter(role -> role.when() != null)
            .flatMap(role -> role.when().fields().stream())
            .anyMatch(field -> field.root() == Field.Root.ACCOUNT);
    this.spoken = new HashSet<>(spoken);
    workspace.people().forEach(this::look);
  }

  /** Takes in what an event says of roles, after what it says of the person and the account. */
  void take(Event event, @Nullable PersonSlice person) {
    switch (event.type()) {
      case EventTypes.ACCOUNT_DESCRIBED -> {
        if (aboutAccount) {
          workspace.people().forEach(this::look);
        }
      }
      case EventTypes.PERSON_IDENTIFIED -> look(person);
      case EventTypes.ROLE_ASSIGNED -> give(person, event);
      default -> {}
    }
    if (person != null && workspace.rules().contacts().mayBe(event.type())) {
      meet(event, person);
    }
  }

  private void meet(Event event, PersonSlice person) {
    FactsScope scope = new FactsScope(workspace, event, person);
    if (workspace.rules().contacts().of(event, scope) == Contact.CONVERSATION
        && spoken.add(person.id())) {
      byPerson.getOrDefault(person.id(), List.of()).forEach(role -> count(role, 0, 1));
    }
  }

  private void give(@Nullable PersonSlice person, Event event) {
    Value role = event.property(ROLE);
    if (person != null && role != null) {
      person.attributes.put(ROLE, role);
      look(person);
    }
  }

  private void look(@Nullable PersonSlice person) {
    if (person == null) {
      return;
    }
    List<String> now = rolesOf(person);
    List<String> before = byPerson.getOrDefault(person.id(), List.of());
    if (!now.equals(before)) {
      int one = spoken.contains(person.id()) ? 1 : 0;
      before.forEach(role -> count(role, -1, -one));
      now.forEach(role -> count(role, 1, one));
      byPerson.put(person.id(), now);
    }
  }

  private void count(String role, int people, int spokenWith) {
    Holders next = holders.getOrDefault(role, new Holders(0, 0)).plus(people, spokenWith);
    if (next.people() == 0) {
      holders.remove(role);
    } else {
      holders.put(role, next);
    }
  }

  private List<String> rolesOf(PersonSlice person) {
    Value given = person.attribute(ROLE);
    if (given instanceof Value.Texts(List<String> several)) {
      return several.stream().distinct().toList();
    }
    if (given != null) {
      return List.of(given.toString());
    }
    FactsScope scope = new FactsScope(workspace, null, person);
    return roles.stream()
        .filter(role -> role.when() != null && role.when().test(scope) == Truth.TRUE)
        .map(GroupRole::name)
        .toList();
  }

  Set<String> spoken() {
    return spoken;
  }

  /** The roles people of the buyer have, in the order of the alphabet. */
  List<String> present() {
    return List.copyOf(holders.keySet());
  }

  /** Wanted roles nobody has, in the order of the playbook. */
  List<String> missing() {
    return without(Holders::people);
  }

  /** Wanted roles that nobody has with whom there was a conversation. */
  List<String> unspoken() {
    return without(Holders::spoken);
  }

  private List<String> without(ToIntFunction<Holders> number) {
    return roles.stream()
        .filter(GroupRole::wanted)
        .map(GroupRole::name)
        .filter(role -> number.applyAsInt(holders.getOrDefault(role, new Holders(0, 0))) == 0)
        .toList();
  }
}
