package dev.fullcourt.server.forms.web;

import dev.fullcourt.server.forms.Form;
import dev.fullcourt.server.page.ContentPolicy;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;

/** Lets the pages that a form lists show it in a frame, and nobody else's. */
final class FramePolicy {

  private FramePolicy() {}

  static void set(HttpServletResponse response, Form form) {
    List<String> leads =
        form.redirect().isEmpty() ? List.of() : List.of(origin(URI.create(form.redirect())));
    response.setHeader("Content-Security-Policy", ContentPolicy.framed(form.origins(), leads));
    response.setHeader("Referrer-Policy", "same-origin");
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
