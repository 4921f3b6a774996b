package dev.fullcourt.server.outbox;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * Somebody who is told of decisions.
 *
 * @param id its number
 * @param channel by what way
 * @param name what people call it; of an email, whose it is
 * @param target a URL, or an address
 * @param kinds of which decisions, by their kinds in the ledger
 * @param madeAt since when
 */
public record Subscription(
    int id, Channel channel, String name, String target, List<String> kinds, Instant madeAt) {
  public Subscription {
    kinds = List.copyOf(kinds);
  }

  /**
   * What is written down of it for others to read: of a URL only where it leads, as many have a
   * secret in their path.
   */
  public String words() {
    String where =
        switch (channel) {
          case EMAIL -> target;
          case WEBHOOK -> URI.create(target).resolve("/").toString();
        };
    return "tells " + where + " of " + String.join(", ", kinds);
  }
}
