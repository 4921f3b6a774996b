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
 */
public record PeoplePage(
    List<Member> people,
    Map<Integer, List<Account.Token>> tokens,
    @Nullable String whose,
    @Nullable String link,
    @Nullable String trouble) {
  public PeoplePage {
    people = List.copyOf(people);
    tokens = Map.copyOf(tokens);
  }

  /** Those of somebody that are good. */
  public List<Account.Token> tokens(Member person) {
    return tokens.getOrDefault(person.id(), List.of());
  }

  /** All roles there are. */
  public List<Role> roles() {
    return List.of(Role.values());
  }
}
