package dev.fullcourt.engine.buyer;

import java.util.List;

/**
 * Who has a role in the buying group.
 *
 * @param role what the role is called
 * @param wanted whether the team wants somebody of that role in every buying group
 * @param people ids of those who have it, given or inferred, in the order first seen; empty when
 *     nobody does
 * @param spoken ids of those of them with whom there was ever a conversation
 */
public record RoleHolders(String role, boolean wanted, List<String> people, List<String> spoken) {
  public RoleHolders {
    people = List.copyOf(people);
    spoken = List.copyOf(spoken);
  }
}
