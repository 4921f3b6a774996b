package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.SalesStep;
import dev.fullcourt.engine.playbook.SalesStep.Need;
import dev.fullcourt.history.pipeline.PlannedActivity;
import dev.fullcourt.server.desk.Amounts;
import dev.fullcourt.server.pipeline.BoardPage.Ask;
import dev.fullcourt.server.pipeline.BoardPage.Field;
import dev.fullcourt.server.pipeline.BoardPage.Way;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/** What is asked of somebody who wants to do something about an opportunity. */
@Component
class Asks {

  private final Pipeline pipeline;
  private final Sales sales;

  Asks(Pipeline pipeline, Sales sales) {
    this.pipeline = pipeline;
    this.sales = sales;
  }

  /** What a look asks; empty when it asks nothing, or what it asks about is not there. */
  Optional<Ask> of(Playbook playbook, StepPaces paces, Look look) {
    return look.ask().isEmpty()
        ? Optional.empty()
        : pipeline
            .find(look.ask(), look.filter().onlyOf())
            .filter(Opportunity::open)
            .map(one -> ask(playbook, paces, look, one));
  }

  private Ask ask(Playbook playbook, StepPaces paces, Look look, Opportunity one) {
    return switch (SalesAct.find(look.act()).orElse(null)) {
      case MOVE -> move(playbook, one, look.into());
      case SalesAct act when act != SalesAct.DONE && act != SalesAct.DROP ->
          ask(playbook, paces, one, act);
      case null, default -> choose(playbook, paces, look, one);
    };
  }

  /** What is asked with an act that needs no answers first. */
  Ask ask(Playbook playbook, StepPaces paces, Opportunity one, SalesAct act) {
    SalesTexts texts = new SalesTexts(playbook, paces);
    return switch (act) {
      case WON -> make(one, act, "Won", won(playbook, texts.field(paces.now()), one), "It is won");
      case LOST -> make(one, act, "Lost", lost(playbook), "It is lost");
      case PLAN -> make(one, act, "Next activity", plan(one), "Plan it");
      case CHANGE, MOVE, DONE, DROP ->
          make(one, SalesAct.CHANGE, "Change", change(playbook, texts, one), "Change it");
    };
  }

  private static List<Field> won(Playbook playbook, String today, Opportunity one) {
    return List.of(
        amount(one, false), currency(one, playbook), day("on", "On", today, false), note());
  }

  private static Ask make(
      Opportunity one, SalesAct act, String title, List<Field> fields, String button) {
    return new Ask(
        act.word(),
        one.id(),
        title,
        one.name(),
        one.buyerName(),
        "",
        List.of(),
        fields,
        Map.of(),
        button,
        List.of());
  }

  private Ask choose(Playbook playbook, StepPaces paces, Look look, Opportunity one) {
    String ask = Look.more(look.back()) + "ask=" + one.id() + "&do=";
    List<Way> ways = new ArrayList<>();
    for (String step : paces.columns(playbook)) {
      if (!step.isEmpty() && !step.equals(one.step())) {
        ways.add(new Way("To " + SalesTexts.step(step), step, ""));
      }
    }
    ways.add(new Way("Won", "", ask + "won"));
    ways.add(new Way("Lost", "", ask + "lost"));
    ways.add(new Way("Next activity", "", ask + "plan"));
    ways.add(new Way("Change amount or day", "", ask + "change"));
    return new Ask(
        "choose",
        one.id(),
        "What next?",
        one.name(),
        one.buyerName(),
        "",
        List.of(),
        List.of(),
        Map.of("from", one.step()),
        "",
        ways);
  }

  private Ask move(Playbook playbook, Opportunity one, String step) {
    List<Field> fields = new ArrayList<>();
    for (Need need : sales.missing(playbook, one, step)) {
      switch (need) {
        case Need.Known(SalesStep.Fact fact) -> {
          switch (fact) {
            case AMOUNT -> {
              fields.add(amount(one, true));
              fields.add(currency(one, playbook));
            }
            case CLOSES -> fields.add(day("closes", "Day of the decision", "", true));
            case PRODUCT -> fields.add(text("product", "Product family", "", true));
          }
        }
        case Need.Confirmed confirmed -> fields.add(question(playbook, confirmed));
      }
    }
    fields.add(note());
    List<PlannedActivity> said =
        pipeline.activities(List.of(one)).getOrDefault(one.id(), List.of());
    return new Ask(
        SalesAct.MOVE.word(),
        one.id(),
        "To " + SalesTexts.step(step),
        one.name(),
        one.buyerName(),
        fields.size() > 1 ? SalesTexts.step(step) + " needs to know more." : "",
        Checklist.of(playbook, one, said).agreed().stream()
            .filter(Checklist.Item::open)
            .map(item -> SalesTexts.capital(item.activity()))
            .toList(),
        fields,
        Map.of("step", step, "from", one.step()),
        "Move it",
        List.of());
  }

  private static Field question(Playbook playbook, Need.Confirmed need) {
    Map<String, String> questions =
        playbook
            .teamwork()
            .qualification()
            .methods()
            .getOrDefault(need.method(), new LinkedHashMap<>());
    SequencedMap<String, String> answers = new LinkedHashMap<>();
    answers.put("", "Not yet");
    answers.put("confirmed", "Confirmed");
    return new Field(
        Needs.field(need),
        Playbook.title(questions.getOrDefault(need.question(), need.question())),
        "choice",
        "",
        true,
        answers);
  }

  private static List<Field> lost(Playbook playbook) {
    List<String> reasons = Reasons.lost(playbook);
    if (reasons.isEmpty()) {
      return List.of(text("reason", "Why", "", true), note());
    }
    SequencedMap<String, String> options = new LinkedHashMap<>();
    options.put("", "Choose");
    reasons.forEach(reason -> options.put(reason, Playbook.title(reason)));
    return List.of(new Field("reason", "Why", "choice", "", true, options), note());
  }

  private static List<Field> plan(Opportunity one) {
    return List.of(
        text("activity", "What", "", true),
        day("due", "Until", "", true),
        text("owner", "Who", Objects.requireNonNullElse(one.owner(), ""), false));
  }

  private static List<Field> change(Playbook playbook, SalesTexts texts, Opportunity one) {
    return List.of(
        amount(one, false),
        currency(one, playbook),
        day("closes", "Day of the decision", texts.field(one.closes()), false),
        text("product", "Product family", Objects.requireNonNullElse(one.product(), ""), false));
  }

  private static Field amount(Opportunity one, boolean required) {
    BigDecimal amount = one.amount();
    String value = amount == null ? "" : Amounts.write(amount);
    return new Field("amount", "Amount", "number", value, required, new LinkedHashMap<>());
  }

  private static Field currency(Opportunity one, Playbook playbook) {
    return text(
        "currency",
        "Currency",
        Objects.requireNonNullElse(one.currency(), playbook.currency()),
        false);
  }

  private static Field day(String name, String label, String value, boolean required) {
    return new Field(name, label, "date", value, required, new LinkedHashMap<>());
  }

  private static Field text(String name, String label, String value, boolean required) {
    return new Field(name, label, "text", value, required, new LinkedHashMap<>());
  }

  private static Field note() {
    return new Field("note", "Note", "long", "", false, new LinkedHashMap<>());
  }
}
