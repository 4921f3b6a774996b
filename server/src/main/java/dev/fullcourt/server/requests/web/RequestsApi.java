package dev.fullcourt.server.requests.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.desk.Once;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.requests.Ask;
import dev.fullcourt.server.requests.Request;
import dev.fullcourt.server.requests.RequestFilter;
import dev.fullcourt.server.requests.Requests;
import dev.fullcourt.server.requests.Step;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests for programs: the same, by the same rules. */
@RestController
class RequestsApi {

  private static final int MOST = 500;

  private final RequestsController pages;
  private final Requests requests;

  RequestsApi(RequestsController pages, Requests requests) {
    this.pages = pages;
    this.requests = requests;
  }

  /** What came of asking or answering. */
  record Done(boolean done, String says) {}

  @GetMapping("/api/requests")
  @Operation(
      summary =
          "Requests that are open, and those that ended in the last 30 days. Narrowed by function"
              + " and status.")
  List<Request> list(
      @Parameter(hidden = true) Member member, @RequestParam Map<String, String> said) {
    return pages.found(member, RequestFilter.read(said), MOST);
  }

  @GetMapping("/api/requests/{id}")
  @Operation(summary = "One request, or one pass by buyer, dot, number.")
  Request one(@Parameter(hidden = true) Member member, @PathVariable String id) {
    return requests.get(member, id);
  }

  @PostMapping("/api/requests")
  @Operation(
      summary =
          "Asks another team. About a buyer: buyer, kind (a pass of the playbook) and task. Else:"
              + " kind (program, content, event, other), subject, task, function and due.")
  ResponseEntity<Done> ask(
      @Parameter(hidden = true) Member member,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
      @RequestBody Map<String, String> said) {
    try {
      return ResponseEntity.ok(
          new Done(true, requests.ask(member, Ask.read(said, Once.orNew(once)))));
    } catch (Refused e) {
      return refused(e);
    }
  }

  @PostMapping("/api/requests/{id}/{step}")
  @Operation(summary = "take, answer, decline or withdraw, with words.")
  ResponseEntity<Done> step(
      @Parameter(hidden = true) Member member,
      @PathVariable String id,
      @PathVariable String step,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
      @RequestBody(required = false) @Nullable Map<String, String> said) {
    Step what = Step.find(step).orElseThrow(() -> new Missing("Nobody can do that."));
    String words = said == null ? "" : said.getOrDefault("words", "");
    try {
      requests.step(member, requests.get(member, id), what, words, Once.orNew(once));
      return ResponseEntity.ok(new Done(true, "It is " + what.done() + "."));
    } catch (Refused e) {
      return refused(e);
    }
  }

  private static ResponseEntity<Done> refused(Refused e) {
    return ResponseEntity.badRequest()
        .body(new Done(false, Objects.requireNonNullElse(e.getMessage(), "")));
  }
}
