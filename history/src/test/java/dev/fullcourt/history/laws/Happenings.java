package dev.fullcourt.history.laws;

import dev.fullcourt.engine.buyer.Course;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.handoff.OpenHandoff;
import dev.fullcourt.engine.pass.OpenPass;
import dev.fullcourt.engine.playbook.Playbook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What buyers do and what people do about them, made from a seed: legal acts and others. */
final class Happenings {

  private static final List<String> BY_BUYERS =
      List.of(
          "page_viewed",
          "page_viewed",
          "page_viewed",
          "page_viewed",
          "page_viewed",
          "page_viewed",
          "page_viewed",
          "page_viewed",
          "content_downloaded",
          "demo_requested",
          "demo_requested",
          "quote_requested",
          "email_opened",
          "email_replied",
          "meeting_booked",
          "person_identified",
          "account_described",
          "unsubscribed",
          "unsubscribed",
          "complained",
          "consent_given",
          "consent_given",
          "consent_withdrawn",
          "referral_made",
          "renewed");
  private static final List<String> BY_PEOPLE =
      List.of(
          "handoff_offered",
          "handoff_accepted",
          "handoff_accepted",
          "handoff_accepted",
          "handoff_rejected",
          "handoff_returned",
          "handoff_expired",
          "owner_assigned",
          "owner_assigned",
          "outbound_call",
          "call_logged",
          "email_sent",
          "message_delivered",
          "recycled",
          "disqualified",
          "qualification_answered",
          "opportunity_created",
          "opportunity_won",
          "opportunity_lost",
          "pass_asked",
          "pass_asked",
          "pass_accepted",
          "pass_answered",
          "pass_declined",
          "pass_withdrawn",
          "play_started",
          "play_started",
          "play_stopped",
          "task_done",
          "alert_raised");
  private static final List<String> ANSWERS =
      List.of("handoff_accepted", "handoff_rejected", "handoff_rejected", "handoff_returned");
  private static final List<String> PEOPLE = List.of("ben", "cleo", "jonas", "kim", "chloe");
  private static final List<String> REASONS =
      List.of("no such person", "not qualified", "price", "no budget", "bad timing", "whatever");

  private final SplittableRandom random;
  private final List<String> handoffs;
  private final List<String> plays;

  Happenings(Playbook playbook, SplittableRandom random) {
    this.random = random;
    this.handoffs = List.copyOf(playbook.teamwork().handoffs().keySet());
    this.plays =
        playbook.teamwork().outreach().plays().stream().map(play -> play.name()).toList();
  }

  /**
   * Something that happens.
   *
   * @param person who did it, or null
   */
  record Happening(
      String source, String type, @Nullable String person, Map<String, Value> properties) {}

  /** What happens next to a buyer who stands as it does. */
  Happening next(Course course, Instant at) {
    boolean byBuyer = random.nextBoolean();
    boolean waits = byBuyer && !course.work().plays().asked().isEmpty();
    boolean saysNo = waits && random.nextInt(4) == 0; // while something is on its way to them
    String type = saysNo ? "unsubscribed" : one(byBuyer ? BY_BUYERS : peoplesActs(course));
    Map<String, Value> said = new HashMap<>();
    said.put("handoff", Value.of(handoff(course)));
    said.put("reason", Value.of(one(REASONS)));
    said.put("opportunity", Value.of("o" + random.nextInt(2)));
    said.put("play", Value.of(one(plays)));
    said.put("path", Value.of(random.nextBoolean() ? "/pricing" : "/blog"));
    said.put("employees", Value.of(List.of(10, 1000, 2000).get(random.nextInt(3)).longValue()));
    said.put("country", Value.of(one(List.of("DE", "DE", "US"))));
    said.put("title", Value.of(one(List.of("head", "VP Sales", "user"))));
    said.put("to", Value.of(one(List.of("marketing", "sales", "nobody"))));
    said.put("method", Value.of("bant"));
    said.put("question", Value.of(one(List.of("budget", "authority", "need", "timing"))));
    said.put("answer", Value.of("confirmed"));
    if (byBuyer) {
      sometimes("channel", one(List.of("email", "email", "phone")), said);
    }
    sometimes("purpose", one(List.of("news", "sales")), said);
    sometimes("owner", one(PEOPLE), said);
    sometimes("pass", pass(course), said);
    if (random.nextInt(6) == 0) {
      LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(random.nextInt(1, 9));
      said.put("until", Value.of(day.toString()));
    }
    if (type.equals("email_sent")) {
      said.remove("play"); // a person of ours writes; machines write what plays asked for
    }
    boolean ours = type.equals("alert_raised") && course.stage() != null;
    if (ours) {
      said.put("alert", Value.of("stuck"));
      said.put("stage", Value.of(Objects.requireNonNull(course.stage())));
      said.put("entered", Value.of(Objects.requireNonNull(course.entered())));
    }
    boolean nobody = !byBuyer && random.nextInt(3) == 0;
    if (saysNo) {
      String asked = course.work().plays().asked().getFirst().person();
      return new Happening("test", type, asked, Map.of());
    }
    String person = nobody ? null : "p" + Math.max(0, random.nextInt(6) - 3);
    return new Happening(ours ? "fullcourt" : "test", type, person, said);
  }

  /** Who has been offered somebody answers, more often than not. */
  private List<String> peoplesActs(Course course) {
    return !course.work().handoffs().isEmpty() && random.nextInt(3) == 0 ? ANSWERS : BY_PEOPLE;
  }

  private void sometimes(String name, String text, Map<String, Value> said) {
    if (random.nextInt(3) > 0) {
      said.put(name, Value.of(text));
    }
  }

  /** Mostly one that is open. */
  private String handoff(Course course) {
    List<OpenHandoff> open = course.work().handoffs();
    return open.isEmpty() || random.nextInt(3) == 0
        ? one(handoffs)
        : open.get(random.nextInt(open.size())).handoff();
  }

  private String pass(Course course) {
    List<OpenPass> open = course.work().passes();
    return open.isEmpty() || random.nextInt(3) == 0
        ? "x" + random.nextInt(3)
        : open.get(random.nextInt(open.size())).id();
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
