package dev.fullcourt.server.settings;

import dev.fullcourt.server.playbooks.Piece;
import dev.fullcourt.server.proposals.Draft;
import dev.fullcourt.server.proposals.FindingsPage;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A change ready to be proposed, for programs.
 *
 * @param title what it is called
 * @param differs what it says otherwise than the version in force, in sentences
 * @param version that version
 * @param text the whole agreement with the change made
 */
public record ChangeDraft(String title, List<String> differs, int version, String text) {

  public ChangeDraft {
    differs = List.copyOf(differs);
  }

  /** What is found in a draft. */
  public static ChangeDraft of(Draft draft, FindingsPage findings) {
    return new ChangeDraft(
        draft.title(),
        findings.differences().stream()
            .flatMap(part -> part.sentences().stream())
            .map(sentence -> sentence.stream().map(Piece::text).collect(Collectors.joining()))
            .toList(),
        findings.version(),
        draft.text());
  }
}
