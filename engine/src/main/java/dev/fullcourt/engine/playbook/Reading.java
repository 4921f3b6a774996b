package dev.fullcourt.engine.playbook;

import java.util.List;

/** What came of reading a playbook. A document with a mistake is refused whole. */
public sealed interface Reading {

  /**
   * It can be used.
   *
   * @param playbook the agreement
   * @param notices what a reader should know: parts this version takes in but does not act on yet
   */
  record Accepted(Playbook playbook, List<Mistake> notices) implements Reading {
    public Accepted {
      notices = List.copyOf(notices);
    }
  }

  /**
   * It cannot be used.
   *
   * @param mistakes all of them, in the order of the document
   */
  record Refused(List<Mistake> mistakes) implements Reading {
    public Refused {
      mistakes = List.copyOf(mistakes);
    }
  }
}
