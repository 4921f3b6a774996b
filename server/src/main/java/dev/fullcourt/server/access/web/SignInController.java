package dev.fullcourt.server.access.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Sessions;
import dev.fullcourt.server.access.SignIn;
import dev.fullcourt.server.access.SignInPage;
import dev.fullcourt.server.access.openid.Provider;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.OwnAddress;
import dev.fullcourt.server.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming in and going out. */
@Controller
class SignInController {

  private final Pages pages;
  private final Members members;
  private final Sessions sessions;
  private final SignIn signIn;
  private final Provider provider;
  private final OwnAddress address;
  private final boolean demo;

  SignInController(
      Pages pages,
      Members members,
      Sessions sessions,
      SignIn signIn,
      Provider provider,
      OwnAddress address,
      @Value("${fullcourt.demo:false}") boolean demo) {
    this.pages = pages;
    this.members = members;
    this.sessions = sessions;
    this.signIn = signIn;
    this.provider = provider;
    this.address = address;
    this.demo = demo;
  }

  @GetMapping("/sign-in")
  ResponseEntity<String> ask(@RequestParam(defaultValue = "/") String to) {
    return show(to, "", null, 200);
  }

  @PostMapping("/sign-in")
  ResponseEntity<String> come(
      @RequestParam String who,
      @RequestParam String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request) {
    return switch (signIn.attempt(who, password, code, request.getRemoteAddr())) {
      case SignIn.Outcome.In(Member member) -> in(member, LocalPath.read(to), request).build();
      case SignIn.Outcome.Wrong() ->
          show(
              to,
              who,
              "Name, password or code is not right. Nobody else can see what you typed.",
              401);
      case SignIn.Outcome.Wait(Duration length) ->
          show(
              to,
              who,
              "Too many attempts. Try again in %d seconds.".formatted(length.toSeconds() + 1),
              429);
    };
  }

  /** In the demo, where everybody is made up, as any of its people. */
  @PostMapping("/sign-in/as")
  ResponseEntity<String> comeAs(
      @RequestParam String name,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request) {
    if (!demo) {
      throw new Missing("There is no such page.");
    }
    return members
        .findNamed(name)
        .map(member -> in(member, LocalPath.read(to), request).<String>build())
        .orElseThrow(() -> new Missing("Nobody here is called " + name + "."));
  }

  @PostMapping("/sign-out")
  ResponseEntity<String> go(HttpServletRequest request) {
    Presence.cookie(request).ifPresent(sessions::end);
    return ResponseEntity.status(303)
        .header("Set-Cookie", cookie("", Duration.ZERO, request).toString())
        .header("Location", "/sign-in")
        .build();
  }

  /** The answer to somebody who is in. */
  ResponseEntity.BodyBuilder in(Member member, String to, HttpServletRequest request) {
    String cookie = sessions.begin(member);
    return ResponseEntity.status(303)
        .header("Set-Cookie", cookie(cookie, Duration.ofDays(14), request).toString())
        .header("Location", to);
  }

  /** The session's cookie. */
  ResponseCookie cookie(String value, Duration age, HttpServletRequest request) {
    return ResponseCookie.from(Sessions.COOKIE, value)
        .httpOnly(true)
        .secure(address.isSecure(request))
        .sameSite("Lax")
        .path("/")
        .maxAge(age)
        .build();
  }

  /** The page again, with what went wrong. */
  ResponseEntity<String> show(String to, String who, @Nullable String trouble, int status) {
    List<Member> people = demo ? members.all().stream().filter(Member::active).toList() : List.of();
    return pages.show(
        HttpStatusCode.valueOf(status),
        "access/sign-in",
        Frame.of("Sign in", Frame.Section.NONE),
        new SignInPage(
            LocalPath.read(to),
            who,
            trouble,
            members.any(),
            people,
            provider.isThere() ? provider.name() : null));
  }
}
