package dev.fullcourt.server.access.web;

import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Invitations;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.Sessions;
import dev.fullcourt.server.access.WelcomePage;
import dev.fullcourt.server.access.WelcomePage.Typed;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind a one-time link: the first administrator, or somebody who was invited. */
@Controller
class WelcomeController {

  private final Pages pages;
  private final Invitations invitations;
  private final Sessions sessions;
  private final SignInController signIn;
  private final Audit audit;

  WelcomeController(
      Pages pages,
      Invitations invitations,
      Sessions sessions,
      SignInController signIn,
      Audit audit) {
    this.pages = pages;
    this.invitations = invitations;
    this.sessions = sessions;
    this.signIn = signIn;
    this.audit = audit;
  }

  @GetMapping("/welcome/{token}")
  ResponseEntity<String> welcome(@PathVariable String token) {
    return show(token, null, new Typed("", "", ""), 200);
  }

  @PostMapping("/welcome/{token}")
  ResponseEntity<String> choose(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(name = "full-name", defaultValue = "") String fullName,
      @RequestParam(defaultValue = "") String email,
      @RequestParam String password,
      HttpServletRequest request) {
    try {
      Member member =
          find(token).isPresent()
              ? invitations.choose(token, password)
              : invitations.begin(token, name, fullName, email, password);
      audit.record(member, "chose a password by a link", member.name(), null, null);
      return ResponseEntity.status(303)
          .header(
              "Set-Cookie",
              signIn.cookie(sessions.begin(member), Duration.ofDays(14), request).toString())
          .header("Location", "/")
          .build();
    } catch (Refused e) {
      return show(token, e.getMessage(), new Typed(name, fullName, email), 400);
    }
  }

  private Optional<Member> find(String token) {
    return invitations
        .find(token)
        .orElseThrow(() ->
            new Missing(
                "This link was used already, or its time is over. Whoever runs Fullcourt here"
                    + " can make a new one."));
  }

  private ResponseEntity<String> show(
      String token, @Nullable String trouble, Typed typed, int status) {
    return pages.show(
        HttpStatusCode.valueOf(status),
        "access/welcome",
        Frame.of("Welcome", Frame.Section.NONE),
        new WelcomePage(token, find(token).orElse(null), trouble, typed));
  }
}
