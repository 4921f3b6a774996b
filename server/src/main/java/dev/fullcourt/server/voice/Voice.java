package dev.fullcourt.server.voice;

import dev.fullcourt.engine.playbook.Playbook;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What buyers said, and what was noted. */
public interface Voice {

  /** What was said, the latest first. */
  List<Heard> heard(VoiceFilter filter, Playbook playbook, int most);

  /** All of it, one after the other. */
  void each(VoiceFilter filter, Playbook playbook, Consumer<Heard> to);

  /** The industries buyers are of, the most frequent first. */
  List<String> industries(int most);

  /** Conversations marketing asked for and had in a period, by the stage of the buyer then. */
  List<Conversations> conversations(VoiceFilter filter, Playbook playbook);

  /**
   * Conversations with buyers in a stage.
   *
   * @param stage its name, or null for none
   * @param asked how many marketing asked others for
   * @param granted how many of these were granted
   * @param refused how many were refused
   * @param open how many wait for an answer
   * @param late how many were not answered in time, whatever came of them
   * @param held how many people of marketing had themselves
   */
  record Conversations(
      @Nullable String stage,
      long asked,
      long granted,
      long refused,
      long open,
      long late,
      long held) {}
}
