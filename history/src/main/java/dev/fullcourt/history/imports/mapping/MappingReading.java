package dev.fullcourt.history.imports.mapping;

import dev.fullcourt.engine.playbook.Mistake;
import java.util.List;

/** What came of reading a mapping file. One with a mistake is refused whole. */
public sealed interface MappingReading {

  /** It can be used. */
  record Accepted(Mapping mapping) implements MappingReading {}

  /**
   * It cannot be used.
   *
   * @param mistakes all of them, in the order of the file
   */
  record Refused(List<Mistake> mistakes) implements MappingReading {
    public Refused {
      mistakes = List.copyOf(mistakes);
    }
  }
}
