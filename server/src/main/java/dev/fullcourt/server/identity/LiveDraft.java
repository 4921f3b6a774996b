package dev.fullcourt.server.identity;

import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.server.identity.Claim.Link;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A live message that was understood and is nobody's yet.
 *
 * @param source who sent it
 * @param id its id, unique within the source for good
 * @param claim whom it is about
 * @param type what happened, or null when it only says who is who
 * @param occurredAt when, by its sender's corrected clock
 * @param properties what else it says
 */
public record LiveDraft(
    String source,
    String id,
    Claim claim,
    @Nullable String type,
    Instant occurredAt,
    Map<String, Value> properties) {

  private static final Set<String> OF_MAILS = Set.of("email_opened", "email_clicked");

  public LiveDraft {
    properties = Map.copyOf(properties);
  }

  /**
   * What it says of who is who. A bot knows nobody. Whoever follows a link in a mail may have been
   * forwarded it: that ties no browser to the address the mail was sent to.
   */
  List<Link> links() {
    if (EventTypes.BOT_SEEN.equals(type)) {
      return List.of();
    }
    return OF_MAILS.contains(Objects.requireNonNullElse(type, ""))
        ? claim.linksOfMail()
        : claim.links();
  }
}
