package dev.fullcourt.server.inbox;

import dev.fullcourt.server.access.Member;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is expected of whom. */
public interface Inbox {

  /** For everything there is. */
  int ALL = Integer.MAX_VALUE;

  /**
   * What there is.
   *
   * @param items what is due first first; what is only to be known comes last
   * @param counts how much each part has, also what is not among the items; none where it has none
   */
  record Found(List<Item> items, Map<Item.Part, Long> counts) {
    public Found {
      items = List.copyOf(items);
      counts = Map.copyOf(counts);
    }

    /** How much a part has in all. */
    public long count(Item.Part part) {
      return counts.getOrDefault(part, 0L);
    }
  }

  /**
   * The first of each part, what is due first first, and how much each part has; what is only to be
   * known comes last. What was put off is among it, what was seen is not.
   *
   * @param kind only that kind; null for all
   * @param now the present moment
   * @param most so many of each part at most
   */
  Found find(Member member, Item.@Nullable Kind kind, Instant now, int most);

  /** How much there is that is not put off. */
  long count(Member member, Instant now);

  /**
   * Notes that somebody has seen something, or puts it off.
   *
   * @param until until when they do not want to see it, or null when they have seen it
   */
  void mark(Member member, String item, @Nullable Instant until);

  /** Brings back what was put off. */
  void unmark(Member member, String item);

  /** Forgets what was noted long ago about what nobody can be shown any more. */
  void forgetOld();
}
