package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.history.pipeline.SalesEvents;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something a seller does about an opportunity, the event it becomes, and what is said with it. The
 * words of the fields are the names of the event's properties.
 */
public enum SalesAct {
  /** To another step. {@code from} is where whoever moves it saw it. */
  MOVE(
      "move",
      EventTypes.OPPORTUNITY_UPDATED,
      List.of("step"),
      List.of("from", "amount", "currency", "closes", "product", "note")),
  CHANGE(
      "change",
      EventTypes.OPPORTUNITY_UPDATED,
      List.of(),
      List.of("amount", "currency", "closes", "product", "note")),
  WON("won", EventTypes.OPPORTUNITY_WON, List.of(), List.of("amount", "currency", "on", "note")),
  LOST("lost", EventTypes.OPPORTUNITY_LOST, List.of("reason"), List.of("on", "note")),
  PLAN("plan", SalesEvents.PLANNED, List.of("activity"), List.of("due", "owner", "note")),
  DONE("done", SalesEvents.DONE, List.of("activity"), List.of("note")),
  DROP("drop", SalesEvents.DROPPED, List.of("activity", "reason"), List.of());

  private final String word;
  private final String type;
  private final List<String> needed;
  private final List<String> also;

  SalesAct(String word, String type, List<String> needed, List<String> also) {
    this.word = word;
    this.type = type;
    this.needed = needed;
    this.also = also;
  }

  /** As addresses write it. */
  public String word() {
    return word;
  }

  /** The type of the event it becomes. */
  String type() {
    return type;
  }

  /** What must be said with it. */
  List<String> needed() {
    return needed;
  }

  /** Everything that may be said with it. */
  List<String> fields() {
    return Stream.concat(needed.stream(), also.stream()).toList();
  }

  /** The act of that word. */
  public static Optional<SalesAct> find(String word) {
    return Stream.of(values()).filter(act -> act.word.equals(word)).findFirst();
  }
}
