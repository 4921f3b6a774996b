package dev.fullcourt.engine.playbook;

import org.jspecify.annotations.Nullable;

/**
 * A declared event type.
 *
 * @param type its name, as events carry it
 * @param says what it means, in a few words, for people
 * @param by who acts: {@code buyer}, {@code marketing}, {@code development}, {@code sales}, {@code
 *     partner} or {@code system}
 * @param channel where it happens, for example {@code web}, {@code email}, {@code call}; or null
 * @param countsAs whether it is a human attempt or a conversation, or null when it is neither
 */
public record EventKind(
    String type, String says, String by, @Nullable String channel, @Nullable Contact countsAs) {

  /** An event type that is neither an attempt nor a conversation. */
  public EventKind(String type, String says, String by, @Nullable String channel) {
    this(type, says, by, channel, null);
  }
}
