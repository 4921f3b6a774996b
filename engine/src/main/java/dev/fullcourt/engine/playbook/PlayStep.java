package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.time.Length;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a play. Its id is its name, or else where it stands: {@code 2}, {@code 3.then.1}. What
 * follows is an id too, or null for the end of the play.
 */
public sealed interface PlayStep {

  /** What the step is called within its play. */
  String id();

  /** What it listens to. */
  default List<Signal> signals() {
    return List.of();
  }

  /** What people can be asked to do. */
  enum Doing {
    CALL,
    EMAIL,
    MEETING,
    TASK;

    /** The word in a playbook. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Asks a person of ours to do something.
   *
   * @param id what it is called
   * @param next what follows
   * @param who who is asked; null for who owns the buyer
   * @param doing what
   * @param text what, in words; empty unless it is a task
   * @param within how long they have, and the play waits, in their hours; null: it goes on at once
   * @param channel the channel this uses, or null when it is none that takes consent
   * @param purpose what for, or null when it does not say: then a no to any purpose counts
   * @param unless what makes it needless; any of them
   */
  record Task(
      String id,
      @Nullable String next,
      @Nullable Owner who,
      Doing doing,
      String text,
      @Nullable Length within,
      @Nullable String channel,
      @Nullable String purpose,
      List<Signal> unless)
      implements PlayStep {
    public Task {
      unless = List.copyOf(unless);
    }

    @Override
    public List<Signal> signals() {
      return unless;
    }
  }

  /**
   * Asks a machine to send something.
   *
   * @param id what it is called
   * @param next what follows
   * @param who in whose name; null for who owns the buyer
   * @param channel by which channel
   * @param purpose what for
   * @param content which asset
   * @param within how long it still makes sense, in their hours (law 5)
   * @param unless what makes it needless; any of them
   */
  record Message(
      String id,
      @Nullable String next,
      @Nullable Owner who,
      String channel,
      String purpose,
      String content,
      Length within,
      List<Signal> unless)
      implements PlayStep {
    public Message {
      unless = List.copyOf(unless);
    }

    @Override
    public List<Signal> signals() {
      return unless;
    }
  }

  /**
   * Waits.
   *
   * @param id what it is called
   * @param next what follows when one of {@code until} is given, or when there is none
   * @param length how long at most
   * @param until what ends it early; any of them
   * @param otherwise what follows when none was given in time
   */
  record Wait(
      String id,
      @Nullable String next,
      Duration length,
      List<Signal> until,
      @Nullable String otherwise)
      implements PlayStep {
    public Wait {
      until = List.copyOf(until);
    }

    @Override
    public List<Signal> signals() {
      return until;
    }
  }

  /**
   * Goes one way or the other.
   *
   * @param id what it is called
   * @param when the condition
   * @param then what follows when it is true
   * @param otherwise what follows when it is false or unknown
   */
  record Choice(String id, Condition when, @Nullable String then, @Nullable String otherwise)
      implements PlayStep {}

  /**
   * Goes back or ahead to another step, so many times in a run; after that it goes on.
   *
   * @param id what it is called
   * @param next what follows then
   * @param to the other step
   * @param atMost how many times
   */
  record Jump(String id, @Nullable String next, String to, int atMost) implements PlayStep {}

  /**
   * Ends the play and gives the buyer back to marketing.
   *
   * @param id what it is called
   * @param detour the detour the buyer enters
   * @param reason a reason it declares
   */
  record Recycle(String id, String detour, String reason) implements PlayStep {}

  /**
   * Ends the play.
   *
   * @param id what it is called
   * @param reason why, in words
   */
  record End(String id, String reason) implements PlayStep {}
}
