package dev.fullcourt.history.imports;

import dev.fullcourt.engine.playbook.Mistake;
import java.util.List;

/** What came of an import. */
public sealed interface Outcome {

  /**
   * All files were read. {@code rows = taken + rejected + leftOut}.
   *
   * @param rows how many rows there were, headers and empty lines not counted
   * @param taken how many of them gave drafts
   * @param rejected how many of them were not understood
   * @param leftOut how many of them the mapping leaves out
   * @param drafts how many drafts there were; one row may give several
   */
  record Finished(long rows, long taken, long rejected, long leftOut, long drafts)
      implements Outcome {}

  /**
   * Nothing was read, since files and mapping do not fit.
   *
   * @param mistakes all that does not fit
   */
  record Refused(List<Mistake> mistakes) implements Outcome {
    public Refused {
      mistakes = List.copyOf(mistakes);
    }
  }
}
