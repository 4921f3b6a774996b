package dev.fullcourt.server.views;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.lists.Choice;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is above every list: choices, the views that were kept of it, keeping this one, and the
 * file.
 *
 * @param list the word of the list
 * @param path the address of the list
 * @param query what the address says now
 * @param choices what can be chosen, for lists without a form of their own
 * @param tabs the views of this list, pinned ones first
 * @param kept whether one of them is looked at
 * @param found views of other lists whose names have the words that were searched for
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
    List<Tab> found,
    List<Option> sharing,
    String file) {
  public ViewBar {
    choices = List.copyOf(choices);
    tabs = List.copyOf(tabs);
    found = List.copyOf(found);
    sharing = List.copyOf(sharing);
  }

  /**
   * A view one can go to.
   *
   * @param says what else there is to tell, such as who keeps it
   * @param here whether it is looked at
   */
  public record Tab(String name, String href, String says, boolean here) {}

  /** One of several words, as people call it. */
  public record Option(String value, String title) {}

  /**
   * Above a list whose address says that.
   *
   * @param seen the views somebody sees, of all lists
   */
  public static ViewBar of(
      Listing list,
      Map<String, String> said,
      List<Choice> choices,
      List<SavedView> seen,
      List<Option> sharing) {
    String query = Query.write(list.look(said));
    List<SavedView> ours = seen.stream().filter(view -> view.list() == list).toList();
    return new ViewBar(
        list.word(),
        list.path(),
        query,
        choices,
        ours.stream()
            .map(view -> tab(view, view.mine() ? "" : "kept by " + view.owner(), query))
            .toList(),
        ours.stream().anyMatch(view -> view.query().equals(query)),
        found(list, said.getOrDefault("q", ""), seen),
        sharing,
        Query.address(list.file(), query));
  }

  private static Tab tab(SavedView view, String says, String query) {
    return new Tab(view.name(), view.link(), says, view.query().equals(query));
  }

  /** The search of the header leads to buyers, so views of other lists are told of there. */
  private static List<Tab> found(Listing list, String words, List<SavedView> seen) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return list != Listing.BUYERS || wanted.isEmpty()
        ? List.of()
        : seen.stream()
            .filter(view -> view.list() != list)
            .filter(view -> view.name().toLowerCase(Locale.ROOT).contains(wanted))
            .map(view -> tab(view, view.list().title(), ""))
            .toList();
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
