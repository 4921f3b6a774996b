package dev.fullcourt.server.desk;

import dev.fullcourt.engine.event.EventTypes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something one of ours does about a buyer, the event it becomes, and what they say with it. The
 * words of the fields are the names of the event's properties.
 */
public enum Act {
  ACCEPT("accept", EventTypes.HANDOFF_ACCEPTED, List.of("handoff"), List.of()),
  REJECT("reject", EventTypes.HANDOFF_REJECTED, List.of("handoff", "reason"), List.of("note")),
  RETURN("return", EventTypes.HANDOFF_RETURNED, List.of("handoff", "reason"), List.of("note")),
  OFFER("offer", EventTypes.HANDOFF_OFFERED, List.of("handoff"), List.of("note")),
  TAKE("take", EventTypes.OWNER_ASSIGNED, List.of(), List.of()),
  ASSIGN("assign", EventTypes.OWNER_ASSIGNED, List.of("to"), List.of()),
  RECYCLE("recycle", "", List.of("stage", "reason"), List.of("until", "note")),
  CALLED("called", "call_logged", List.of(), List.of("note", "outcome")),
  NOT_ANSWERED("not-answered", "call_not_answered", List.of(), List.of("note", "until")),
  WROTE("wrote", "outbound_email", List.of(), List.of("note")),
  MET("met", "meeting_held", List.of(), List.of("note")),
  BOOKED("booked", "meeting_booked", List.of(), List.of("note")),
  NOTE("note", "note_added", List.of("note"), List.of()),
  ANSWER(
      "answer",
      EventTypes.QUALIFICATION_ANSWERED,
      List.of("method", "question", "answer"),
      List.of("note")),
  ROLE("role", EventTypes.ROLE_ASSIGNED, List.of("person", "role"), List.of()),
  ASK("ask", EventTypes.PASS_ASKED, List.of("name", "task"), List.of()),
  PASS_ACCEPT("pass-accept", EventTypes.PASS_ACCEPTED, List.of("pass"), List.of()),
  PASS_ANSWER("pass-answer", EventTypes.PASS_ANSWERED, List.of("pass", "result"), List.of()),
  PASS_DECLINE("pass-decline", EventTypes.PASS_DECLINED, List.of("pass", "reason"), List.of()),
  PASS_WITHDRAW("pass-withdraw", EventTypes.PASS_WITHDRAWN, List.of("pass"), List.of()),
  START_PLAY("start-play", EventTypes.PLAY_STARTED, List.of("play"), List.of()),
  STOP_PLAY("stop-play", EventTypes.PLAY_STOPPED, List.of("play"), List.of()),
  TASK("task", EventTypes.TASK_DONE, List.of("play"), List.of("step", "note")),
  /** What becomes of it is the pipeline's, by its rules. */
  OPEN(
      "open",
      EventTypes.OPPORTUNITY_CREATED,
      List.of("name"),
      List.of("amount", "currency", "closes", "product")),
  BRIEF("brief", "brief_rated", List.of("helpful"), List.of());

  private final String word;
  private final String type;
  private final List<String> needed;
  private final List<String> also;

  Act(String word, String type, List<String> needed, List<String> also) {
    this.word = word;
    this.type = type;
    this.needed = needed;
    this.also = also;
  }

  /** As addresses write it. */
  public String word() {
    return word;
  }

  /** The type of the event it becomes; empty where the act itself says. */
  String type() {
    return type;
  }

  /** Whether it may come to nothing as things stand, however it is said. */
  boolean needsWay() {
    return switch (this) {
      case ACCEPT, REJECT, RETURN, OFFER, TAKE, ASSIGN, RECYCLE -> true;
      case ASK, PASS_ACCEPT, PASS_ANSWER, PASS_DECLINE, PASS_WITHDRAW -> true;
      case START_PLAY, STOP_PLAY, TASK -> true;
      case CALLED, NOT_ANSWERED, WROTE, MET, BOOKED, NOTE, ANSWER, ROLE -> false;
      case OPEN, BRIEF -> false;
    };
  }

  /** Whether it notes a conversation, or that there was none. */
  boolean isConversation() {
    return switch (this) {
      case CALLED, NOT_ANSWERED, WROTE, BOOKED, MET, NOTE -> true;
      default -> false;
    };
  }

  /** What must be said with it. */
  List<String> needed() {
    return needed;
  }

  /** Everything that may be said with it. */
  public List<String> fields() {
    return Stream.concat(needed.stream(), also.stream()).toList();
  }

  /** The act of that word. */
  public static Optional<Act> find(String word) {
    return Stream.of(values()).filter(act -> act.word.equals(word)).findFirst();
  }
}
