package dev.fullcourt.server.views.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Outdated;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Unreadable;
import dev.fullcourt.server.views.SavedView;
import dev.fullcourt.server.views.SavedViews;
import dev.fullcourt.server.views.ViewBar;
import dev.fullcourt.server.views.ViewsPage;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saved views: all of them, opening one, keeping, changing and giving up. */
@Controller
class ViewsController {

  private final Pages pages;
  private final SavedViews views;

  ViewsController(Pages pages, SavedViews views) {
    this.pages = pages;
    this.views = views;
  }

  @GetMapping("/views")
  ResponseEntity<String> all(Member member) {
    return show(member, null, 200);
  }

  /** Opens the list as it was kept, so that a link to a view follows its changes. */
  @GetMapping("/views/{id}")
  ResponseEntity<String> one(Member member, @PathVariable String id) {
    try {
      return see(views.open(member, number(id)).href());
    } catch (Outdated e) {
      return show(member, e.title() + ". " + e.says(), 409);
    }
  }

  @PostMapping("/views")
  ResponseEntity<String> add(
      Member member,
      @RequestParam String list,
      @RequestParam(defaultValue = "") String query,
      @RequestParam String name,
      @RequestParam(defaultValue = SavedView.ME) String shared,
      @RequestParam(defaultValue = "false") boolean pinned) {
    Listing of =
        Listing.find(list).orElseThrow(() -> new Missing("There is no list “" + list + "”."));
    try {
      SavedView view = views.add(member, of, new SavedViews.Draft(name, query, shared));
      if (pinned) {
        views.pin(member, view.id(), true);
      }
      return see(view.href());
    } catch (Refused e) {
      return show(member, e.getMessage(), 400);
    } catch (Unreadable e) {
      return show(member, "In the view, " + e.getMessage() + ".", 400);
    }
  }

  @PostMapping("/views/{id}")
  ResponseEntity<String> change(
      Member member,
      @PathVariable String id,
      @RequestParam String name,
      @RequestParam String shared) {
    SavedView view = views.get(member, number(id));
    try {
      views.change(member, view.id(), new SavedViews.Draft(name, view.query(), shared));
      return see("/views");
    } catch (Refused e) {
      return show(member, e.getMessage(), 400, new ViewsPage.Typed(view.id(), name, shared));
    }
  }

  @PostMapping("/views/{id}/pin")
  ResponseEntity<String> pin(Member member, @PathVariable String id, @RequestParam boolean first) {
    views.pin(member, number(id), first);
    return see("/views");
  }

  @PostMapping("/views/{id}/end")
  ResponseEntity<String> end(Member member, @PathVariable String id) {
    try {
      views.end(member, number(id));
      return see("/views");
    } catch (Refused e) {
      return show(member, e.getMessage(), 400);
    }
  }

  /** The number of a view, of which there are none beyond nine digits. */
  static int number(String id) {
    if (!id.matches("\\d{1,9}")) {
      throw new Missing("There is no such view.");
    }
    return Integer.parseInt(id);
  }

  private ResponseEntity<String> show(Member member, @Nullable String trouble, int status) {
    return show(member, trouble, status, null);
  }

  private ResponseEntity<String> show(
      Member member, @Nullable String trouble, int status, ViewsPage.@Nullable Typed typed) {
    return pages.show(
        HttpStatusCode.valueOf(status),
        "views/views",
        Frame.of("Saved views", Frame.Section.NONE),
        ViewsPage.of(
            views.all(member),
            ViewBar.sharing(member),
            trouble,
            SavedViews.mayEndAny(member),
            typed));
  }

  private static ResponseEntity<String> see(String address) {
    return ResponseEntity.status(303).location(URI.create(address)).build();
  }
}
