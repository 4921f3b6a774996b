package dev.fullcourt.server.views;

import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.lists.Choice;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.page.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is above every list: choices, the views that were kept of it, keeping this one, and the file.
 *
 * @param list the word of the list
 * @param path the address of the list
 * @param query what the address says now
 * @param choices what can be chosen, for lists without a form of their own
 * @param tabs the views of this list, pinned ones first
 * @param kept whether one of them is looked at
 * @param sharing with whom it can be shared
 * @param file the address of these rows as a file
 */
public record ViewBar(
    String list,
    String path,
    String query,
    List<Choice> choices,
    List<Tab> tabs,
    boolean kept,
    List<Option> sharing,
    String file) {
  public ViewBar {
    choices = List.copyOf(choices);
    tabs = List.copyOf(tabs);
    sharing = List.copyOf(sharing);
  }

  /**
   * A view one can go to.
   *
   * @param says for whom it is; empty for one's own
   * @param here whether it is looked at
   */
  public record Tab(String name, String href, String says, boolean here) {}

  /** One of several words, as people call it. */
  public record Option(String value, String title) {}

  /** Above a list whose address says that, with the views somebody sees of it. */
  public static ViewBar of(
      Listing list,
      Map<String, String> said,
      List<Choice> choices,
      List<SavedView> seen,
      List<Option> sharing) {
    String query = Query.write(list.look(said));
    return new ViewBar(
        list.word(),
        list.path(),
        query,
        choices,
        seen.stream().map(view -> tab(view, query)).toList(),
        seen.stream().anyMatch(view -> view.query().equals(query)),
        sharing,
        Query.address(list.file(), query));
  }

  private static Tab tab(SavedView view, String query) {
    return new Tab(
        view.name(),
        view.href(),
        view.mine() ? "" : "kept by " + view.owner(),
        view.query().equals(query));
  }

  /** With whom somebody can share, in words. */
  public static List<Option> sharing(Member member) {
    return Stream.concat(Stream.of(SavedView.ME), SavedViews.sharedWith(member).stream())
        .map(word -> new Option(word, title(word)))
        .toList();
  }

  /** With whom a view is shared, in words. */
  static String title(String shared) {
    return switch (shared) {
      case SavedView.ME -> "Only me";
      case SavedView.EVERYBODY -> "Everybody";
      default -> shared.substring(0, 1).toUpperCase(Locale.ROOT) + shared.substring(1);
    };
  }
}
