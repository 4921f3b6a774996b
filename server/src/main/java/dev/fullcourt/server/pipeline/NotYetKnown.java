package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.playbook.SalesStep.Need;
import java.util.List;
import java.util.stream.Collectors;

/** An opportunity cannot go on to a step before more is known; nothing was written. */
public final class NotYetKnown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Need> needs;

  NotYetKnown(String step, List<Need> needs) {
    super(
        step
            + " needs "
            + needs.stream().map(Needs::words).collect(Collectors.joining(", "))
            + ".");
    this.needs = List.copyOf(needs);
  }

  /** The fields by which it can be said. */
  public List<String> fields() {
    return needs.stream().map(Needs::field).toList();
  }
}
