package dev.fullcourt.server.notifications.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.notifications.Choices;
import dev.fullcourt.server.notifications.ChoicesDraft;
import dev.fullcourt.server.notifications.Kind;
import dev.fullcourt.server.notifications.Notifications;
import dev.fullcourt.server.notifications.Quiet;
import dev.fullcourt.server.page.ApiError;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What reaches one, for programs: the same, by the same rules, and one's own alone. */
@RestController
class NotificationsApi {

  private final Notifications notifications;

  NotificationsApi(Notifications notifications) {
    this.notifications = notifications;
  }

  /**
   * What somebody chose.
   *
   * @param ways a way for each kind
   * @param webhook where their own webhook leads, without its path
   */
  record Chosen(
      Map<String, String> ways,
      String zone,
      String digestAt,
      @Nullable String quietFrom,
      @Nullable String quietUntil,
      boolean mails,
      boolean ownWebhooksAllowed,
      @Nullable String webhook) {}

  /**
   * What somebody chooses, in the form in which it is told; what is left out stays.
   *
   * @param ways a way for each kind that is to change
   */
  record Choice(
      @Nullable Map<String, String> ways,
      @Nullable String zone,
      @Nullable String digestAt,
      @Nullable String quietFrom,
      @Nullable String quietUntil) {

    private Map<String, String> said() {
      Map<String, String> said = new HashMap<>(ways == null ? Map.of() : ways);
      for (String kind : said.keySet()) {
        if (Kind.find(kind).isEmpty()) {
          throw new Refused("Nothing of the kind “" + kind + "” is told to anybody.");
        }
      }
      said.put("zone", zone);
      said.put("digest-at", digestAt);
      said.put("quiet-from", quietFrom);
      said.put("quiet-until", quietUntil);
      return said;
    }
  }

  /** What signs a webhook's messages; told this once. */
  record Secret(String secret) {

    @Override
    public String toString() {
      return "Secret";
    }
  }

  /** Whether people may have webhooks of their own. */
  record Policy(boolean ownWebhooksAllowed) {}

  /** How many messages leave again. */
  record SentAgain(int count) {}

  @GetMapping("/api/account/notifications")
  @Operation(summary = "What reaches you, and by which way.")
  Chosen chosen(@Parameter(hidden = true) Member member) {
    Choices choices = notifications.choices(member);
    Map<String, String> ways = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      ways.put(kind.word(), choices.way(kind).word());
    }
    Quiet quiet = choices.times().quiet();
    return new Chosen(
        ways,
        choices.times().zone().getId(),
        choices.times().digestAt().toString(),
        quiet == null ? null : quiet.from().toString(),
        quiet == null ? null : quiet.until().toString(),
        notifications.mails(),
        notifications.allowsWebhooks(),
        notifications.webhook(member).orElse(null));
  }

  @PostMapping("/api/account/notifications")
  @Operation(
      summary =
          "Chooses: in ways by kind (handed, warned, breached, asked, answered, alert, signature)"
              + " one of page, email, digest and webhook; zone, digestAt, quietFrom and quietUntil."
              + " What is left out stays.")
  Chosen choose(@Parameter(hidden = true) Member member, @RequestBody Choice choice) {
    notifications.choose(member, ChoicesDraft.read(choice.said(), notifications.choices(member)));
    return chosen(member);
  }

  @PostMapping("/api/account/notifications/webhook")
  @Operation(
      summary = "Gives you a webhook of your own with this url, in place of the one you have.")
  Secret webhook(@Parameter(hidden = true) Member member, @RequestBody Map<String, String> said) {
    return new Secret(
        notifications.setWebhook(member, Objects.requireNonNullElse(said.get("url"), "")));
  }

  @PostMapping("/api/account/notifications/webhook/end")
  @Operation(summary = "Ends your own webhook; what went there is on the page only.")
  Chosen endWebhook(@Parameter(hidden = true) Member member) {
    notifications.endWebhook(member);
    return chosen(member);
  }

  @PostMapping("/api/settings/notifications")
  @Operation(summary = "Lets people have webhooks of their own, or ends them all.")
  Policy policy(@Parameter(hidden = true) Member member, @RequestBody Policy policy) {
    notifications.allowWebhooks(member, policy.ownWebhooksAllowed());
    return policy;
  }

  @PostMapping("/api/settings/deliveries")
  @Operation(summary = "Sends again what people were to be told and was given up.")
  SentAgain sendAgain(@Parameter(hidden = true) Member member) {
    return new SentAgain(notifications.sendAgain(member));
  }

  @ExceptionHandler
  ResponseEntity<ApiError> refused(Refused e) {
    return ResponseEntity.badRequest()
        .body(new ApiError(Objects.requireNonNullElse(e.getMessage(), "")));
  }
}
