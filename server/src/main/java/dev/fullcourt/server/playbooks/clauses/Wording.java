package dev.fullcourt.server.playbooks.clauses;

import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Owner;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Recipient;
import dev.fullcourt.engine.playbook.Signal;
import dev.fullcourt.engine.playbook.Sla;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.server.page.Durations;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words for what occurs in many parts of an agreement. */
public final class Wording {

  private static final String STEP = "handoff_";

  private final Playbook playbook;

  /** The words of an agreement: its events are called as it calls them. */
  public Wording(Playbook playbook) {
    this.playbook = playbook;
  }

  /** Any of these happenings: {@code the buyer enters Lead, or there is a first conversation}. */
  public String signals(List<Signal> signals) {
    return signals.stream().map(this::signal).collect(Collectors.joining(", or "));
  }

  private String signal(Signal signal) {
    return switch (signal) {
      case Signal.HandoffStep(String handoff, String step) ->
          "the handoff " + handoff + " is " + step.substring(STEP.length());
      case Signal.Entered(String stage) -> "the buyer enters " + Playbook.title(stage);
      case Signal.Reached(var atLeast) ->
          switch (atLeast) {
            case ATTEMPT -> "a person of ours first tries to reach the buyer";
            case CONVERSATION -> "there is a first conversation";
          };
      case Signal.Happened(String type) -> happened(type);
      case Signal.Met(var condition) -> condition.text();
    };
  }

  private String happened(String type) {
    return playbook
        .vocabulary()
        .findEvent(type)
        .map(EventKind::says)
        .map(says -> "the buyer “" + says + "”")
        .orElse(type);
  }

  /** An event type as people say it. */
  String event(String type) {
    return playbook.vocabulary().findEvent(type).map(EventKind::says).orElse(type);
  }

  /** A length of time. */
  public static String length(Length length) {
    return switch (length) {
      case Length.Plain(Duration duration) -> Durations.words(duration);
      case Length.BusinessHours(int hours) -> some(hours, "business hour");
      case Length.BusinessDays(int days) -> some(days, "business day");
    };
  }

  private static String some(int count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  static @Nullable String duration(@Nullable Duration duration) {
    return duration == null ? null : Durations.words(duration);
  }

  static @Nullable String optional(@Nullable Length length) {
    return length == null ? null : length(length);
  }

  static @Nullable String percent(@Nullable Integer percent) {
    return percent == null ? null : percent + " % of the time";
  }

  /** Who answers for something. */
  public static String owner(Owner owner) {
    String team = owner.team();
    return Playbook.title(team == null ? owner.function() : team);
  }

  static @Nullable String optionalOwner(@Nullable Owner owner) {
    return owner == null ? "who has the buyer" : owner(owner);
  }

  static List<String> recipients(List<Recipient> recipients) {
    return recipients.stream()
        .map(each ->
            switch (each.whom()) {
              case OWNER -> "who has the buyer";
              case LEAD -> "who leads";
              case FUNCTION, TEAM, PERSON -> Playbook.title(each.name());
            })
        .toList();
  }

  static List<String> remedies(List<Sla.Remedy> remedies) {
    return remedies.stream()
        .map(each -> {
          String whom = each.whom();
          String to = whom == null ? "" : Playbook.title(whom);
          return switch (each.action()) {
            case ALERT -> to + " is told";
            case REASSIGN -> "somebody else gets it";
            case ESCALATE -> to + " has to act";
          };
        })
        .toList();
  }

  static List<String> titles(Collection<String> names) {
    return names.stream().map(Playbook::title).toList();
  }

  /** As it is written in a playbook. */
  static String code(String text) {
    return "`" + text.strip().replaceAll("\\s+", " ") + "`";
  }

  static String quoted(String text) {
    return "‘" + text + "’";
  }

  /** {@code a, b and c}. */
  static String and(List<String> values) {
    return values.size() < 2
        ? String.join("", values)
        : String.join(", ", values.subList(0, values.size() - 1)) + " and " + values.getLast();
  }
}
