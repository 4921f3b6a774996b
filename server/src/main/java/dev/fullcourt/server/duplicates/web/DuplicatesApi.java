package dev.fullcourt.server.duplicates.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.corrections.CannotCorrect;
import dev.fullcourt.server.corrections.Corrected;
import dev.fullcourt.server.duplicates.Decisions;
import dev.fullcourt.server.duplicates.DuplicateSearch;
import dev.fullcourt.server.duplicates.Duplicates;
import dev.fullcourt.server.duplicates.Pair;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Likely duplicates for programs: the same, by the same rules. */
@RestController
@RequestMapping("/api/buyers/duplicates")
class DuplicatesApi {

  private static final int MOST = 500;

  private final Duplicates duplicates;
  private final Decisions decisions;
  private final DuplicateSearch search;

  DuplicatesApi(Duplicates duplicates, Decisions decisions, DuplicateSearch search) {
    this.duplicates = duplicates;
    this.decisions = decisions;
    this.search = search;
  }

  /** What waits, and what was decided lately. */
  record Open(long count, List<Pair> pairs, List<Duplicates.Settled> settled) {}

  /** What came of a decision. */
  record Done(boolean done, String says) {}

  @GetMapping
  @Operation(
      summary = "Who is likely here twice, the likeliest first, and what was decided lately.")
  Open all(@RequestParam(defaultValue = "") String buyer) {
    return new Open(
        duplicates.count(buyer), duplicates.list(buyer, MOST), duplicates.settled(MOST));
  }

  @GetMapping("/{id}/preview")
  @Operation(summary = "What merging a pair would change; nothing is written.")
  ResponseEntity<List<Corrected>> preview(@PathVariable long id, @RequestParam String stays) {
    try {
      return ResponseEntity.of(duplicates.find(id).map(pair -> decisions.preview(pair, stays)));
    } catch (CannotCorrect e) {
      return ResponseEntity.status(409).build();
    }
  }

  @PostMapping("/{id}/merge")
  @Operation(
      summary = "Makes one of two. 404: decided, or no longer likely; 409: they cannot be merged.")
  ResponseEntity<Done> merge(
      @Parameter(hidden = true) Member by,
      @PathVariable long id,
      @RequestBody Map<String, String> said) {
    return decide(id, pair -> decisions.merge(by, pair, said.getOrDefault("stays", "")));
  }

  @PostMapping("/{id}/refusal")
  @Operation(summary = "Says that two are not one: they are not proposed again.")
  ResponseEntity<Done> refuse(@Parameter(hidden = true) Member by, @PathVariable long id) {
    return decide(id, pair -> decisions.refuse(by, pair));
  }

  @PostMapping("/merges/{merge}/separation")
  @Operation(summary = "Takes a merge back. 409: a later one builds on it, or it is over already.")
  ResponseEntity<Done> separate(@Parameter(hidden = true) Member by, @PathVariable long merge) {
    return tell(() -> decisions.separate(by, merge));
  }

  @PostMapping("/refusals/{refusal}/withdrawal")
  @Operation(summary = "Takes back that two are not one.")
  ResponseEntity<Done> withdraw(@Parameter(hidden = true) Member by, @PathVariable long refusal) {
    return tell(() -> decisions.withdraw(by, refusal));
  }

  @PostMapping("/search")
  @Operation(summary = "Searches now; answered at once, the search goes on.")
  ResponseEntity<Done> search(@Parameter(hidden = true) Member by) {
    boolean begun = search.start(by);
    return ResponseEntity.status(202)
        .body(new Done(begun, begun ? "Searching." : "A search is running already."));
  }

  private interface Decision {
    void make(Pair pair);
  }

  private ResponseEntity<Done> decide(long id, Decision decision) {
    Pair pair = duplicates.find(id).orElse(null);
    return pair == null
        ? ResponseEntity.status(404)
            .body(new Done(false, "That pair was decided, or is no longer likely."))
        : tell(() -> decision.make(pair));
  }

  private static ResponseEntity<Done> tell(Runnable what) {
    try {
      what.run();
      return ResponseEntity.ok(new Done(true, "Done."));
    } catch (Refused e) {
      return ResponseEntity.status(409).body(new Done(false, String.valueOf(e.getMessage())));
    }
  }
}
