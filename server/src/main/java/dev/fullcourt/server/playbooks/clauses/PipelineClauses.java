package dev.fullcourt.server.playbooks.clauses;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.SalesStep;
import dev.fullcourt.engine.playbook.SalesStep.Need;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.playbooks.clauses.Clause.Section;
import java.time.Duration;
import java.util.List;

/** The steps of a sale. */
final class PipelineClauses {

  private PipelineClauses() {}

  static List<Clause> of(Playbook playbook) {
    List<String> names = playbook.pipeline().stream().map(SalesStep::name).toList();
    return playbook.pipeline().stream().map(step -> step(step, names)).toList();
  }

  private static Clause step(SalesStep step, List<String> names) {
    String says = step.says();
    return new Aspects()
        .say("means", says == null ? null : "“" + says + "”")
        .say("is number", names.indexOf(step.name()) + 1 + " of the steps")
        .several("needs to be known", step.needs().stream().map(PipelineClauses::need).toList())
        .ordered(
            "has as activities of our own",
            step.activities().stream().map(PipelineClauses::activity).toList())
        .of(
            Section.PIPELINE,
            "step of a sale",
            step.name(),
            "The step " + Wording.quoted(step.name()));
  }

  private static String need(Need need) {
    return switch (need) {
      case Need.Known(SalesStep.Fact fact) ->
          switch (fact) {
            case AMOUNT -> "the amount";
            case CLOSES -> "the day of the decision";
            case PRODUCT -> "the product family";
          };
      case Need.Confirmed(String method, String question) ->
          "a confirmed " + question.replace('_', ' ') + " (" + method + ")";
    };
  }

  private static String activity(SalesStep.Agreed agreed) {
    Duration within = agreed.within();
    return agreed.name() + (within == null ? "" : " within " + Durations.words(within));
  }
}
