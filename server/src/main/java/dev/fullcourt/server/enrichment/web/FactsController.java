package dev.fullcourt.server.enrichment.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.desk.Once;
import dev.fullcourt.server.enrichment.Enrichment;
import dev.fullcourt.server.enrichment.Enrichment.Noted;
import dev.fullcourt.server.enrichment.Enrichment.Saying;
import dev.fullcourt.server.enrichment.FactSheet;
import dev.fullcourt.server.enrichment.FactSheets;
import dev.fullcourt.server.enrichment.FactsPage;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Pages;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is known of a buyer, to look at and to correct. Others' buyers are kept from partners. */
@Controller
class FactsController {

  /** Before the names of fields in forms, so that none is taken for something else. */
  private static final String FIELD = "fact.";

  /** The same, before what stood in them when they were shown. */
  private static final String BEFORE = "was.";

  private final Pages pages;
  private final FactSheets sheets;
  private final Enrichment enrichment;

  FactsController(Pages pages, FactSheets sheets, Enrichment enrichment) {
    this.pages = pages;
    this.sheets = sheets;
    this.enrichment = enrichment;
  }

  @GetMapping("/buyers/{buyer}/facts")
  ResponseEntity<String> look(
      @PathVariable String buyer,
      @RequestParam(defaultValue = "-1") int noted,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "false") boolean asked) {
    return show(
        buyer, asked ? "The services are asked." : told(noted), null, person, Map.of(), 200);
  }

  private static String told(int noted) {
    return switch (noted) {
      case -1 -> "";
      case 0 -> "Nothing was changed.";
      default -> Numbers.count(noted, "fact", "facts") + " noted.";
    };
  }

  @PostMapping("/buyers/{buyer}/facts")
  ResponseEntity<String> say(
      Member by, @PathVariable String buyer, @RequestParam Map<String, String> form) {
    String person = form.getOrDefault("person", "");
    Saying saying =
        new Saying(person.isEmpty() ? null : person, named(form, FIELD), named(form, BEFORE), null);
    try {
      Noted noted = enrichment.say(by, buyer, saying, Once.orNew(form.get("once")));
      return see(
          "/buyers/%s/facts?noted=%d&person=%s".formatted(buyer, noted.taken().size(), person));
    } catch (Impossible e) {
      return show(buyer, "", e.getMessage(), person, saying.typed(), e.status());
    }
  }

  /** The fields whose names begin so, by what follows. */
  private static Map<String, String> named(Map<String, String> form, String prefix) {
    Map<String, String> named = new HashMap<>();
    form.forEach((name, text) -> {
      if (name.startsWith(prefix)) {
        named.put(name.substring(prefix.length()), text);
      }
    });
    return named;
  }

  @PostMapping("/buyers/{buyer}/enrichments")
  ResponseEntity<String> ask(
      Member by, @PathVariable String buyer, @RequestParam Map<String, String> form) {
    try {
      enrichment.request(by, buyer, Once.orNew(form.get("once")));
      return see("/buyers/" + buyer + "/facts?asked=true");
    } catch (Impossible e) {
      return show(buyer, "", e.getMessage(), "", Map.of(), e.status());
    }
  }

  private static ResponseEntity<String> see(String href) {
    return ResponseEntity.status(303).header("Location", href).build();
  }

  private ResponseEntity<String> show(
      String buyer,
      String told,
      @Nullable String trouble,
      String open,
      Map<String, String> typed,
      int status) {
    FactSheet sheet = sheets.find(buyer).orElseThrow(() -> new Missing("There is no such buyer."));
    return pages.show(
        HttpStatusCode.valueOf(status),
        "enrichment/facts",
        Frame.of("What we know of " + sheet.name(), Frame.Section.QUEUE),
        new FactsPage(
            sheet,
            UUID.randomUUID().toString(),
            told,
            trouble,
            Objects.requireNonNullElse(open, ""),
            typed,
            enrichment.canRequest()));
  }
}
