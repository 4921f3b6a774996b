package dev.fullcourt.server.access.web;

import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.SignInElsewhere;
import dev.fullcourt.server.access.openid.Attempt;
import dev.fullcourt.server.access.openid.OpenIdConnect;
import dev.fullcourt.server.access.openid.Provider;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.OwnAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** To the provider of OpenID Connect and back. */
@Controller
class OpenIdController {

  private static final String COOKIE = "fullcourt-openid";
  private static final String PATH = "/sign-in/openid";
  private static final Duration TIME = Duration.ofMinutes(10);

  private final Provider provider;
  private final OpenIdConnect openId;
  private final SignInElsewhere elsewhere;
  private final SignInController signIn;
  private final OwnAddress address;

  OpenIdController(
      Provider provider,
      OpenIdConnect openId,
      SignInElsewhere elsewhere,
      SignInController signIn,
      OwnAddress address) {
    this.provider = provider;
    this.openId = openId;
    this.elsewhere = elsewhere;
    this.signIn = signIn;
    this.address = address;
  }

  @GetMapping(PATH)
  ResponseEntity<String> away(
      @RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
    check();
    Attempt attempt = Attempt.make(LocalPath.read(to));
    try {
      return ResponseEntity.status(303)
          .header("Set-Cookie", cookie(attempt.cookie(), TIME, request).toString())
          .header("Location", openId.away(attempt, address.of(request)).toString())
          .build();
    } catch (OpenIdConnect.NotProven e) {
      return signIn.show(attempt.to(), "", e.getMessage(), 503);
    }
  }

  @GetMapping(PATH + "/back")
  ResponseEntity<String> back(
      @CookieValue(name = COOKIE, defaultValue = "") String cookie, HttpServletRequest request) {
    check();
    Optional<Attempt> attempt = Attempt.read(cookie);
    if (attempt.isEmpty()) {
      return signIn.show(
          "/", "", "This took too long, or was begun in another browser. Begin again.", 400);
    }
    String to = LocalPath.read(attempt.get().to());
    try {
      URI answer = ServletUriComponentsBuilder.fromRequest(request).build(true).toUri();
      var proven = openId.proven(attempt.get(), answer, address.of(request));
      return signIn
          .in(elsewhere.find(proven), to, request)
          .header("Set-Cookie", cookie("", Duration.ZERO, request).toString())
          .build();
    } catch (OpenIdConnect.NotProven | Refused | IllegalArgumentException e) {
      String why =
          e instanceof IllegalArgumentException ? "That answer cannot be read." : e.getMessage();
      return signIn.show(to, "", why, 403);
    }
  }

  private void check() {
    if (!provider.isThere()) {
      throw new Missing("There is no such page.");
    }
  }

  /** Lax, so that it comes along when the provider sends the browser back. */
  private ResponseCookie cookie(String value, Duration age, HttpServletRequest request) {
    return ResponseCookie.from(COOKIE, value)
        .httpOnly(true)
        .secure(address.isSecure(request))
        .sameSite("Lax")
        .path(PATH)
        .maxAge(age)
        .build();
  }
}
