package dev.fullcourt.server.forms.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The script with which a page shows a form in a frame as high as it is. */
@RestController
@Hidden
class EmbedController {

  private static final String SCRIPT =
      """
      (() => {
        const script = document.currentScript, host = new URL(script.src).origin;
        const put = () => {
          const frame = document.createElement("iframe"), known = window.fullcourt && window.fullcourt.visitor;
          const visitor = known && window.fullcourt.visitor();
          frame.src = host + "/f/" + encodeURIComponent(script.dataset.form) + (visitor ? "?visitor=" + visitor : "");
          frame.title = script.dataset.title || "Form";
          frame.width = "100%";
          frame.height = 480;
          frame.style.border = 0;
          addEventListener("message", e => {
            if (e.origin === host && e.source === frame.contentWindow && e.data && e.data.fullcourtHeight > 0)
              frame.height = Math.min(e.data.fullcourtHeight, 5000);
          });
          script.after(frame);
        };
        document.readyState === "complete" ? put() : addEventListener("load", put);
      })();
      """;

  @GetMapping("/f/embed.js")
  ResponseEntity<String> script() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .body(SCRIPT);
  }
}
