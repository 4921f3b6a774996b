package dev.fullcourt.server.requests.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.desk.Desk;
import dev.fullcourt.server.desk.Once;
import dev.fullcourt.server.desk.Standing;
import dev.fullcourt.server.lists.Csv;
import dev.fullcourt.server.lists.ListBars;
import dev.fullcourt.server.lists.ListCheck;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.requests.Ask;
import dev.fullcourt.server.requests.Request;
import dev.fullcourt.server.requests.RequestBook;
import dev.fullcourt.server.requests.RequestFilter;
import dev.fullcourt.server.requests.Requests;
import dev.fullcourt.server.requests.RequestsPages;
import dev.fullcourt.server.requests.Step;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests: the list, one of them, asking and answering. */
@Controller
class RequestsController implements ListCheck {

  /** How long what is over is still shown. */
  private static final Duration LATELY = Duration.ofDays(30);

  private static final int MOST = 200;

  private static final Csv<Request> FILE =
      new Csv<>(
          "requests",
          List.of(
              new Csv.Column<>("id", Request::id),
              new Csv.Column<>("buyer", Request::buyerName),
              new Csv.Column<>("kind", Request::kind),
              new Csv.Column<>("subject", Request::subject),
              new Csv.Column<>("task", Request::task),
              new Csv.Column<>("asked by", Request::asker),
              new Csv.Column<>("function", Request::function),
              new Csv.Column<>("answered by", Request::owner),
              new Csv.Column<>("asked", Request::asked),
              new Csv.Column<>("due", Request::due),
              new Csv.Column<>("ended", Request::ended),
              new Csv.Column<>("status", each -> each.status().word()),
              new Csv.Column<>("answer", Request::answer)));

  private final Pages pages;
  private final Agreement agreement;
  private final Desk desk;
  private final RequestBook book;
  private final Requests requests;
  private final ListBars bars;

  RequestsController(
      Pages pages,
      Agreement agreement,
      Desk desk,
      RequestBook book,
      Requests requests,
      ListBars bars) {
    this.pages = pages;
    this.agreement = agreement;
    this.desk = desk;
    this.book = book;
    this.requests = requests;
    this.bars = bars;
  }

  @GetMapping("/requests")
  ResponseEntity<String> list(Member member, @RequestParam Map<String, String> said) {
    RequestFilter filter = RequestFilter.read(said);
    return pages.show(
        "requests/requests",
        frame("Requests"),
        words(member).of(found(member, filter, MOST)),
        bars.above(Listing.REQUESTS, said, words(member).choices(filter)));
  }

  @GetMapping("/requests.csv")
  void file(Member member, @RequestParam Map<String, String> said, HttpServletResponse response)
      throws IOException {
    FILE.send(response, found(member, RequestFilter.read(said), Integer.MAX_VALUE)::forEach);
  }

  /** What fits and somebody may see: of a partner's only what they asked. */
  List<Request> found(Member member, RequestFilter filter, int most) {
    return book.since(Instant.now().minus(LATELY), filter, member.onlyOf(), most);
  }

  @GetMapping("/requests/new")
  ResponseEntity<String> ask(Member member, @RequestParam Map<String, String> said) {
    return form(member, Ask.read(said, UUID.randomUUID().toString()), null, 200);
  }

  @PostMapping("/requests")
  ResponseEntity<String> asked(Member member, @RequestParam Map<String, String> said) {
    Ask ask = Ask.read(said, Once.orNew(said.get("once")));
    try {
      return seeOther(requests.ask(member, ask));
    } catch (Refused e) {
      return form(member, ask, e.getMessage(), 400);
    }
  }

  @GetMapping("/requests/{id}")
  ResponseEntity<String> one(Member member, @PathVariable String id) {
    return show(member, requests.get(member, id), null, "", 200);
  }

  @PostMapping("/requests/{id}/{step}")
  ResponseEntity<String> step(
      Member member,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam Map<String, String> said) {
    Request request = requests.get(member, id);
    Step what = Step.find(step).orElseThrow(() -> new Missing("Nobody can do that."));
    String words = said.getOrDefault("words", "");
    try {
      requests.step(member, request, what, words, Once.orNew(said.get("once")));
      return seeOther("/requests/" + id);
    } catch (Refused e) {
      return show(member, requests.get(member, id), e.getMessage(), words, 400);
    }
  }

  private ResponseEntity<String> show(
      Member member, Request request, @Nullable String trouble, String typed, int status) {
    List<Request.Step> steps =
        request.buyer() == null ? book.steps(Integer.parseInt(request.id())) : List.of();
    return pages.show(
        HttpStatusCode.valueOf(status),
        "requests/request",
        frame("Request"),
        words(member).one(request, steps, UUID.randomUUID().toString(), trouble, typed));
  }

  private ResponseEntity<String> form(
      Member member, Ask ask, @Nullable String trouble, int status) {
    String name =
        ask.buyer().isEmpty()
            ? ""
            : desk.find(ask.buyer())
                .filter(each -> member.sees(each.person()))
                .map(Standing::name)
                .orElseThrow(() -> new Missing("There is no such buyer."));
    return pages.show(
        HttpStatusCode.valueOf(status),
        "requests/form",
        frame("Ask"),
        words(member).form(ask, name, trouble));
  }

  private RequestsPages words(Member member) {
    return new RequestsPages(agreement.getCurrent(), Instant.now(), member);
  }

  private static Frame frame(String title) {
    return Frame.of(title, Frame.Section.INBOX);
  }

  private static ResponseEntity<String> seeOther(String where) {
    return ResponseEntity.status(303).header("Location", where).build();
  }

  @Override
  public Listing list() {
    return Listing.REQUESTS;
  }

  @Override
  public void check(Map<String, String> look) {
    RequestFilter.read(look);
  }
}
