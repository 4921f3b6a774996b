package dev.fullcourt.server.intake.tracking;

import dev.fullcourt.server.identity.LiveDraft;
import java.util.List;

/** What became of one event of a request. */
public sealed interface Read {

  /** It was understood. */
  record Understood(List<LiveDraft> drafts) implements Read {
    public Understood {
      drafts = List.copyOf(drafts);
    }
  }

  /**
   * It was not.
   *
   * @param refusal why
   * @param sample its first letters
   */
  record NotTaken(Refusal refusal, String sample) implements Read {}
}
