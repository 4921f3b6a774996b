package dev.fullcourt.server.intake.tracking;

import dev.fullcourt.history.identity.Keys;
import dev.fullcourt.server.identity.Claim;
import dev.fullcourt.server.identity.LiveDraft;
import dev.fullcourt.server.intake.tracking.Refusal.Reason;
import dev.fullcourt.server.intake.tracking.Refusal.Refused;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one event of our own API: with the keys imports use, and types as the playbook has them.
 */
final class ApiReader {

  private static final Pattern TYPE = Pattern.compile("[\\p{L}\\p{N}_.-]{1,100}");

  private final String source;
  private final Instant now;

  ApiReader(String source, Instant now) {
    this.source = source;
    this.now = now;
  }

  List<LiveDraft> read(JsonNode event) throws Refused {
    if (!event.isObject()) {
      throw Refusal.of(Reason.NOT_JSON, "it is not a JSON object");
    }
    String id = Names.id(event, "id");
    if (id == null) {
      throw Refusal.of(
          Reason.BAD_ID,
          "`id` is missing: an event needs an id that stays the same when it is sent again");
    }
    String type = event.path("type").asString("");
    if (!TYPE.matcher(type).matches()) {
      throw Refusal.of(
          Reason.NO_EVENT_NAME, "`type` must be up to 100 letters, digits, `_`, `-` or `.`");
    }
    Instant at = Clock.instant(event, "occurredAt");
    Claim claim = claim(event);
    Properties properties = new Properties().take("", event.path("properties"));
    Instant occurred = at == null || at.isAfter(now) ? now : at;
    if (occurred.isBefore(Instant.parse("1990-01-01T00:00:00Z"))) {
      throw Refusal.of(Reason.BAD_TIME, "`occurredAt` is before 1990");
    }
    return List.of(new LiveDraft(source, id, claim, type, occurred, properties.values()));
  }

  private static Claim claim(JsonNode event) throws Refused {
    @Nullable String account = Names.id(event, "account");
    @Nullable String person = Names.id(event, "person");
    @Nullable String browser = Names.id(event, "browser");
    String key = person == null ? null : Keys.ofUser(person);
    String visitor = browser == null ? key : Keys.ofBrowser(browser);
    Claim claim =
        new Claim(
            visitor == null ? null : Keys.browserIn(visitor),
            key == null ? null : Keys.userIn(key),
            key != null && Keys.isAddress(key) ? key : null,
            null,
            null,
            null,
            account == null ? null : account(account, key != null || visitor != null),
            false);
    if (!claim.namesSomebody()) {
      throw Refusal.of(Reason.NOBODY, "it has neither `person` nor `account` nor `browser`");
    }
    return claim;
  }

  /** An account where strangers have mailboxes or pages says nothing of somebody who is named. */
  private static @Nullable String account(String account, boolean somebody) {
    return somebody && Keys.isAnybodys(account) ? null : Keys.ofAccount(account);
  }
}
