package dev.fullcourt.server.intelligence.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.intelligence.Card;
import dev.fullcourt.server.intelligence.CardBook;
import dev.fullcourt.server.intelligence.Drafts;
import dev.fullcourt.server.intelligence.Intelligence;
import dev.fullcourt.server.intelligence.Overtaken;
import dev.fullcourt.server.page.Missing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cards for programs: the same, by the same rules. */
@RestController
class IntelligenceApi {

  private final CardBook book;
  private final Intelligence intelligence;

  IntelligenceApi(CardBook book, Intelligence intelligence) {
    this.book = book;
    this.intelligence = intelligence;
  }

  /** What came of it. */
  record Done(boolean done, String says, int card) {}

  /** Whether a card helped with a buyer, or at all. */
  record Rating(boolean helpful, String buyer) {
    Rating {
      buyer = buyer == null ? "" : buyer;
    }
  }

  @GetMapping("/api/intelligence")
  @Operation(summary = "All cards, or those that show up at a buyer.")
  List<Card> list(@RequestParam(defaultValue = "") String buyer) {
    return buyer.isEmpty() ? book.all() : intelligence.at(buyer);
  }

  @GetMapping("/api/intelligence/{id}")
  @Operation(summary = "One card.")
  Card one(@PathVariable int id) {
    return book.find(id).orElseThrow(() -> new Missing("There is no such card."));
  }

  @PostMapping("/api/intelligence")
  @Operation(
      summary =
          "Writes a card: kind (customer, competitor, market), title, text, and where it shows up:"
              + " stages, industries, countries, products, keywords; days until it is stale.")
  ResponseEntity<Done> add(
      @Parameter(hidden = true) Member member, @RequestBody Map<String, Object> said) {
    try {
      int id = book.add(member, Drafts.read(fields(said)));
      return ResponseEntity.ok(new Done(true, "It is written.", id));
    } catch (Refused e) {
      return ResponseEntity.badRequest().body(new Done(false, String.valueOf(e.getMessage()), 0));
    }
  }

  @PostMapping("/api/intelligence/{id}")
  @Operation(
      summary =
          "Changes a card; all its fields are given anew. With version, which one was looked at:"
              + " 409 when it is another by now, and nothing is changed.")
  ResponseEntity<Done> change(
      @Parameter(hidden = true) Member member,
      @PathVariable int id,
      @RequestBody Map<String, Object> said) {
    one(id);
    Map<String, List<String>> fields = fields(said);
    try {
      book.change(member, id, Drafts.version(fields), Drafts.read(fields));
      return ResponseEntity.ok(new Done(true, "It is changed.", id));
    } catch (Refused e) {
      return ResponseEntity.status(e instanceof Overtaken ? 409 : 400)
          .body(new Done(false, String.valueOf(e.getMessage()), id));
    }
  }

  @PostMapping("/api/intelligence/{id}/checks")
  @Operation(summary = "Notes that a card is still right.")
  Card check(@Parameter(hidden = true) Member member, @PathVariable int id) {
    book.check(member, one(id).id());
    return one(id);
  }

  @PostMapping("/api/intelligence/{id}/end")
  @Operation(summary = "Shows a card no longer.")
  Done end(@Parameter(hidden = true) Member member, @PathVariable int id) {
    book.end(member, one(id).id());
    return new Done(true, "It is shown no longer.", id);
  }

  @PostMapping("/api/intelligence/{id}/ratings")
  @Operation(summary = "Says whether a card helped.")
  Card rate(
      @Parameter(hidden = true) Member member, @PathVariable int id, @RequestBody Rating rating) {
    book.rate(member, one(id).id(), rating.buyer(), rating.helpful());
    return one(id);
  }

  private static Map<String, List<String>> fields(Map<String, Object> said) {
    Map<String, List<String>> fields = new HashMap<>();
    said.forEach((name, value) ->
        fields.put(
            name,
            value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value))));
    return fields;
  }
}
