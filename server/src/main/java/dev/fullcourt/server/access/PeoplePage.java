package dev.fullcourt.server.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of ours, for administrators.
 *
 * @param people everybody
 * @param tokens of those who have any, by their numbers
 * @param whose for whom a link was just made
 * @param link that link, shown this once
 * @param trouble what went wrong, if anything did
 * @param typed what was typed where that could not be taken, or null
 */
public record PeoplePage(
    List<Member> people,
    Map<Integer, List<Account.Token>> tokens,
    @Nullable String whose,
    @Nullable String link,
    @Nullable String trouble,
    @Nullable Typed typed) {
  public PeoplePage {
    people = List.copyOf(people);
    tokens = Map.copyOf(tokens);
  }

  /** Those of somebody that are good. */
  public List<Account.Token> tokens(Member person) {
    return tokens.getOrDefault(person.id(), List.of());
  }

  /**
   * What stands in a form.
   *
   * @param id of whom; 0 for somebody new
   */
  public record Typed(
      int id, String name, String fullName, String email, List<String> roles, boolean active) {
    public Typed {
      roles = List.copyOf(roles);
    }

    /** As somebody is. */
    public static Typed of(Member person) {
      return new Typed(
          person.id(),
          person.name(),
          person.fullName(),
          person.email(),
          person.roles().stream().map(Role::word).toList(),
          person.active());
    }

    /** Whether a role is ticked. */
    public boolean has(Role role) {
      return roles.contains(role.word());
    }
  }

  /** Whether what was typed is of that person; 0 for somebody new. */
  public boolean isTyped(int id) {
    return typed != null && typed.id() == id;
  }

  /** What stands in the form of somebody. */
  public Typed form(Member person) {
    return typed != null && isTyped(person.id()) ? typed : Typed.of(person);
  }

  /** What stands in the form for somebody new. */
  public Typed form() {
    return typed != null && isTyped(0) ? typed : new Typed(0, "", "", "", List.of(), true);
  }

  /** All roles there are. */
  public List<Role> roles() {
    return List.of(Role.values());
  }
}
