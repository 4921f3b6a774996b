package dev.fullcourt.server.forms;

import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.server.identity.Claim;
import dev.fullcourt.server.identity.LiveDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that was filled in.
 *
 * @param id the id of the page it was sent by: sent again it counts once, with other answers anew
 * @param browser by what the tracker of the page knows the browser, or null
 */
public record Submission(
    String id, Form form, Visitor visitor, Answers answers, @Nullable String browser, Instant at) {

  /** The source of the events of forms. */
  static final String SOURCE = "fullcourt forms";

  /** The address it was sent under: the one given, or the one this browser gave before. */
  public @Nullable String email() {
    return answers.values().entrySet().stream()
        .filter(each -> question(each.getKey()).asksEmail())
        .map(each -> each.getValue().toString().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse(visitor.email());
  }

  /** The points of a self-assessment. */
  public int points() {
    return answers.values().entrySet().stream()
        .filter(each -> question(each.getKey()).assesses())
        .mapToInt(each -> choice(each.getKey(), each.getValue()).points())
        .sum();
  }

  private Question question(int place) {
    return form.questions().get(place);
  }

  private Question.Choice choice(int place, Value value) {
    return question(place).choices().stream()
        .filter(each -> each.label().equals(value.toString()))
        .findFirst()
        .orElse(new Question.Choice(value.toString(), 0, ""));
  }

  /** What happened by it: who it is first, then what they did. */
  public List<LiveDraft> drafts() {
    List<LiveDraft> drafts = new ArrayList<>();
    Map<String, Value> person = kept("person.");
    Map<String, Value> account = kept("account.");
    if (!person.isEmpty()) {
      drafts.add(draft("person", EventTypes.PERSON_IDENTIFIED, person));
    }
    if (!account.isEmpty()) {
      drafts.add(draft("account", EventTypes.ACCOUNT_DESCRIBED, account));
    }
    if (answers.consents()) {
      drafts.add(
          draft(
              "consent",
              EventTypes.CONSENT_GIVEN,
              Map.of(
                  EventTypes.CHANNEL,
                  Value.of(form.consent().channel()),
                  EventTypes.PURPOSE,
                  Value.of(form.consent().purpose()),
                  "text",
                  Value.of(form.consent().text()),
                  "form",
                  Value.of(form.slug()))));
    }
    qualifications(drafts);
    drafts.add(draft("form", "form_submitted", submitted()));
    if (form.assesses()) {
      Map<String, Value> completed = new HashMap<>(Map.of("form", Value.of(form.slug())));
      completed.put("points", Value.of(points()));
      form.result(points()).ifPresent(result -> completed.put("result", Value.of(result.says())));
      drafts.add(draft("assessment", "assessment_completed", completed));
    }
    return drafts;
  }

  private Map<String, Value> kept(String root) {
    Map<String, Value> kept = new HashMap<>();
    answers
        .values()
        .forEach((place, value) -> {
          String field = question(place).field();
          if (field.startsWith(root)) {
            kept.put(field.substring(root.length()), value);
          }
        });
    return kept;
  }

  private Map<String, Value> submitted() {
    Map<String, Value> submitted = new HashMap<>();
    submitted.put("form", Value.of(form.slug()));
    submitted.put("name", Value.of(form.name()));
    List<String> fields = new ArrayList<>();
    answers
        .values()
        .forEach((place, value) -> {
          Question question = question(place);
          fields.add(question.assesses() ? question.label() : question.field());
          if (question.field().equals(Question.FREE)) {
            submitted.merge(
                "text", value, (one, other) -> Value.of(one.toString() + "\n" + other.toString()));
          } else if (question.assesses()) {
            submitted.put("answers." + place, value);
          }
        });
    if (!fields.isEmpty()) {
      submitted.put("fields", Value.of(fields.stream().sorted().toList()));
    }
    return submitted;
  }

  private void qualifications(List<LiveDraft> drafts) {
    answers
        .values()
        .forEach((place, value) -> {
          String qualifies = question(place).qualifies();
          String state = choice(place, value).state();
          int dot = qualifies.indexOf('.');
          if (dot > 0 && !state.isEmpty()) {
            drafts.add(
                draft(
                    "answer-" + place,
                    EventTypes.QUALIFICATION_ANSWERED,
                    Map.of(
                        "method", Value.of(qualifies.substring(0, dot)),
                        "question", Value.of(qualifies.substring(dot + 1)),
                        "answer", Value.of(state),
                        "text", value)));
          }
        });
  }

  private LiveDraft draft(String part, String type, Map<String, Value> properties) {
    String email = email();
    String known = browser != null ? browser : email == null ? "form-" + visitor.id() : null;
    Claim claim = new Claim(known, null, email, null, null, null, null, false);
    return new LiveDraft(
        SOURCE, id + "-" + answers.digest() + "-" + part, claim, type, at, properties);
  }
}
