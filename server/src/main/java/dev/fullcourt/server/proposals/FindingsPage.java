package dev.fullcourt.server.proposals;

import dev.fullcourt.engine.playbook.Mistake;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.proposals.ProposalPage.DifferencePart;
import java.util.List;

/**
 * What was found in a text as it is written.
 *
 * @param mistakes what is wrong, each with its place; while there is any, nothing can be said about
 *     what the text would change
 * @param notices what is taken in but not acted on
 * @param differences what it says otherwise than the version in force
 * @param version that version
 */
public record FindingsPage(
    List<Mistake> mistakes, List<Mistake> notices, List<DifferencePart> differences, int version) {

  public FindingsPage {
    mistakes = List.copyOf(mistakes);
    notices = List.copyOf(notices);
    differences = List.copyOf(differences);
  }

  /** Reads a draft. */
  public static FindingsPage of(Draft draft, Playbook current) {
    return switch (draft.reading()) {
      case Reading.Refused(var mistakes) ->
          new FindingsPage(mistakes, List.of(), List.of(), current.version());
      case Reading.Accepted(Playbook playbook, var notices) ->
          new FindingsPage(
              List.of(), notices, ProposalPages.differences(current, playbook), current.version());
    };
  }
}
