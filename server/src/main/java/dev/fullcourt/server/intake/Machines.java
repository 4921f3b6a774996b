package dev.fullcourt.server.intake;

import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.server.identity.LiveDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells machines from people. What a machine did goes to the log under a type of its own that
 * nobody decides by; it says what it was and why we think so.
 */
public final class Machines {

  /** No person opens an email so soon after it was sent; scanners of mail systems do. */
  static final Duration SOON = Duration.ofSeconds(2);

  private static final Set<String> OF_EMAILS = Set.of("email_opened", "email_clicked");

  /**
   * How programs that call themselves by name do it: the names, and the words that all of them use.
   * Short on purpose: what lies about its name is not found by a longer list either.
   */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)\\b(?!cubot)[a-z0-9._-]{0,40}(?:bot|crawler|spider|scraper)\\b|headless[a-z]*|phantomjs|puppeteer|playwright"
              + "|slurp|lighthouse|pagespeed|pingdom|uptimerobot|statuscake|facebookexternalhit"
              + "|facebookcatalog|whatsapp/|telegrambot|skypeuripreview|slackbot|embedly"
              + "|mediapartners-google|adsbot-google|google-inspectiontool|feedfetcher|apis-google"
              + "|bingpreview|yandex(?:images|metrika|direct)|duckduckgo-favicons|ia_archiver"
              + "|proofpoint|mimecast|barracuda|safelinks|cloudmark|ironport|fireeye|symantec"
              + "|trendmicro|forcepoint|sophos|urlscan|virustotal|gptbot|claudebot|ccbot"
              + "|perplexity|bytespider|semrush|ahrefs|screaming frog");

  private Machines() {}

  /** The name by which a browser says it is a machine. */
  public static Optional<String> named(@Nullable String userAgent) {
    if (userAgent == null) {
      return Optional.empty();
    }
    var found = NAMES.matcher(userAgent.substring(0, Math.min(userAgent.length(), 1_000)));
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /** A message, marked when what it tells of can only have been done by a scanner of emails. */
  public static LiveDraft ofEmails(LiveDraft draft) {
    String type = draft.type();
    if (type == null || !OF_EMAILS.contains(type)) {
      return draft;
    }
    if ("head".equals(words(draft, "http_method"))) {
      return marked(draft, "asked with HEAD, as only machines do");
    }
    Optional<String> named = named(words(draft, "user_agent"));
    if (named.isPresent()) {
      return marked(draft, named.get());
    }
    Instant sent = moment(draft.properties().get("sent_at"));
    boolean soon = sent != null && Duration.between(sent, draft.occurredAt()).compareTo(SOON) < 0;
    return soon ? marked(draft, "within 2 seconds of sending, as scanners of emails do") : draft;
  }

  /** The message as what a machine did. */
  public static LiveDraft marked(LiveDraft draft, String why) {
    if (EventTypes.BOT_SEEN.equals(draft.type())) {
      return draft;
    }
    Map<String, Value> properties = new HashMap<>(draft.properties());
    properties.put("bot", Value.of(why));
    properties.put("event", Value.of(draft.type() == null ? "alias" : draft.type()));
    return new LiveDraft(
        draft.source(),
        draft.id(),
        draft.claim(),
        EventTypes.BOT_SEEN,
        draft.occurredAt(),
        properties);
  }

  private static String words(LiveDraft draft, String property) {
    Value value = draft.properties().get(property);
    return value == null ? "" : value.toString().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Instant moment(@Nullable Value value) {
    try {
      return value == null ? null : Instant.parse(value.toString());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
