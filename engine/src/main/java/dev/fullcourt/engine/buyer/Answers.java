package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.column.Row;
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

  void take(Row row, String type, Instant at) {
    String confirmed = CONFIRMING.get(type);
    if (confirmed != null) {
      keep(METHOD_CONFIRMED, confirmed, State.CONFIRMED, row, at);
    } else if (type.equals(EventTypes.QUALIFICATION_ANSWERED)) {
      takeAnswer(row, at);
    }
  }

  /** An answer that is none, or to a question nobody asks, says nothing. */
  private void takeAnswer(Row row, Instant at) {
    String question = row.text("question");
    String word = row.text("answer");
    if (question == null || word == null) {
      return;
    }
    Optional<String> method =
        Optional.ofNullable(row.text("method")).or(() -> qualification.findMethodAsking(question));
    State.find(word)
        .ifPresent(state -> method.ifPresent(name -> keep(name, question, state, row, at)));
  }

  private void keep(String method, String question, State state, Row row, Instant at) {
    if (qualification.has(method, question)) {
      keep(
          new Answer(
              method, question, state, at, row.seq(), row.person(), row.text(EventTypes.OWNER)));
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
