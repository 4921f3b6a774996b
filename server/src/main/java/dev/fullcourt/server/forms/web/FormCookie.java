package dev.fullcourt.server.forms.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie by which a browser is not asked twice. It is set when a form is sent, never before;
 * over HTTPS it works in frames, for each site apart.
 */
final class FormCookie {

  static final String NAME = "fc_form";

  private static final Duration KEPT = Duration.ofDays(180);

  private FormCookie() {}

  static void set(HttpServletResponse response, String value, boolean secure) {
    add(response, value, KEPT, secure);
  }

  static void forget(HttpServletResponse response, boolean secure) {
    add(response, "", Duration.ZERO, secure);
  }

  private static void add(
      HttpServletResponse response, String value, Duration kept, boolean secure) {
    String cookie =
        ResponseCookie.from(NAME, value)
            .path("/f")
            .maxAge(kept)
            .httpOnly(true)
            .secure(secure)
            .sameSite(secure ? "None" : "Lax")
            .partitioned(secure)
            .build()
            .toString();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie);
  }
}
