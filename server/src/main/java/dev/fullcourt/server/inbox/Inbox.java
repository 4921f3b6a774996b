package dev.fullcourt.server.inbox;

import dev.fullcourt.server.access.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is expected of whom. */
public interface Inbox {

  /**
   * Everything, what is due first first; what is only to be known comes last. What was put off is
   * among it, what was seen is not.
   *
   * @param now the present moment
   */
  List<Item> of(Member member, Instant now);

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
