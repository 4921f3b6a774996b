package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.buyer.Answer;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Qualification;
import dev.fullcourt.engine.playbook.SalesStep;
import dev.fullcourt.engine.playbook.SalesStep.Need;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What has to be known before an opportunity goes on to a step. */
final class Needs {

  /** The name of a field that answers a question begins with it: {@code answer.bant.need}. */
  static final String ANSWER = "answer.";

  private Needs() {}

  /**
   * What is not known yet. Whoever goes back, or to a step nobody agreed on, needs nothing.
   *
   * @param answers reads what the buyer answered this turn; asked only where a step asks questions
   */
  static List<Need> missing(
      Playbook playbook,
      List<String> columns,
      Opportunity opportunity,
      String to,
      Supplier<List<Answer>> answers) {
    if (columns.indexOf(to) <= columns.indexOf(opportunity.step())) {
      return List.of();
    }
    List<Need> needs =
        playbook.pipeline().stream()
            .filter(step -> step.name().equals(to))
            .flatMap(step -> step.needs().stream())
            .toList();
    boolean asks = needs.stream().anyMatch(Need.Confirmed.class::isInstance);
    List<Answer> answered = asks ? answers.get() : List.of();
    return needs.stream().filter(need -> !known(need, opportunity, answered)).toList();
  }

  private static boolean known(Need need, Opportunity opportunity, List<Answer> answers) {
    return switch (need) {
      case Need.Known(SalesStep.Fact fact) ->
          switch (fact) {
            case AMOUNT -> opportunity.amount() != null;
            case CLOSES -> opportunity.closes() != null;
            case PRODUCT -> opportunity.product() != null;
          };
      case Need.Confirmed(String method, String question) ->
          answers.stream()
              .anyMatch(answer ->
                  answer.method().equals(method)
                      && answer.question().equals(question)
                      && answer.state() == Qualification.State.CONFIRMED);
    };
  }

  /** Whether what is said with the move makes up for it. */
  static boolean isSaid(Need need, Map<String, String> said) {
    return switch (need) {
      case Need.Known(SalesStep.Fact fact) -> !said.getOrDefault(fact.property(), "").isBlank();
      case Need.Confirmed confirmed ->
          said.getOrDefault(field(confirmed), "").equals(Qualification.State.CONFIRMED.word());
    };
  }

  /** The field that says it. */
  static String field(Need need) {
    return switch (need) {
      case Need.Known(SalesStep.Fact fact) -> fact.property();
      case Need.Confirmed(String method, String question) -> ANSWER + method + "." + question;
    };
  }

  /** In words. */
  static String words(Need need) {
    return switch (need) {
      case Need.Known(SalesStep.Fact fact) ->
          switch (fact) {
            case AMOUNT -> "the amount";
            case CLOSES -> "the day of the decision";
            case PRODUCT -> "the product family";
          };
      case Need.Confirmed confirmed -> "a confirmed " + confirmed.question().replace('_', ' ');
    };
  }
}
