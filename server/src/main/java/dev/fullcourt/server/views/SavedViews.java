package dev.fullcourt.server.views;

import dev.fullcourt.server.access.Gate;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.lists.ListCheck;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Outdated;
import dev.fullcourt.server.page.Query;
import dev.fullcourt.server.page.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at lists that people keep, share, change and give up. */
@Component
public class SavedViews {

  /** Somebody who keeps more than that has lost sight of them. */
  private static final int MOST = 200;

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_QUERY = 4_000;

  private final ViewBook book;
  private final Gate gate;
  private final ObjectProvider<ListCheck> checks;

  SavedViews(ViewBook book, Gate gate, ObjectProvider<ListCheck> checks) {
    this.book = book;
    this.gate = gate;
    this.checks = checks;
  }

  /**
   * What is kept.
   *
   * @param name what it is called
   * @param query what the address of the list says
   * @param shared with whom
   */
  public record Draft(String name, String query, String shared) {}

  /** Those somebody sees, of lists they may go to; pinned ones first, then by name. */
  public List<SavedView> of(Member member) {
    return book.seenBy(member).stream().filter(view -> maySee(member, view.list())).toList();
  }

  /** The same, and those of others that they may give up. */
  public List<SavedView> all(Member member) {
    return book.knownTo(member).stream().filter(view -> mayKnow(member, view)).toList();
  }

  /** Those of one list. */
  public List<SavedView> all(Member member, Listing list) {
    return all(member).stream().filter(view -> view.list() == list).toList();
  }

  /** One of these. Of others there is nothing to tell, not even that they are there. */
  public SavedView get(Member member, int id) {
    return book.find(member, id)
        .filter(view -> mayKnow(member, view))
        .orElseThrow(() -> new Missing("There is no such view."));
  }

  /**
   * One of these, to look at its list like that.
   *
   * @throws Outdated when its list cannot read any more what it says
   */
  public SavedView open(Member member, int id) {
    SavedView view = get(member, id);
    try {
      checked(view.list(), view.query());
      return view;
    } catch (Unreadable why) {
      throw new Outdated("view", Integer.toString(id), view.name(), why);
    }
  }

  /** Whether somebody may give up whatever others share: many of these are of people who left. */
  public static boolean mayEndAny(Member member) {
    return member.may(Right.ADMINISTER);
  }

  private boolean mayKnow(Member member, SavedView view) {
    return maySee(member, view.list()) || !view.shared().equals(SavedView.ME) && mayEndAny(member);
  }

  private boolean maySee(Member member, Listing list) {
    return gate.allows("GET", list.path(), Optional.of(member));
  }

  /**
   * With whom somebody can share, which is also what of others they see: their functions and
   * everybody. Partners are of different companies and share nothing.
   */
  public static List<String> sharedWith(Member member) {
    return member.onlyOwn()
        ? List.of()
        : Stream.concat(member.functions().stream(), Stream.of(SavedView.EVERYBODY)).toList();
  }

  /**
   * Keeps a look.
   *
   * @throws Refused when its name or sharing will not do
   * @throws dev.fullcourt.server.page.Unreadable when the list cannot read what it says
   */
  @Transactional
  public SavedView add(Member by, Listing list, Draft draft) {
    if (!maySee(by, list)) {
      throw new Missing("There is no such list.");
    }
    if (book.count(by) >= MOST) {
      throw new Refused("You keep " + MOST + " views already: give up one of them first.");
    }
    int id =
        book.add(by, list, checked(by, list, draft, checked(list, draft.query())))
            .orElseThrow(() -> new Refused("You keep a view “" + draft.name() + "” already."));
    return get(by, id);
  }

  /** Changes one of one's own; what it says is read only where that is changed. */
  @Transactional
  public SavedView change(Member by, int id, Draft draft) {
    SavedView view = own(by, id);
    String query =
        draft.query().equals(view.query()) ? view.query() : checked(view.list(), draft.query());
    if (!book.change(id, checked(by, view.list(), draft, query))) {
      throw new Refused("You keep a view “" + draft.name() + "” already.");
    }
    return get(by, id);
  }

  /** Gives one up. An administrator may do it for those who left. */
  @Transactional
  public void end(Member by, int id) {
    SavedView view = get(by, id);
    if (!view.mine() && !mayEndAny(by)) {
      throw new Refused("“" + view.name() + "” is kept by " + view.owner() + ".");
    }
    book.end(id);
  }

  /** Puts one first for oneself, or no longer. */
  @Transactional
  public SavedView pin(Member by, int id, boolean first) {
    book.pin(by, get(by, id).id(), first);
    return get(by, id);
  }

  private SavedView own(Member by, int id) {
    SavedView view = get(by, id);
    if (!view.mine()) {
      throw new Refused(
          "“" + view.name() + "” is kept by " + view.owner() + ": keep one of your own.");
    }
    return view;
  }

  private Draft checked(Member by, Listing list, Draft draft, String query) {
    String name = draft.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new Refused("Give it a name of at most " + LONGEST_NAME + " letters.");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new Refused("A name has no control characters.");
    }
    if (!draft.shared().equals(SavedView.ME) && !sharedWith(by).contains(draft.shared())) {
      throw new Refused(
          "“shared=%s” should be one of me, %s."
              .formatted(draft.shared(), String.join(", ", sharedWith(by))));
    }
    if (list == Listing.BUYERS
        && draft.shared().equals(SavedView.EVERYBODY)
        && Query.read(query).containsKey("segment")) {
      throw new Refused(
          "A view shared with everybody is a segment, and a segment cannot be within another.");
    }
    return new Draft(name, query, draft.shared());
  }

  private String checked(Listing list, String query) {
    if (query.length() > LONGEST_QUERY) {
      throw new Refused("A view says at most " + LONGEST_QUERY + " letters.");
    }
    Map<String, String> said = Query.read(query);
    list.check(said);
    checks.stream().filter(each -> each.list() == list).forEach(each -> each.check(said));
    return Query.write(list.look(said));
  }
}
