package dev.fullcourt.server.requests;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something one of ours asks of another team.
 *
 * @param id its number; of a pass the buyer's id, a dot, and which pass of the buyer
 * @param buyer about which buyer, or null
 * @param buyerName what people call it; empty without a buyer
 * @param kind which pass; without a buyer {@code program}, {@code content}, {@code event} or {@code
 *     other}
 * @param subject which program, content or event; may be empty
 * @param task what is asked for
 * @param asker who asks; empty when unknown
 * @param function who is to answer
 * @param owner who took it on or answered, or null
 * @param asked when
 * @param due until when
 * @param ended when it was answered or came to nothing, or null
 * @param status how it stands
 * @param answer what was answered, or why not; empty before that
 * @param pass how events name the pass, or null without a buyer
 */
public record Request(
    String id,
    @Nullable String buyer,
    String buyerName,
    String kind,
    String subject,
    String task,
    String asker,
    String function,
    @Nullable String owner,
    Instant asked,
    Instant due,
    @Nullable Instant ended,
    Status status,
    String answer,
    @Nullable String pass) {

  /** How a request stands. */
  public enum Status {
    OPEN,
    /** Somebody is on it. */
    TAKEN,
    ANSWERED,
    DECLINED,
    WITHDRAWN,
    /** The buyer's turn is over, and with it the reason to ask. */
    OVER;

    /** The word in tables. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that word. */
    public static Status of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Whether it still waits for an answer. */
  public boolean isOpen() {
    return status == Status.OPEN || status == Status.TAKEN;
  }

  /** A step of its history. */
  public record Step(Instant at, String by, String step, String words) {}
}
