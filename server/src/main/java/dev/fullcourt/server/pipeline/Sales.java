package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.buyer.Answer;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.SalesStep.Need;
import dev.fullcourt.history.pipeline.SalesEvents;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.buyers.Buyers;
import dev.fullcourt.server.desk.Acts;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.desk.Once;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What sellers do about opportunities. Each act becomes events of the desk, kept and decided before
 * it is answered; of two who move the same opportunity at once the slower is told, and writes
 * nothing.
 */
@Component
public class Sales {

  private final Pipeline pipeline;
  private final StepPaces.Source paces;
  private final LastLook lastLook;
  private final Buyers buyers;
  private final Agreement agreement;
  private final Acts acts;

  Sales(
      Pipeline pipeline,
      StepPaces.Source paces,
      LastLook lastLook,
      Buyers buyers,
      Agreement agreement,
      Acts acts) {
    this.pipeline = pipeline;
    this.paces = paces;
    this.lastLook = lastLook;
    this.buyers = buyers;
    this.agreement = agreement;
    this.acts = acts;
  }

  /**
   * Does it.
   *
   * @param by who
   * @param id which opportunity
   * @param act what
   * @param said what they say with it, and answers to questions as {@code answer.METHOD.QUESTION}
   * @param once makes a request that is sent twice count once; one that says something else is
   *     another, though it has the same
   * @return what to tell them, in a few words
   * @throws Impossible when it cannot be done; nothing was written
   * @throws NotYetKnown when the step needs answers first; nothing was written
   */
  public String perform(Member by, String id, SalesAct act, Map<String, String> said, String once) {
    Playbook playbook = agreement.findCurrent().orElseThrow(Impossible::noAgreement);
    Opportunity opportunity = get(by, id);
    String key = key(by, id, act, said, once);
    if (lastLook.has(key)) {
      return told(act, opportunity, said);
    }
    Map<String, String> given = SalesFields.given(act, said);
    check(playbook, opportunity, act, given, said);
    List<NewEvent> events = events(playbook, by, opportunity, act, given, said, key);
    boolean decided =
        acts.append(
            events,
            () -> {
              if (!lastLook.has(key)) { // else it is the same, sent twice
                look(opportunity, act, given);
              }
            });
    return decided ? told(act, opportunity, given) : Acts.LATER;
  }

  private static String key(
      Member by, String id, SalesAct act, Map<String, String> said, String once) {
    Map<String, String> words = new HashMap<>();
    said.forEach((name, text) -> {
      if (act.fields().contains(name) || name.startsWith(Needs.ANSWER)) {
        words.put(name, Objects.requireNonNullElse(text, "").strip());
      }
    });
    return Once.key(once, List.of(by.name(), id, act.word()), words);
  }

  /** The opportunity, for somebody who may know of it. */
  public Opportunity get(Member member, String id) {
    return pipeline
        .find(id, member.onlyOf())
        .orElseThrow(() -> new Missing("There is no opportunity with the id “" + id + "”."));
  }

  /** What a step needs that is not known yet. */
  public List<Need> missing(Playbook playbook, Opportunity opportunity, String step) {
    return Needs.missing(
        playbook,
        paces.at(Instant.now()).columns(playbook),
        opportunity,
        step,
        () -> answers(opportunity.buyer()));
  }

  private List<Answer> answers(String buyer) {
    return buyers.find(buyer).map(found -> found.dealings().answers()).orElse(List.of());
  }

  private void check(
      Playbook playbook,
      Opportunity opportunity,
      SalesAct act,
      Map<String, String> given,
      Map<String, String> said) {
    switch (act) {
      case MOVE -> checkMove(playbook, opportunity, given, said);
      case CHANGE -> {
        if (given.isEmpty()) {
          throw Impossible.said("Say what changes: amount, closes, product or note.");
        }
      }
      case LOST -> checkReason(playbook, given.getOrDefault("reason", ""));
      case DONE, DROP -> checkOpen(playbook, opportunity, given.getOrDefault("activity", ""));
      case WON, PLAN -> {}
    }
  }

  private void checkMove(
      Playbook playbook,
      Opportunity opportunity,
      Map<String, String> given,
      Map<String, String> said) {
    String step = given.getOrDefault("step", "");
    List<String> columns = paces.at(Instant.now()).columns(playbook);
    if (!columns.contains(step)) {
      throw Impossible.said(
          "“%s” is no step of a sale: %s.".formatted(step, String.join(", ", columns).strip()));
    }
    List<Need> missing =
        missing(playbook, opportunity, step).stream()
            .filter(need -> !Needs.isSaid(need, said))
            .toList();
    if (!missing.isEmpty()) {
      throw new NotYetKnown(Playbook.title(step), missing);
    }
  }

