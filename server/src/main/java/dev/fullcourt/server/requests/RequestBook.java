package dev.fullcourt.server.requests;

import dev.fullcourt.server.access.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where requests are kept. */
public interface RequestBook {

  /**
   * Those that are open, and those that ended since; what is due first first.
   *
   * @param filter which of them
   * @param asker only what they asked, or null for what anybody did
   */
  List<Request> since(Instant ended, RequestFilter filter, @Nullable String asker, int most);

  /** Those about one buyer that are open. */
  List<Request> open(String buyer);

  /** One of them. */
  Optional<Request> find(String id);

  /** What became of a request about no buyer, step by step. */
  List<Request.Step> steps(int id);

  /**
   * A request that is kept.
   *
   * @param now whether it was not kept before
   */
  record Kept(int id, boolean now) {}

  /** Keeps a new one about no buyer, once however often it is sent. */
  Kept add(Member by, Ask ask, Instant due);

  /** Notes a step, if the request is still open: whether it was. */
  boolean step(Member by, int id, Step step, String words);
}
