package dev.fullcourt.server.views;

import dev.fullcourt.server.lists.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All views somebody sees, list by list.
 *
 * @param sharing with whom they can share
 * @param trouble why what they wanted did not work, or null
 * @param mayEnd whether they may give up those of others, too
 * @param typed what they want to change, where that did not work
 */
public record ViewsPage(
    List<OfList> lists,
    List<ViewBar.Option> sharing,
    @Nullable String trouble,
    boolean mayEnd,
    @Nullable Typed typed) {
  public ViewsPage {
    lists = List.copyOf(lists);
    sharing = List.copyOf(sharing);
  }

  /** What somebody typed about a view. */
  public record Typed(int view, String name, String shared) {}

  /** Whether it is the one they want to change. */
  public boolean isTyped(SavedView view) {
    return typed != null && typed.view() == view.id();
  }

  /** What stands in the fields of a view: what was typed, else how it is kept. */
  public Typed typed(SavedView view) {
    return typed != null && typed.view() == view.id()
        ? typed
        : new Typed(view.id(), view.name(), view.shared());
  }

  /** Those of one list. */
  public record OfList(String title, List<SavedView> views) {
    public OfList {
      views = List.copyOf(views);
    }
  }

  /** With whom one is shared, in words. */
  public static String shared(SavedView view) {
    return ViewBar.title(view.shared());
  }

  /** The page. */
  public static ViewsPage of(
      List<SavedView> views,
      List<ViewBar.Option> sharing,
      @Nullable String trouble,
      boolean mayEnd,
      @Nullable Typed typed) {
    List<OfList> lists =
        List.of(Listing.values()).stream()
            .map(list ->
                new OfList(
                    list.title(), views.stream().filter(view -> view.list() == list).toList()))
            .filter(each -> !each.views().isEmpty())
            .toList();
    return new ViewsPage(lists, sharing, trouble, mayEnd, typed);
  }
}
