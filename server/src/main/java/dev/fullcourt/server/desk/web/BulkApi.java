package dev.fullcourt.server.desk.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.desk.Act;
import dev.fullcourt.server.desk.BulkAct;
import dev.fullcourt.server.desk.BulkActs;
import dev.fullcourt.server.desk.BulkTexts;
import dev.fullcourt.server.desk.BulkUndo;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.desk.Once;
import dev.fullcourt.server.page.ApiError;
import dev.fullcourt.server.page.Missing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Acts about many buyers for programs: the same, by the same rules. */
@RestController
@Tag(name = "Desk", description = "What waits for whom, and what people do about buyers.")
class BulkApi {

  private final BulkActs acts;
  private final BulkUndo undo;
  private final Selection selection;

  BulkApi(BulkActs acts, BulkUndo undo, Selection selection) {
    this.acts = acts;
    this.undo = undo;
    this.selection = selection;
  }

  /**
   * What to do.
   *
   * @param buyers about which buyers, by their ids
   * @param filter instead of these: about all buyers of a query, as {@code /api/buyers} takes it
   */
  record Wanted(
      @Nullable String act,
      @Nullable List<String> buyers,
      @Nullable String filter,
      @Nullable Map<String, String> said) {}

  /**
   * What came of it.
   *
   * @param undoable whether it can still be undone
   */
  record Came(
      String id,
      String says,
      Instant made,
      @Nullable Instant undone,
      boolean undoable,
      List<BulkAct.Row> rows) {

    static Came of(BulkAct act) {
      return new Came(
          act.id(),
          BulkTexts.says(act),
          act.made(),
          act.undone(),
          act.isUndoable(Instant.now()),
          act.rows());
    }
  }

  @PostMapping("/api/bulk-acts")
  @Operation(
      summary =
          "Does one of assign, take, recycle, start-play, stop-play and ask about many buyers.",
      description =
          "What can be said with each is in docs/desk.md. 400: something said is missing or not"
              + " agreed, and nothing was done. Else each buyer has its row: done, or refused and"
              + " why. Idempotency-Key makes it count once however often it is sent.")
  Came perform(
      @Parameter(hidden = true) Member member,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
      @RequestBody Wanted wanted) {
    String word = Objects.requireNonNullElse(wanted.act(), "");
    Act act = Act.find(word).orElseThrow(() -> new Missing("Nobody can do “" + word + "”."));
    String filter = wanted.filter();
    List<String> buyers =
        filter != null
            ? selection.all(member, filter)
            : Objects.requireNonNullElse(wanted.buyers(), List.of());
    return Came.of(
        acts.perform(
            member,
            buyers,
            act,
            Objects.requireNonNullElse(wanted.said(), Map.of()),
            Once.orNew(once)));
  }

  @GetMapping("/api/bulk-acts/{id}")
  @Operation(summary = "What came of one of one's own, buyer by buyer.")
  Came one(@Parameter(hidden = true) Member member, @PathVariable String id) {
    return Came.of(get(member, id));
  }

  private BulkAct get(Member member, String id) {
    return acts.find(member, id).orElseThrow(() -> new Missing("There is no such act of yours."));
  }

  @PostMapping("/api/bulk-acts/{id}/undo")
  @Operation(
      summary =
          "Undoes one of one's own within 15 minutes. A buyer somebody has worked on since is left"
              + " as it is, and its row says so. 409: it is too late, or was undone already.")
  Came undo(@Parameter(hidden = true) Member member, @PathVariable String id) {
    return Came.of(undo.undo(member, get(member, id)));
  }

  @ExceptionHandler
  ResponseEntity<ApiError> impossible(Impossible e) {
    return ResponseEntity.status(e.status()).body(new ApiError(String.valueOf(e.getMessage())));
  }
}
