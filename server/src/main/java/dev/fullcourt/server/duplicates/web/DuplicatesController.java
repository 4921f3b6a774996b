package dev.fullcourt.server.duplicates.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.duplicates.Decisions;
import dev.fullcourt.server.duplicates.DuplicatePages;
import dev.fullcourt.server.duplicates.DuplicateSearch;
import dev.fullcourt.server.duplicates.Duplicates;
import dev.fullcourt.server.duplicates.Pair;
import dev.fullcourt.server.duplicates.Reason;
import dev.fullcourt.server.lists.Csv;
import dev.fullcourt.server.lists.ListBars;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people decide who is here twice. */
@Controller
class DuplicatesController {

  private static final int LONGEST = 200;

  private static final Csv<Pair> FILE =
      new Csv<>(
          "likely duplicates",
          List.of(
              new Csv.Column<>("kind", Pair::kind),
              new Csv.Column<>("one", Pair::oneName),
              new Csv.Column<>("id of one", Pair::one),
              new Csv.Column<>("other", Pair::otherName),
              new Csv.Column<>("id of other", Pair::other),
              new Csv.Column<>("likely", Pair::probability),
              new Csv.Column<>(
                  "because",
                  pair ->
                      pair.reasons().stream()
                          .map(Reason::words)
                          .collect(Collectors.joining("; ")))));

  private final Pages pages;
  private final DuplicatePages words;
  private final Duplicates duplicates;
  private final Decisions decisions;
  private final DuplicateSearch search;
  private final ListBars bars;

  DuplicatesController(
      Pages pages,
      DuplicatePages words,
      Duplicates duplicates,
      Decisions decisions,
      DuplicateSearch search,
      ListBars bars) {
    this.pages = pages;
    this.words = words;
    this.duplicates = duplicates;
    this.decisions = decisions;
    this.search = search;
    this.bars = bars;
  }

  @GetMapping("/buyers/duplicates")
  ResponseEntity<String> all(
      Member member,
      @RequestParam(defaultValue = "") String buyer,
      @RequestParam(defaultValue = "") String told) {
    return show(member, buyer, null, "", told, null, 200);
  }

  @GetMapping("/buyers/duplicates/{id}")
  ResponseEntity<String> one(
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String buyer,
      @RequestParam(defaultValue = "") String stays) {
    Pair pair = duplicates.find(id).orElse(null);
    String told = pair == null ? "That pair was decided, or is no longer likely." : "";
    return show(member, buyer, pair, stays, told, null, 200);
  }

  @GetMapping("/duplicates.csv")
  void file(@RequestParam Map<String, String> said, HttpServletResponse response)
      throws IOException {
    Listing.DUPLICATES.check(said);
    FILE.send(
        response, duplicates.list(said.getOrDefault("buyer", ""), Integer.MAX_VALUE)::forEach);
  }

  @PostMapping("/buyers/duplicates/{id}/merge")
  ResponseEntity<String> merge(
      Member by,
      @PathVariable long id,
      @RequestParam String stays,
      @RequestParam(defaultValue = "") String buyer) {
    Pair pair = pair(id);
    try {
      decisions.merge(by, pair, stays);
      return next(buyer, "They are one now. It can be taken back below.");
    } catch (Refused e) {
      return show(by, buyer, pair, stays, "", e.getMessage(), 409);
    }
  }

  @PostMapping("/buyers/duplicates/{id}/refusal")
  ResponseEntity<String> refuse(
      Member by, @PathVariable long id, @RequestParam(defaultValue = "") String buyer) {
    decisions.refuse(by, pair(id));
    return next(buyer, "They stay two and are not proposed again.");
  }

  @PostMapping("/buyers/duplicates/merges/{merge}/separation")
  ResponseEntity<String> separate(Member by, @PathVariable long merge) {
    try {
      decisions.separate(by, merge);
      return next("", "They are two again, as before.");
    } catch (Refused e) {
      return show(by, "", null, "", "", e.getMessage(), 409);
    }
  }

  @PostMapping("/buyers/duplicates/refusals/{refusal}/withdrawal")
  ResponseEntity<String> withdraw(Member by, @PathVariable long refusal) {
    try {
      decisions.withdraw(by, refusal);
      return next("", "They are proposed again.");
    } catch (Refused e) {
      return show(by, "", null, "", "", e.getMessage(), 409);
    }
  }

  @PostMapping("/buyers/duplicates/search")
  ResponseEntity<String> search(Member by) {
    return next(
        "",
        search.start(by) ? "Searching; look again in a moment." : "A search is running already.");
  }

  private Pair pair(long id) {
    return duplicates
        .find(id)
        .orElseThrow(() -> new Missing("That pair was decided, or is no longer likely."));
  }

  private static ResponseEntity<String> next(String buyer, String told) {
    String only =
        buyer.isEmpty() ? "" : "&buyer=" + URLEncoder.encode(buyer, StandardCharsets.UTF_8);
    return ResponseEntity.status(303)
        .header(
            "Location",
            "/buyers/duplicates?told=" + URLEncoder.encode(told, StandardCharsets.UTF_8) + only)
        .build();
  }

  private ResponseEntity<String> show(
      Member member,
      String buyer,
      @Nullable Pair pair,
      String stays,
      String told,
      @Nullable String trouble,
      int status) {
    String shown = told.length() <= LONGEST ? told : told.substring(0, LONGEST) + "…";
    return pages.show(
        HttpStatusCode.valueOf(status),
        "duplicates/duplicates",
        Frame.of("Likely duplicates", Frame.Section.BUYERS),
        words.of(member, buyer, pair, stays, shown, trouble),
        bars.above(Listing.DUPLICATES, Map.of("buyer", buyer)));
  }
}
