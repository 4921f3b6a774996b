package dev.fullcourt.server.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of ours, for administrators.
 *
 * @param people everybody
 * @param whose for whom a link was just made
 * @param link that link, shown this once
 * @param trouble what went wrong, if anything did
 */
public record PeoplePage(
    List<Member> people, @Nullable String whose, @Nullable String link, @Nullable String trouble) {
  public PeoplePage {
    people = List.copyOf(people);
  }

  /** All roles there are. */
  public List<Role> roles() {
    return List.of(Role.values());
  }
}
