package dev.fullcourt.server.intelligence.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.intelligence.Card;
import dev.fullcourt.server.intelligence.CardBook;
import dev.fullcourt.server.intelligence.CardPage;
import dev.fullcourt.server.intelligence.CardPages;
import dev.fullcourt.server.intelligence.Drafts;
import dev.fullcourt.server.intelligence.Overtaken;
import dev.fullcourt.server.lists.Csv;
import dev.fullcourt.server.lists.ListBars;
import dev.fullcourt.server.lists.ListCheck;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Unreadable;
import dev.fullcourt.server.playbooks.Agreement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cards: the list, one of them, writing, checking and rating. */
@Controller
class IntelligenceController implements ListCheck {

  private static final Csv<Card> FILE =
      new Csv<>(
          "intelligence",
          List.of(
              new Csv.Column<>("id", Card::id),
              new Csv.Column<>("kind", card -> card.kind().word()),
              new Csv.Column<>("title", Card::title),
              new Csv.Column<>("text", Card::text),
              new Csv.Column<>("version", Card::version),
              new Csv.Column<>("checked", Card::checkedAt),
              new Csv.Column<>("checked by", Card::checkedBy),
              new Csv.Column<>("helped", Card::helped),
              new Csv.Column<>("rated", Card::rated)));

  private final Pages pages;
  private final Agreement agreement;
  private final CardBook book;
  private final ListBars bars;

  IntelligenceController(Pages pages, Agreement agreement, CardBook book, ListBars bars) {
    this.pages = pages;
    this.agreement = agreement;
    this.book = book;
    this.bars = bars;
  }

  @GetMapping("/intelligence")
  ResponseEntity<String> list(Member member, @RequestParam Map<String, String> said) {
    List<Card> cards = found(said);
    return pages.show(
        "intelligence/cards",
        frame("Intelligence"),
        new CardPage.All(
            CardPages.kinds(said.getOrDefault("kind", ""), true),
            words().of(cards),
            member.may(Right.PROPOSE)),
        bars.above(Listing.INTELLIGENCE, said));
  }

  @GetMapping("/intelligence.csv")
  void file(@RequestParam Map<String, String> said, HttpServletResponse response)
      throws IOException {
    FILE.send(response, found(said)::forEach);
  }

  /** The cards of the kind an address asks for. */
  private List<Card> found(Map<String, String> said) {
    Listing.INTELLIGENCE.check(said);
    String kind = said.getOrDefault("kind", "").strip();
    if (!kind.isEmpty() && Stream.of(Card.Kind.values()).noneMatch(k -> k.word().equals(kind))) {
      throw new Unreadable("kind", kind, "one of customer, competitor, market");
    }
    return book.all().stream()
        .filter(card -> kind.isEmpty() || card.kind().word().equals(kind))
        .toList();
  }

  @GetMapping("/intelligence/new")
  ResponseEntity<String> write(@RequestParam MultiValueMap<String, String> said) {
    return form(words().form("/intelligence", 0, said, null), 200);
  }

  @PostMapping("/intelligence")
  ResponseEntity<String> add(Member member, @RequestParam MultiValueMap<String, String> said) {
    try {
      return seeOther("/intelligence/" + book.add(member, Drafts.read(said)));
    } catch (Refused e) {
      return form(words().form("/intelligence", 0, said, e.getMessage()), 400);
    }
  }

  @GetMapping("/intelligence/{id}")
  ResponseEntity<String> one(Member member, @PathVariable String id) {
    Card card = card(id);
    return pages.show(
        "intelligence/card",
        frame(card.title()),
        new CardPage.One(
            words().of(card, book.versions(card.id())),
            member.may(Right.PROPOSE),
            book.all().stream().noneMatch(each -> each.id() == card.id())));
  }

  @GetMapping("/intelligence/{id}/edit")
  ResponseEntity<String> edit(@PathVariable String id) {
    return form(words().form(card(id)), 200);
  }

  @PostMapping("/intelligence/{id}")
  ResponseEntity<String> change(
      Member member, @PathVariable String id, @RequestParam MultiValueMap<String, String> said) {
    Card card = card(id);
    try {
      book.change(member, card.id(), Drafts.version(said), Drafts.read(said));
      return seeOther("/intelligence/" + card.id());
    } catch (Overtaken e) {
      String says = e.getMessage() + " What you wrote stands below; save it again to put it there.";
      return again(card.id(), card(id).version(), said, says, 409);
    } catch (Refused e) {
      return again(card.id(), stated(said, card.version()), said, e.getMessage(), 400);
    }
  }

  /** It is still right. */
  @PostMapping("/intelligence/{id}/checks")
  ResponseEntity<String> check(Member member, @PathVariable String id) {
    book.check(member, card(id).id());
    return seeOther("/intelligence/" + card(id).id());
  }

  @PostMapping("/intelligence/{id}/end")
  ResponseEntity<String> end(Member member, @PathVariable String id) {
    book.end(member, card(id).id());
    return seeOther("/intelligence");
  }

  /** Whether it helped; back to where it was read. */
  @PostMapping("/intelligence/{id}/ratings")
  ResponseEntity<String> rate(
      Member member,
      @PathVariable String id,
      @RequestParam String helpful,
      @RequestParam(defaultValue = "") String buyer,
      @RequestParam(defaultValue = "") String at) {
    Card card = card(id);
    if (!buyer.matches("[A-Za-z0-9_-]{0,80}")) {
      throw new Missing("There is no such buyer.");
    }
    book.rate(member, card.id(), buyer, helpful.equals("yes"));
    if (buyer.isEmpty()) {
      return seeOther("/intelligence/" + card.id());
    }
    return seeOther((at.equals("desk") ? "/queue/" : "/buyers/") + buyer);
  }

  /** What is refused for something else was still made from the version the form says. */
  private static int stated(Map<String, List<String>> said, int present) {
    try {
      return Objects.requireNonNullElse(Drafts.version(said), present);
    } catch (Refused e) {
      return present;
    }
  }

  private ResponseEntity<String> again(
      int card, int version, Map<String, List<String>> said, @Nullable String why, int status) {
    return form(words().form("/intelligence/" + card, version, said, why), status);
  }

  private ResponseEntity<String> form(CardPage.Form form, int status) {
    return pages.show(
        HttpStatusCode.valueOf(status), "intelligence/form", frame("Write a card"), form);
  }

  private Card card(String id) {
    return java.util.Optional.of(id)
        .filter(text -> text.matches("\\d{1,9}"))
        .flatMap(text -> book.find(Integer.parseInt(text)))
        .orElseThrow(() -> new Missing("There is no such card."));
  }

  private CardPages words() {
    return new CardPages(agreement.getCurrent(), Instant.now());
  }

  private static Frame frame(String title) {
    return Frame.of(title, Frame.Section.INTELLIGENCE);
  }

  private static ResponseEntity<String> seeOther(String where) {
    return ResponseEntity.status(303).header("Location", where).build();
  }

  @Override
  public Listing list() {
    return Listing.INTELLIGENCE;
  }

  @Override
  public void check(Map<String, String> look) {
    found(look);
  }
}
