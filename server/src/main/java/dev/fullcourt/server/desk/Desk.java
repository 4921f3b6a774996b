package dev.fullcourt.server.desk;

import dev.fullcourt.server.access.Member;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits for whom. */
public interface Desk {

  /**
   * A buyer that waits for somebody.
   *
   * @param offered since when a handoff waits for an answer, or null
   * @param due when the next agreed time is over, or null
   * @param sla which agreed time that is
   * @param missed by whom, and which agreed time, where it was taken from the one who had it last
   */
  record Item(
      String buyer,
      String name,
      @Nullable String stage,
      @Nullable Instant stageSince,
      String function,
      @Nullable String person,
      Instant since,
      double score,
      @Nullable String handoff,
      @Nullable Instant offered,
      boolean handRaised,
      @Nullable Instant due,
      @Nullable String sla,
      @Nullable Missed missed) {}

  /** Somebody did not keep an agreed time. */
  record Missed(String person, String sla) {}

  /** A task of another function that waits for an answer of ours. */
  record Task(String buyer, String name, Standing.Asked what) {}

  /** What somebody has, what wants an answer first, then what is due first. */
  List<Item> of(Member member, int most);

  /** What waits in the queues of their functions, for anybody. */
  List<Item> waiting(Member member, int most);

  /** Tasks that others ask of their functions. */
  List<Task> tasks(Member member, int most);

  /** How some buyers stand, by their ids; of those there are, in three queries. */
  Map<String, Standing> findAll(Collection<String> buyers);

  /** How one buyer stands. */
  default Optional<Standing> find(String buyer) {
    return Optional.ofNullable(findAll(List.of(buyer)).get(buyer));
  }

  /** Changes whenever what these lists tell somebody does. */
  String mark(Member member, int most);
}
