package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.GroupRole;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who has which role in the buying group, and with which roles there was a conversation. What was
 * given beats what is inferred. Kept as people change, so that asking costs nothing per person.
 * Mutable; a part of a workspace.
 */
final class GroupRoles {

  /** What is known of a person under this name is a role that was given. */
  static final String ROLE = "role";

  private final FactsScope scope;
  private final List<GroupRole> roles;
  private final boolean aboutAccount;
  private Map<String, List<String>> byPerson = new HashMap<>();
  private Set<String> spoken = new HashSet<>();
  private final TreeMap<String, Holders> holders = new TreeMap<>();

  /** How many people have a role, and with how many of them there was a conversation. */
  private record Holders(int people, int spoken) {
    Holders plus(int more, int moreSpoken) {
      return new Holders(people + more, spoken + moreSpoken);
    }
  }

  GroupRoles(Workspace workspace) {
    this.scope = new FactsScope(workspace);
    this.roles = workspace.rules().playbook().teamwork().roles();
    this.aboutAccount =
        roles.stream()
            .map(GroupRole::when)
            .filter(Objects::nonNull)
            .flatMap(when -> when.fields().stream())
            .anyMatch(field -> field.root() == Field.Root.ACCOUNT);
  }

  /**
   * Takes up what was known; people and account are there already.
   *
   * @param people everyone
   * @param spokenWith with whom there was a conversation
   */
  void restore(Collection<PersonSlice> people, Set<String> spokenWith) {
    spoken.addAll(spokenWith);
    people.forEach(this::look);
  }

  void clear() {
    spoken = spoken.isEmpty() ? spoken : new HashSet<>();
    byPerson = byPerson.isEmpty() ? byPerson : new HashMap<>();
    holders.clear();
  }

  /** To be told when more is known of the account. */
  void accountChanged(Collection<PersonSlice> people) {
    if (aboutAccount) {
      people.forEach(this::look);
    }
  }

  /** To be told when there was a conversation with a person. */
  void spokeWith(PersonSlice person) {
    if (spoken.add(person.id())) {
      byPerson.getOrDefault(person.id(), List.of()).forEach(role -> count(role, 0, 1));
    }
  }

  /** To be told when more is known of a person. */
  void look(PersonSlice person) {
    List<String> now = rolesOf(person);
    if (now.isEmpty() && byPerson.isEmpty()) {
      return;
    }
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
    if (roles.isEmpty()) {
      return List.of();
    }
    scope.look(null, person, Times.NEVER_YET);
    return roles.stream()
        .filter(role -> role.when() != null && role.when().test(scope) == Truth.TRUE)
        .map(GroupRole::name)
        .toList();
  }

  Set<String> spoken() {
    return spoken;
  }

  /**
   * Who has which role: those of the playbook in its order, then others that were given.
   *
   * @param people everyone, in the order first seen
   */
  List<RoleHolders> of(Collection<PersonSlice> people) {
    Set<String> wanted =
        roles.stream().filter(GroupRole::wanted).map(GroupRole::name).collect(Collectors.toSet());
    return Stream.concat(roles.stream().map(GroupRole::name), holders.keySet().stream())
        .distinct()
        .map(role -> {
          List<String> having =
              people.stream()
                  .map(PersonSlice::id)
                  .filter(id -> byPerson.getOrDefault(id, List.of()).contains(role))
                  .toList();
          return new RoleHolders(
              role,
              wanted.contains(role),
              having,
              having.stream().filter(spoken::contains).toList());
        })
        .toList();
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
