package dev.fullcourt.server.inbox;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something in an inbox.
 *
 * @param key names it for good, so that it can be put off
 * @param kind what it is
 * @param target the buyer's id, or the request's, or empty
 * @param name the buyer, or what it is about
 * @param what the handoff, agreed time, task or alert
 * @param more a word or two beside it; may be empty
 * @param about how many buyers
 * @param since when it came, or last came again
 * @param due until when, or null
 * @param snoozedUntil put off until then, or null
 */
public record Item(
    String key,
    Kind kind,
    String target,
    String name,
    String what,
    String more,
    long about,
    Instant since,
    @Nullable Instant due,
    @Nullable Instant snoozedUntil) {

  /** Whether it is an alert about a goal; its name is the stretch then, and it is of no buyer. */
  boolean isGoal() {
    return kind == Kind.ALERT && about == 0;
  }

  /** The parts an inbox has. */
  public enum Part {
    /** What is to be done. */
    TODO,
    /** What is to be known. */
    KNOW,
    /** What was put off. */
    LATER
  }

  /** In which part it is. */
  public Part part() {
    return snoozedUntil != null ? Part.LATER : kind.isTask() ? Part.TODO : Part.KNOW;
  }

  /** What can be in an inbox. */
  public enum Kind {
    /** A buyer that is offered. */
    HANDOFF(true),
    /** An agreed time that is over today, or was before. */
    CLOCK(true),
    /** A task of another team, about a buyer. */
    PASS(true),
    /** A task of another team, about no buyer. */
    REQUEST(true),
    /** Something that lasts too long or is more than usual. */
    ALERT(false),
    /** An answer to what one asked. */
    ANSWER(false);

    /** The words there are, one after the other. */
    public static final String WORDS =
        Stream.of(values()).map(Kind::word).collect(Collectors.joining(", "));

    private final boolean task;

    Kind(boolean task) {
      this.task = task;
    }

    /** Whether something is to be done; else it is only to be known. */
    public boolean isTask() {
      return task;
    }

    /** The word in tables and addresses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word. */
    public static Optional<Kind> find(String word) {
      return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }
}
