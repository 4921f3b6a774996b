package dev.fullcourt.server.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own account.
 *
 * @param member whose
 * @param roles what they are, in words
 * @param offered a key for an authenticator app; null when there is a second factor
 * @param tokens those that are good
 * @param made a token that was just made, shown this once
 * @param trouble what went wrong, if anything did
 */
public record AccountPage(
    Member member,
    String roles,
    @Nullable String offered,
    List<Account.Token> tokens,
    @Nullable String made,
    @Nullable String trouble) {
  public AccountPage {
    tokens = List.copyOf(tokens);
  }
}
