package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Qualification;
import dev.fullcourt.engine.playbook.Qualification.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer has answered in this turn (law 32). A question nobody asked is open. Mutable; a part
 * of a workspace.
 */
final class Answers {

  /** Events that confirm a question of the method every playbook has. */
  private static final Map<String, String> CONFIRMING =
      Map.of(
          "need_confirmed", "need",
          "budget_confirmed", "budget",
          "authority_confirmed", "authority",
          "timing_confirmed", "timing");

  private static final String METHOD_CONFIRMED = "bant";

  private final Qualification qualification;
  private final Map<String, Answer> latest = new LinkedHashMap<>();

  Answers(Qualification qualification) {
    this.qualification = qualification;
  }

  /** Whether events of that type answer questions. */
  static boolean isAnswer(String type) {
    return CONFIRMING.containsKey(type) || type.equals(EventTypes.QUALIFICATION_ANSWERED);
  }

  void restore(List<Answer> answers) {
    answers.forEach(this::keep);
  }

  void take(Event event, Instant at) {
    String confirmed = CONFIRMING.get(event.type());
    if (confirmed != null) {
      keep(METHOD_CONFIRMED, confirmed, State.CONFIRMED, event, at);
    } else if (event.type().equals(EventTypes.QUALIFICATION_ANSWERED)) {
      takeAnswer(event, at);
    }
  }

  /** An answer that is none, or to a question nobody asks, says nothing. */
  private void takeAnswer(Event event, Instant at) {
    String question = event.text("question");
    String word = event.text("answer");
    if (question == null || word == null) {
      return;
    }
    Optional<String> method =
        Optional.ofNullable(event.text("method"))
            .or(() -> qualification.findMethodAsking(question));
    State.find(word)
        .ifPresent(state -> method.ifPresent(name -> keep(name, question, state, event, at)));
  }

  private void keep(String method, String question, State state, Event event, Instant at) {
    if (qualification.has(method, question)) {
      keep(
          new Answer(
              method,
              question,
              state,
              at,
              event.seq(),
              event.person(),
              event.text(EventTypes.OWNER)));
    }
  }

  private void keep(Answer answer) {
    latest.put(answer.method() + "." + answer.question(), answer);
  }

  /** What was answered before counts no more. */
  void startTurn() {
    latest.clear();
  }

  List<Answer> values() {
    return List.copyOf(latest.values());
  }

  /**
   * What a condition asks for: how many answers of a method are confirmed, denied or open, or what
   * the answer to a question is.
   *
   * @param name method and what is asked, for example {@code bant.confirmed}
   */
  @Nullable Object value(String name) {
    int dot = name.indexOf('.');
    String method = name.substring(0, dot);
    String asked = name.substring(dot + 1);
    var questions = qualification.methods().get(method);
    if (questions == null) {
      return null;
    }
    Optional<State> counted = State.find(asked);
    return counted.isPresent()
        ? (Object)
            questions.keySet().stream()
                .filter(question -> state(method, question) == counted.get())
                .count()
        : state(method, asked).word();
  }

  private State state(String method, String question) {
    Answer answer = latest.get(method + "." + question);
    return answer == null ? State.OPEN : answer.state();
  }
}
