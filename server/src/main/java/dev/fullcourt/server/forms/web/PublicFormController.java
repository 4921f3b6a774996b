package dev.fullcourt.server.forms.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.forms.Answers;
import dev.fullcourt.server.forms.Form;
import dev.fullcourt.server.forms.Forms;
import dev.fullcourt.server.forms.PublicPage;
import dev.fullcourt.server.forms.Shown;
import dev.fullcourt.server.forms.Submission;
import dev.fullcourt.server.forms.Submitting;
import dev.fullcourt.server.forms.ThanksPage;
import dev.fullcourt.server.forms.Visitor;
import dev.fullcourt.server.forms.Visitors;
import dev.fullcourt.server.intake.Machines;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.OwnAddress;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.playbooks.Agreement;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Forms as visitors see and send them. Works without a script and without a cookie. */
@Controller
class PublicFormController {

  private static final int LARGEST = 64 * 1024;
  private static final String ID = "[0-9a-f]{32}";

  private final Pages pages;
  private final Forms forms;
  private final Visitors visitors;
  private final Submitting sending;
  private final Agreement agreement;
  private final OwnAddress address;

  PublicFormController(
      Pages pages,
      Forms forms,
      Visitors visitors,
      Submitting sending,
      Agreement agreement,
      OwnAddress address) {
    this.pages = pages;
    this.forms = forms;
    this.visitors = visitors;
    this.sending = sending;
    this.agreement = agreement;
    this.address = address;
  }

  @GetMapping("/f/{slug}")
  ResponseEntity<String> see(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    Form form = form(slug);
    boolean preview = request.getParameter("preview") != null;
    if (!preview && !request.getMethod().equals("HEAD") && machine(request).isEmpty()) {
      forms.seen(form);
    }
    Visitor visitor = preview ? visitors.of(null) : visitor(request);
    return show(form, visitor, Shown.to(visitor, form), null, request, response, 200, "");
  }

  @PostMapping("/f/{slug}")
  ResponseEntity<String> send(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    Form form = form(slug);
    if (!isFromOurPage(request)) {
      return ResponseEntity.status(403).build();
    }
    if (request.getContentLengthLong() > LARGEST || request.getContentLengthLong() < 0) {
      return ResponseEntity.status(413).build();
    }
    Visitor visitor = visitor(request);
    Shown shown = Shown.read(parameter(request, "shown"), visitor, form);
    Answers answers = Answers.read(form, shown, playbook(), request::getParameter);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    if (!sending.admits(request.getRemoteAddr(), now)) {
      return show(
          form,
          visitor,
          shown,
          answers,
          request,
          response,
          429,
          "That was a lot at once. Please try again in a minute.");
    }
    if (!answers.troubles().isEmpty()) {
      return show(
          form,
          visitor,
          shown,
          answers,
          request,
          response,
          400,
          "Please look at what is marked below.");
    }
    String id = parameter(request, "id");
    String browser = parameter(request, "visitor");
    Submission submission =
        new Submission(
            id.matches(ID) ? id : Visitors.random(),
            form,
            visitor,
            answers,
            browser.matches(ID) ? browser : null,
            now);
    if (!sending.send(submission, machine(request))) {
      return show(
          form,
          visitor,
          shown,
          answers,
          request,
          response,
          503,
          "This could not be taken just now. Please send it again in a moment.");
    }
    return thanks(submission, request, response);
  }

  private ResponseEntity<String> thanks(
      Submission submission, HttpServletRequest request, HttpServletResponse response) {
    FormCookie.set(response, visitors.cookie(submission.visitor().id()), address.isSecure(request));
    Form form = submission.form();
    FramePolicy.set(response, form);
    String own = "/f/" + form.slug() + "/thanks";
    String result = form.assesses() ? "?points=" + submission.points() : "";
    boolean stays = form.redirect().isEmpty() || form.assesses();
    return ResponseEntity.status(303)
        .header("Location", stays ? own + result : form.redirect())
        .build();
  }

  @GetMapping("/f/{slug}/thanks")
  ResponseEntity<String> thanks(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    Form form = form(slug);
    FramePolicy.set(response, form);
    String points = parameter(request, "points");
    String result =
        form.assesses() && points.matches("-?\\d{1,7}")
            ? form.result(Integer.parseInt(points)).map(Form.Result::says).orElse("")
            : "";
    return pages.alone(
        HttpStatusCode.valueOf(200),
        "forms/thanks",
        Frame.of(form.name(), Frame.Section.NONE),
        new ThanksPage(form, result));
  }

  /** Somebody else sits at the browser now: nothing of what was answered there is theirs. */
  @PostMapping("/f/{slug}/anew")
  ResponseEntity<String> anew(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    Form form = form(slug);
    if (!isFromOurPage(request)) {
      return ResponseEntity.status(403).build();
    }
    FormCookie.forget(response, address.isSecure(request));
    FramePolicy.set(response, form);
    return ResponseEntity.status(303).header("Location", "/f/" + form.slug()).build();
  }

  private ResponseEntity<String> show(
      Form form,
      Visitor visitor,
      Shown shown,
      @Nullable Answers answers,
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String trouble) {
    FramePolicy.set(response, form);
    List<PublicPage.Asked> asked = new ArrayList<>();
    for (int place : shown.places()) {
      asked.add(
          new PublicPage.Asked(
              "q" + place,
              form.questions().get(place),
              answers == null ? "" : parameter(request, "q" + place),
              answers == null ? "" : answers.troubles().getOrDefault(place, "")));
    }
    boolean asksForConsent =
        visitor.isAskedForConsent(form) || answers != null && answers.consents();
    String id = parameter(request, "id");
    String browser = parameter(request, "visitor");
    PublicPage page =
        new PublicPage(
            form,
            asked,
            shown.text(),
            asksForConsent ? form.consent().text() : "",
            id.matches(ID) ? id : Visitors.random(),
            browser.matches(ID) ? browser : "",
            !visitor.answered().isEmpty(),
            request.getParameter("preview") != null,
            trouble);
    return pages.alone(
        HttpStatusCode.valueOf(status),
        "forms/public",
        Frame.of(form.name(), Frame.Section.NONE),
        page);
  }

  private static Optional<String> machine(HttpServletRequest request) {
    return parameter(request, "website").isEmpty()
        ? Machines.named(request.getHeader("User-Agent"))
        : Optional.of("filled in a field that no person sees");
  }

  /** Browsers say where a form comes from; only ours may be sent with our cookie. */
  private boolean isFromOurPage(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin == null || address.isOrigin(origin, request);
  }

  private Visitor visitor(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(FormCookie.NAME)) {
          return visitors.of(cookie.getValue());
        }
      }
    }
    return visitors.of(null);
  }

  private static String parameter(HttpServletRequest request, String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given;
  }

  private Form form(String slug) {
    return forms.find(slug).orElseThrow(() -> new Missing("There is no such form."));
  }

  private Playbook playbook() {
    return agreement.findCurrent().orElseThrow(() -> new Missing("There is no such form yet."));
  }
}
