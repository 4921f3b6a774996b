package dev.fullcourt.history.routing;

import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a buyer, and why.
 *
 * @param request the question
 * @param person who gets the buyer
 * @param team the team they get it for
 * @param rule the id of the rule that decided, or null when none held
 * @param by which way it was
 * @param turn which turn of the team it was, from 1; null unless the team takes turns
 * @param considered whom it looked at, with what they had, in order
 */
public record Answer(
    Request request,
    String person,
    String team,
    @Nullable String rule,
    By by,
    @Nullable Long turn,
    List<String> considered) {
  public Answer {
    considered = List.copyOf(considered);
  }

  /** The source of the events that answer. */
  public static final String SOURCE = EventTypes.OURS;

  /** The source of one given while events come in live. */
  public static final String LIVE_SOURCE = EventTypes.OURS_LIVE;

  static final String TEAM = "team";
  static final String BY = "by";
  static final String TURN = "turn";

  /** How somebody was chosen. */
  public enum By {
    /** They have the account. */
    ACCOUNT_OWNER,
    /** It was their turn. */
    ROUND_ROBIN,
    /** They had the fewest buyers. */
    LEAST_LOADED,
    /** The rule names them. */
    NAMED,
    /** They stand in for who was meant and is away. */
    STAND_IN,
    /** No rule held, or nobody of the rule was free. */
    FALLBACK;

    /** The words in the log and on pages. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** The id of the event that answers: the same question is answered once, whatever crashes. */
  public String eventId() {
    return eventId(request);
  }

  /** The id of the event that answers a request. */
  public static String eventId(Request request) {
    return EventTypes.OWNER_ASSIGNED + "-" + request.buyer() + "-" + request.position();
  }

  /** What that event says. */
  public Map<String, Value> properties() {
    Map<String, Value> said = new LinkedHashMap<>();
    said.put(EventTypes.OWNER, Value.of(person));
    said.put(TEAM, Value.of(team));
    said.put("request", Value.of(request.position()));
    if (rule != null) {
      said.put("rule", Value.of(rule));
    }
    said.put(BY, Value.of(by.words()));
    if (turn != null) {
      said.put(TURN, Value.of(turn));
    }
    if (!considered.isEmpty()) {
      said.put("considered", Value.of(considered));
    }
    return said;
  }
}
