package dev.fullcourt.server.views;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.lists.Listing;
import java.util.List;
import java.util.Optional;

/** Where saved views are kept. */
public interface ViewBook {

  /** Those somebody keeps, and those that are shared with them. */
  List<SavedView> seenBy(Member member);

  /** The same, and for who runs this every one that is shared with anybody. */
  List<SavedView> knownTo(Member member);

  /** One of those. */
  Optional<SavedView> find(Member member, int id);

  /** The segments there are, by name: {@link SavedView#isSegment}. */
  List<NamedQuery> segments();

  /**
   * A segment.
   *
   * @param query what the list of buyers is asked
   */
  record NamedQuery(int id, String name, String query) {}

  /** How many somebody keeps. */
  long count(Member member);

  /** Keeps one: its number; empty when there is one of that name already. */
  Optional<Integer> add(Member by, Listing list, SavedViews.Draft draft);

  /** Changes one: whether its name was free. */
  boolean change(int id, SavedViews.Draft draft);

  /** Gives one up. */
  void end(int id);

  /** Notes whether somebody wants to see it first. */
  void pin(Member member, int id, boolean first);
}
