package dev.fullcourt.server.forms.web;

import dev.fullcourt.server.forms.EditorPage;
import dev.fullcourt.server.forms.Form;
import dev.fullcourt.server.forms.FormDraft;
import dev.fullcourt.server.forms.Forms;
import dev.fullcourt.server.forms.FormsPage;
import dev.fullcourt.server.forms.Offered;
import dev.fullcourt.server.forms.Question;
import dev.fullcourt.server.forms.RowPage;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.OwnAddress;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.playbooks.Agreement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where forms are listed and made. */
@Controller
class FormsController {

  private static final int DAYS = 30;

  private final Pages pages;
  private final Forms forms;
  private final Agreement agreement;
  private final OwnAddress address;

  FormsController(Pages pages, Forms forms, Agreement agreement, OwnAddress address) {
    this.pages = pages;
    this.forms = forms;
    this.agreement = agreement;
    this.address = address;
  }

  @GetMapping("/forms")
  ResponseEntity<String> list() {
    Map<Integer, Forms.Count> counts = forms.counts(DAYS);
    List<FormsPage.Row> rows =
        forms.all().stream()
            .map(form -> {
              Forms.Count count = counts.getOrDefault(form.id(), Forms.Count.NONE);
              return new FormsPage.Row(
                  form.id(),
                  form.name(),
                  form.slug(),
                  form.assesses() ? "Self-assessment" : "Form",
                  Numbers.whole(count.views()),
                  Numbers.whole(count.submissions()),
                  count.views() == 0 ? "–" : Numbers.share(count.submissions(), count.views()));
            })
            .toList();
    return pages.show("forms/list", Frame.of("Forms", Frame.Section.FORMS), new FormsPage(rows));
  }

  @GetMapping("/forms/new")
  ResponseEntity<String> blank(HttpServletRequest request, CsrfToken token) {
    return show(Form.blank(), List.of(), request, token, 200);
  }

  @GetMapping("/forms/question")
  ResponseEntity<String> question() {
    return pages.show(
        "forms/question",
        Frame.of("Another question", Frame.Section.FORMS),
        new RowPage(RowPage.NEW, Offered.by(agreement.getCurrent())));
  }

  @GetMapping("/forms/{id}")
  ResponseEntity<String> edit(@PathVariable int id, HttpServletRequest request, CsrfToken token) {
    return show(form(id), List.of(), request, token, 200);
  }

  @PostMapping("/forms")
  ResponseEntity<String> add(HttpServletRequest request, CsrfToken token) {
    return keep(read(0, request), request, token);
  }

  @PostMapping("/forms/{id}")
  ResponseEntity<String> keep(@PathVariable int id, HttpServletRequest request, CsrfToken token) {
    return keep(read(form(id).id(), request), request, token);
  }

  private ResponseEntity<String> keep(Form form, HttpServletRequest request, CsrfToken token) {
    FormDraft draft = FormDraft.check(form, agreement.getCurrent());
    if (!draft.mistakes().isEmpty()) {
      return show(form, draft.mistakes(), request, token, 400);
    }
    try {
      return ResponseEntity.status(303).header("Location", "/forms/" + forms.keep(form)).build();
    } catch (DuplicateKeyException e) {
      String taken = "There is a form at the address " + form.slug() + " already.";
      return show(form, List.of(taken), request, token, 400);
    }
  }

  private static Form read(int id, HttpServletRequest request) {
    String[] fields = many(request, "field");
    String[] labels = many(request, "label");
    String[] required = many(request, "required");
    String[] choices = many(request, "choices");
    String[] qualifies = many(request, "qualifies");
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < fields.length && i < labels.length && i < required.length; i++) {
      if (!fields[i].isEmpty()) {
        questions.add(
            new Question(
                fields[i],
                labels[i].strip(),
                required[i].equals("yes"),
                i < choices.length ? FormDraft.choices(choices[i]) : List.of(),
                i < qualifies.length ? qualifies[i].strip() : ""));
      }
    }
    String once = one(request, "at_once");
    return new Form(
        id,
        one(request, "slug"),
        one(request, "name"),
        one(request, "intro"),
        once.matches("\\d{1,3}") ? Integer.parseInt(once) : 0,
        questions,
        FormDraft.results(one(request, "results")),
        new Form.ConsentAsked(
            one(request, "consent_text"),
            one(request, "consent_channel"),
            one(request, "consent_purpose")),
        FormDraft.lines(one(request, "origins")),
        one(request, "thanks"),
        one(request, "redirect"));
  }

  private static String one(HttpServletRequest request, String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given.replace('\0', ' ').strip();
  }

  private static String[] many(HttpServletRequest request, String name) {
    String[] given = request.getParameterValues(name);
    return given == null ? new String[0] : given;
  }

  private Form form(int id) {
    return forms.find(id).orElseThrow(() -> new Missing("There is no such form."));
  }

  private ResponseEntity<String> show(
      Form form, List<String> mistakes, HttpServletRequest request, CsrfToken token, int status) {
    Forms.Count count = forms.counts(DAYS).getOrDefault(form.id(), Forms.Count.NONE);
    String counts =
        form.id() == 0
            ? ""
            : Numbers.count(count.submissions(), "submission", "submissions")
                + " from "
                + Numbers.count(count.views(), "view", "views")
                + " in the last 30 days"
                + (count.views() == 0
                    ? ""
                    : ", " + Numbers.share(count.submissions(), count.views()));
    EditorPage page =
        new EditorPage(
            form,
            mistakes,
            Offered.by(agreement.getCurrent()),
            token.getParameterName(),
            token.getToken(),
            address.of(request) + "/",
            counts);
    return pages.show(
        HttpStatusCode.valueOf(status),
        "forms/editor",
        Frame.of(form.id() == 0 ? "A new form" : form.name(), Frame.Section.FORMS),
        page);
  }
}
