package dev.fullcourt.server.intake.tracking;

import dev.fullcourt.server.identity.Claim;
import dev.fullcourt.server.intake.tracking.Refusal.Reason;
import dev.fullcourt.server.intake.tracking.Refusal.Refused;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads whom a message is about. */
final class Names {

  private static final int LONGEST = 500;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,200}@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final Pattern DOMAIN =
      Pattern.compile("[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})+");

  private Names() {}

  static Claim claim(Call call, JsonNode message) throws Refused {
    JsonNode context = message.path("context");
    JsonNode traits = message.path("traits");
    String user = id(message, "userId");
    String email = email(call == Call.GROUP ? context.path("traits") : traits);
    if (email == null) {
      email = email(context.path("traits"));
    }
    if (user != null && email == null && isEmail(user)) {
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
    return isEmail(email) ? email.toLowerCase(Locale.ROOT) : null;
  }

  static boolean isEmail(String text) {
    return text.length() <= LONGEST && EMAIL.matcher(text).matches() && text.indexOf('\0') < 0;
  }

  private static @Nullable String domain(JsonNode traits, @Nullable String group) {
    for (String field : new String[] {"domain", "website"}) {
      String domain = host(traits.path(field).asString("").strip());
      if (domain != null) {
        return domain;
      }
    }
    return group == null ? null : host(group);
  }

  private static @Nullable String host(String text) {
    String host = text;
    if (text.contains("://")) {
      try {
        String found = URI.create(text).getHost();
        host = found == null ? "" : found;
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
    host = host.toLowerCase(Locale.ROOT);
    host = host.startsWith("www.") ? host.substring(4) : host;
    return DOMAIN.matcher(host).matches() ? host : null;
  }
}
