package dev.fullcourt.server.views.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.ApiError;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Unreadable;
import dev.fullcourt.server.views.SavedView;
import dev.fullcourt.server.views.SavedViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saved views for programs: the same, by the same rules. */
@RestController
@Tag(name = "Views", description = "Looks at lists, kept under a name.")
class ViewsApi {

  private final SavedViews views;

  ViewsApi(SavedViews views) {
    this.views = views;
  }

  /**
   * A view.
   *
   * @param list which list
   * @param query what the list's address says, and what its API takes
   * @param href where people see it
   * @param segment whether pages and lists of buyers can be narrowed to it by its id
   */
  record View(
      int id,
      String list,
      String name,
      String query,
      String href,
      String owner,
      String shared,
      boolean mine,
      boolean pinned,
      boolean segment) {

    static View of(SavedView view) {
      return new View(
          view.id(),
          view.list().word(),
          view.name(),
          view.query(),
          view.href(),
          view.owner(),
          view.shared(),
          view.mine(),
          view.pinned(),
          view.isSegment());
    }
  }

  /** What to keep; what is left out stays as it is. */
  record Wanted(
      @Nullable String list,
      @Nullable String name,
      @Nullable String query,
      @Nullable String shared,
      @Nullable Boolean pinned) {}

  @GetMapping("/api/views")
  @Operation(
      summary =
          "Views one keeps or others share, of all lists or of one; for an administrator all that"
              + " are shared with anybody.")
  List<View> all(
      @Parameter(hidden = true) Member member, @RequestParam(defaultValue = "") String list) {
    return (list.isEmpty() ? views.all(member) : views.all(member, listing(list)))
        .stream().map(View::of).toList();
  }

  @GetMapping("/api/views/{id}")
  @Operation(summary = "One of them.")
  View one(@Parameter(hidden = true) Member member, @PathVariable String id) {
    return View.of(views.get(member, ViewsController.number(id)));
  }

  @PostMapping("/api/views")
  @Operation(
      summary =
          "Keeps a view: list, name and query, shared with me, everybody or a function of one's own,"
              + " pinned or not. 400 says what of it cannot be read.")
  View add(@Parameter(hidden = true) Member member, @RequestBody Wanted wanted) {
    SavedView view =
        views.add(
            member,
            listing(Objects.requireNonNullElse(wanted.list(), "")),
            new SavedViews.Draft(
                Objects.requireNonNullElse(wanted.name(), ""),
                Objects.requireNonNullElse(wanted.query(), ""),
                Objects.requireNonNullElse(wanted.shared(), SavedView.ME)));
    return View.of(pinned(member, view, wanted));
  }

  @PostMapping("/api/views/{id}")
  @Operation(summary = "Changes one of one's own; anybody may pin what they see.")
  View change(
      @Parameter(hidden = true) Member member,
      @PathVariable String id,
      @RequestBody Wanted wanted) {
    SavedView view = views.get(member, ViewsController.number(id));
    if (wanted.name() != null || wanted.query() != null || wanted.shared() != null) {
      view =
          views.change(
              member,
              view.id(),
              new SavedViews.Draft(
                  Objects.requireNonNullElse(wanted.name(), view.name()),
                  Objects.requireNonNullElse(wanted.query(), view.query()),
                  Objects.requireNonNullElse(wanted.shared(), view.shared())));
    }
    return View.of(pinned(member, view, wanted));
  }

  @PostMapping("/api/views/{id}/end")
  @Operation(
      summary =
          "Gives one of one's own up, an administrator any that is shared: those that are left.")
  List<View> end(@Parameter(hidden = true) Member member, @PathVariable String id) {
    views.end(member, ViewsController.number(id));
    return all(member, "");
  }

  @ExceptionHandler
  ResponseEntity<ApiError> refused(Refused refused) {
    return ResponseEntity.badRequest().body(new ApiError(String.valueOf(refused.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<ApiError> unreadable(Unreadable unreadable) {
    return ResponseEntity.badRequest()
        .body(new ApiError("In the view, " + unreadable.getMessage() + "."));
  }

  private SavedView pinned(Member member, SavedView view, Wanted wanted) {
    Boolean first = wanted.pinned();
    return first == null ? view : views.pin(member, view.id(), first);
  }

  private static Listing listing(String word) {
    return Listing.find(word).orElseThrow(() -> new Missing("There is no list “" + word + "”."));
  }
}
