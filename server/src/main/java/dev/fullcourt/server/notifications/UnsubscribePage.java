package dev.fullcourt.server.notifications;

import java.util.List;

/**
 * The page behind a link in a mail. It names nobody: whoever has the mail may have forwarded it.
 *
 * @param token the link's last part
 * @param kinds what it turns off
 * @param done whether that was just done
 */
public record UnsubscribePage(String token, List<Kind> kinds, boolean done) {
  public UnsubscribePage {
    kinds = List.copyOf(kinds);
  }
}
