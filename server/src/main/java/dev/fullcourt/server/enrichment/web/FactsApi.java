package dev.fullcourt.server.enrichment.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.desk.Once;
import dev.fullcourt.server.enrichment.Enrichment;
import dev.fullcourt.server.enrichment.Enrichment.Noted;
import dev.fullcourt.server.enrichment.Enrichment.Saying;
import dev.fullcourt.server.enrichment.FactSheet;
import dev.fullcourt.server.enrichment.FactSheets;
import dev.fullcourt.server.page.Missing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Facts for programs: what people say on the page, and what services answer. */
@RestController
@Tag(name = "Facts", description = "What is known of accounts and people.")
class FactsApi {

  private final FactSheets sheets;
  private final Enrichment enrichment;

  FactsApi(FactSheets sheets, Enrichment enrichment) {
    this.sheets = sheets;
    this.enrichment = enrichment;
  }

  /**
   * What is said.
   *
   * @param person of which person; of the account without
   * @param values by field: texts, numbers, true or false, days as 2026-03-31, lists of texts
   * @param service the name of the service that says so; without, whoever's token it is says so
   */
  record Said(
      @Nullable String person, @Nullable Map<String, Object> values, @Nullable String service) {}

  /**
   * What came of it.
   *
   * @param taken the fields that say something else now
   * @param kept the fields a service may not change, as somebody of ours said them
   */
  record Answer(boolean done, String says, List<String> taken, List<String> kept) {}

  @GetMapping("/api/buyers/{buyer}/facts")
  @Operation(summary = "What is known of a buyer's account and people, by declared field.")
  FactSheet facts(@PathVariable String buyer) {
    return sheets.find(buyer).orElseThrow(() -> new Missing("There is no such buyer."));
  }

  @PostMapping("/api/buyers/{buyer}/facts")
  @Operation(
      summary = "Adds to or corrects what is known of the account or of a person.",
      description =
          "It is decided before it is answered. What a service says takes nothing back that"
              + " somebody of ours said. Idempotency-Key makes it count once.")
  ResponseEntity<Answer> say(
      @Parameter(hidden = true) Member by,
      @PathVariable String buyer,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
      @RequestBody Said said) {
    try {
      Noted noted =
          enrichment.say(
              by,
              buyer,
              new Saying(said.person(), texts(said), Map.of(), said.service()),
              Once.orNew(once));
      String says = noted.taken().isEmpty() ? "Nothing was changed." : "It is noted.";
      return ResponseEntity.ok(new Answer(true, says, noted.taken(), noted.kept()));
    } catch (Impossible e) {
      return refused(e);
    }
  }

  private static Map<String, String> texts(Said said) {
    Map<String, String> texts = new HashMap<>();
    Objects.requireNonNullElse(said.values(), Map.<String, Object>of())
        .forEach((name, value) -> texts.put(name, text(name, value)));
    return texts;
  }

  private static String text(String name, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
      case Map<?, ?> map -> throw Impossible.said(name + ": give one value, or a list of texts.");
      default -> String.valueOf(value);
    };
  }

  @PostMapping("/api/buyers/{buyer}/enrichments")
  @Operation(summary = "Asks the services that wait for it what they know of a buyer.")
  ResponseEntity<Answer> ask(
      @Parameter(hidden = true) Member by,
      @PathVariable String buyer,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once) {
    try {
      enrichment.request(by, buyer, Once.orNew(once));
      return ResponseEntity.ok(new Answer(true, "They are asked.", List.of(), List.of()));
    } catch (Impossible e) {
      return refused(e);
    }
  }

  private static ResponseEntity<Answer> refused(Impossible e) {
    String says = Objects.requireNonNullElse(e.getMessage(), "");
    return ResponseEntity.status(e.status()).body(new Answer(false, says, List.of(), List.of()));
  }
}
