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
 */
public record ViewsPage(
    List<OfList> lists, List<ViewBar.Option> sharing, @Nullable String trouble, boolean mayEnd) {
  public ViewsPage {
    lists = List.copyOf(lists);
    sharing = List.copyOf(sharing);
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
      boolean mayEnd) {
    List<OfList> lists =
        List.of(Listing.values()).stream()
            .map(list ->
                new OfList(
                    list.title(), views.stream().filter(view -> view.list() == list).toList()))
            .filter(each -> !each.views().isEmpty())
            .toList();
    return new ViewsPage(lists, sharing, trouble, mayEnd);
  }
}