  private static void checkReason(Playbook playbook, String reason) {
    List<String> reasons = Reasons.lost(playbook);
    if (!reasons.isEmpty() && !reasons.contains(reason)) {
      throw Impossible.said(
          "“%s” is none of the reasons agreed: %s.".formatted(reason, String.join(", ", reasons)));
    }
  }

  private void checkOpen(Playbook playbook, Opportunity opportunity, String activity) {
    Checklist list =
        Checklist.of(
            playbook,
            opportunity,
            pipeline.activities(List.of(opportunity)).getOrDefault(opportunity.id(), List.of()));
    Checklist.Item item =
        list.find(activity)
            .orElseThrow(() -> Impossible.said("“" + activity + "” is not on the list."));
    if (!item.open()) {
      throw Impossible.overtaken("“" + activity + "” is " + item.state().word() + " already.");
    }
  }

  /** What must still be so when nobody else can append any more. */
  private void look(Opportunity opportunity, SalesAct act, Map<String, String> given) {
    LastLook.Where where = lastLook.where(opportunity);
    String who = where.by() == null ? "Somebody" : where.by();
    if (where.step().equals("won") || where.step().equals("lost")) {
      throw Impossible.overtaken(
          "%s closed %s meanwhile: %s.".formatted(who, opportunity.name(), where.step()));
    }
    String from = given.getOrDefault("from", opportunity.step());
    if (act == SalesAct.MOVE && !where.step().equals(from)) {
      throw Impossible.overtaken(
          "%s was quicker: %s is in %s."
              .formatted(who, opportunity.name(), Playbook.title(where.step())));
    }
  }

  private static List<NewEvent> events(
      Playbook playbook,
      Member by,
      Opportunity opportunity,
      SalesAct act,
      Map<String, String> given,
      Map<String, String> said,
      String key) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    List<NewEvent> events = new ArrayList<>();
    if (act == SalesAct.MOVE) {
      events.addAll(answers(playbook, by, opportunity, said, key, now));
    }
    SalesFields fields = new SalesFields(playbook, opportunity);
    Map<String, Value> properties = new HashMap<>(fields.properties(given));
    String owner = opportunity.owner();
    properties.put(EventTypes.OPPORTUNITY, Value.of(opportunity.key()));
    properties.putIfAbsent(EventTypes.OWNER, Value.of(owner == null ? by.name() : owner));
    properties.put(SalesEvents.BY, Value.of(by.name()));
    Instant occurred = fields.occurred(given.get("on"), now);
    events.add(
        new NewEvent(
            Acts.SOURCE,
            key,
            opportunity.buyer(),
            null,
            act.type(),
            occurred,
            now,
            now,
            properties));
    return events;
  }

  private static List<NewEvent> answers(
      Playbook playbook,
      Member by,
      Opportunity opportunity,
      Map<String, String> said,
      String key,
      Instant now) {
    List<NewEvent> events = new ArrayList<>();
    playbook
        .teamwork()
        .qualification()
        .methods()
        .forEach((method, questions) -> {
          for (String question : questions.keySet()) {
            String answer =
                said.getOrDefault(Needs.field(new Need.Confirmed(method, question)), "");
            if (answer.equals("confirmed") || answer.equals("denied")) {
              events.add(
                  new NewEvent(
                      Acts.SOURCE,
                      key + "/" + method + "." + question,
                      opportunity.buyer(),
                      null,
                      EventTypes.QUALIFICATION_ANSWERED,
                      now,
                      now,
                      now,
                      Map.of(
                          "method",
                          Value.of(method),
                          "question",
                          Value.of(question),
                          "answer",
                          Value.of(answer),
                          EventTypes.OWNER,
                          Value.of(by.name()))));
            }
          }
        });
    return events;
  }

  private static String told(SalesAct act, Opportunity opportunity, Map<String, String> given) {
    String activity = given.getOrDefault("activity", "");
    return switch (act) {
      case MOVE ->
          opportunity.name() + " is in " + Playbook.title(given.getOrDefault("step", "")) + ".";
      case CHANGE -> opportunity.name() + " was changed.";
      case WON -> opportunity.name() + " is won. Well played.";
      case LOST -> opportunity.name() + " is lost; the reason is kept.";
      case PLAN -> "Planned: " + activity + ".";
      case DONE -> "Done: " + activity + ".";
      case DROP -> "Dropped: " + activity + ".";
    };
  }
}
