package dev.fullcourt.server.intake.tracking;

import dev.fullcourt.history.identity.Domains;
import dev.fullcourt.history.identity.Keys;
import dev.fullcourt.history.identity.WebAddress;
import dev.fullcourt.server.identity.Claim;
import dev.fullcourt.server.intake.tracking.Refusal.Reason;
import dev.fullcourt.server.intake.tracking.Refusal.Refused;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads whom a message is about. */
final class Names {

  private static final int LONGEST = 500;

  private Names() {}

  static Claim claim(Call call, JsonNode message) throws Refused {
    JsonNode context = message.path("context");
    JsonNode traits = message.path("traits");
    String user = id(message, "userId");
    String email = email(call == Call.GROUP ? context.path("traits") : traits);
    if (email == null) {
      email = email(context.path("traits"));
    }
    if (user != null && email == null && Keys.isAddress(user)) {
      email = user.toLowerCase(Locale.ROOT);
    }
    if (user != null && user.equalsIgnoreCase(email)) {
      user = null; // the address is all they call the person by
    }
    String group = call == Call.GROUP ? id(message, "groupId") : id(context, "groupId");
    Claim claim =
        new Claim(
            id(message, "anonymousId"),
            user,
            email,
            group,
            call == Call.GROUP ? domain(traits, group) : null,
            call == Call.ALIAS ? id(message, "previousId") : null,
            null,
            call == Call.GROUP);
    if (!claim.namesSomebody()) {
      throw Refusal.of(
          Reason.NOBODY, "it has neither `userId` nor `anonymousId`, so it is about nobody");
    }
    return claim;
  }

  /** A text that names something, or null when there is none. */
  static @Nullable String id(JsonNode object, String field) throws Refused {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isString() && !node.isIntegralNumber()) {
      throw Refusal.of(Reason.BAD_ID, "`" + field + "` is neither a text nor a whole number");
    }
    String id = node.asString().strip();
    if (id.length() > LONGEST || id.indexOf('\0') >= 0) {
      throw Refusal.of(
          Reason.BAD_ID,
          "`" + field + "` is longer than " + LONGEST + " letters or has a NUL character");
    }
    return id.isEmpty() ? null : id;
  }

  private static @Nullable String email(JsonNode traits) {
    String email = traits.path("email").asString("").strip();
    return Keys.isAddress(email) ? email.toLowerCase(Locale.ROOT) : null;
  }

  /** The domain of the company a group is; an id tells it where it is one and nothing more. */
  private static @Nullable String domain(JsonNode traits, @Nullable String group) {
    for (String field : new String[] {"domain", "website"}) {
      String said = traits.path(field).asString("").strip();
      Optional<String> domain = Domains.company(said);
      if (domain.isPresent()) {
        return domain.get();
      }
    }
    return group == null || WebAddress.host(group) == null
        ? null
        : Domains.company(group).orElse(null);
  }
}
