package dev.fullcourt.server.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of ours.
 *
 * @param id their number
 * @param name as the playbook and events call them
 * @param fullName as people call them
 * @param email where mail reaches them
 * @param roles what they are to the team
 * @param active whether they may come in
 */
public record Member(
    int id, String name, String fullName, String email, Set<Role> roles, boolean active) {

  public Member {
    roles = Set.copyOf(roles);
  }

  /** What they may do, by all their roles together. */
  public Set<Right> rights() {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    roles.forEach(role -> rights.addAll(role.rights()));
    return rights;
  }

  /** Whether they may do that. */
  public boolean may(Right right) {
    return roles.stream().anyMatch(role -> role.rights().contains(right));
  }

  /** The functions they work for, by the words the playbook has for them. */
  public Set<String> functions() {
    Set<String> functions = new TreeSet<>();
    for (Role role : roles) {
      switch (role) {
        case MARKETING, DEVELOPMENT, SALES, PARTNER -> functions.add(role.word());
        case LEADER, ADMINISTRATOR -> {}
      }
    }
    return functions;
  }

  /** Whether they see only buyers that are theirs. */
  public boolean onlyOwn() {
    return !may(Right.SEE);
  }

  /** Whose alone they see, by name; null where they see everybody's. */
  public @Nullable String onlyOf() {
    return onlyOwn() ? name : null;
  }

  /** Whether they see what somebody has, or nobody: where they see theirs alone, only that. */
  public boolean sees(@Nullable String holder) {
    return !onlyOwn() || name.equals(holder);
  }
}
