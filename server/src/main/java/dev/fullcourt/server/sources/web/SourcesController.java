package dev.fullcourt.server.sources.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.OwnAddress;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Zone;
import dev.fullcourt.server.sources.CannotChange;
import dev.fullcourt.server.sources.Incoming;
import dev.fullcourt.server.sources.NewKey;
import dev.fullcourt.server.sources.SourceChanges;
import dev.fullcourt.server.sources.SourcesPage;
import dev.fullcourt.server.sources.SourcesPage.Typed;
import dev.fullcourt.server.sources.SourcesPages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sources and their write keys. A key that was just made is shown in the answer, and never again.
 */
@Controller
class SourcesController {

  private final Pages pages;
  private final SourcesPages words;
  private final SourceChanges changes;
  private final Zone zone;
  private final Incoming incoming;
  private final OwnAddress own;

  SourcesController(
      Pages pages,
      SourcesPages words,
      SourceChanges changes,
      Zone zone,
      Incoming incoming,
      OwnAddress own) {
    this.pages = pages;
    this.words = words;
    this.changes = changes;
    this.zone = zone;
    this.incoming = incoming;
    this.own = own;
  }

  @GetMapping("/sources")
  ResponseEntity<String> sources(HttpServletRequest request, CsrfToken token) {
    return show(request, token, null, null, 200);
  }

  @PostMapping("/sources")
  ResponseEntity<String> add(
      Member by, @RequestParam String name, HttpServletRequest request, CsrfToken token) {
    try {
      return show(request, token, changes.add(by, name), null, 201);
    } catch (CannotChange e) {
      return show(request, token, null, e.getMessage(), 400);
    }
  }

  @PostMapping("/sources/hooks")
  ResponseEntity<String> addHook(
      Member by,
      @RequestParam String name,
      @RequestParam Incoming.Manner manner,
      @RequestParam(defaultValue = "") String secret,
      @RequestParam String mapping,
      HttpServletRequest request,
      CsrfToken token) {
    try {
      NewKey made = changes.addHook(by, name, manner, secret, mapping);
      return show(request, token, made, null, Typed.NOTHING, 201);
    } catch (CannotChange e) {
      return show(request, token, null, e.getMessage(), new Typed(name, manner, mapping), 400);
    }
  }

  @PostMapping("/sources/{id}/keys")
  ResponseEntity<String> addKey(
      Member by, @PathVariable int id, HttpServletRequest request, CsrfToken token) {
    return show(request, token, changes.makeKey(by, id), null, 201);
  }

  @PostMapping("/sources/{id}/keys/{key}/rotation")
  ResponseEntity<String> rotate(
      Member by,
      @PathVariable int id,
      @PathVariable int key,
      HttpServletRequest request,
      CsrfToken token) {
    return show(request, token, changes.rotate(by, id, key), null, 201);
  }

  @PostMapping("/sources/{id}/keys/{key}/revocation")
  ResponseEntity<String> revoke(Member by, @PathVariable int id, @PathVariable int key) {
    changes.revoke(by, id, key);
    return seeSources();
  }

  @PostMapping("/sources/{id}/go-live")
  ResponseEntity<String> goLive(
      Member by,
      @PathVariable int id,
      @RequestParam String from,
      HttpServletRequest request,
      CsrfToken token) {
    try {
      Instant instant =
          from.isBlank() ? null : LocalDate.parse(from).atStartOfDay(zone.get()).toInstant();
      changes.goLive(by, id, instant);
      return seeSources();
    } catch (DateTimeParseException e) {
      return show(request, token, null, "Give the day as 2026-03-31.", 400);
    }
  }

  private static ResponseEntity<String> seeSources() {
    return ResponseEntity.status(303).header("Location", "/sources").build();
  }

  private ResponseEntity<String> show(
      HttpServletRequest request,
      CsrfToken token,
      @Nullable NewKey made,
      @Nullable String trouble,
      int status) {
    return show(request, token, made, trouble, Typed.NOTHING, status);
  }

  private ResponseEntity<String> show(
      HttpServletRequest request,
      CsrfToken token,
      @Nullable NewKey made,
      @Nullable String trouble,
      Typed typed,
      int status) {
    String address = own.of(request) + "/";
    SourcesPage page =
        new SourcesPage(
            words.items(Instant.now(), new Dates(zone.get())),
            made == null
                ? null
                : new SourcesPage.Made(made.source().name(), made.key(), tried(address, made)),
            trouble,
            typed,
            new SourcesPage.Token(token.getParameterName(), token.getToken()),
            address);
    return pages.show(
        HttpStatusCode.valueOf(status),
        "sources/sources",
        Frame.of("Sources", Frame.Section.SOURCES),
        page);
  }

  private String tried(String address, NewKey made) {
    return incoming.find(made.source().name()).isPresent()
        ? address + "in/" + made.source().name()
        : tryIt(address, made.key());
  }

  private static String tryIt(String address, String key) {
    return "curl -u "
        + key
        + ": "
        + address
        + "v1/track -H 'Content-Type: application/json' -d '{\"userId\":\"ada@neuwerk.example\","
        + "\"event\":\"Demo Requested\"}'";
  }
}
