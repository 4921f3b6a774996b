package dev.fullcourt.server.playbooks.clauses;

import dev.fullcourt.engine.playbook.Playbook;
import java.util.List;
import java.util.stream.Stream;

/** Takes an agreement apart. */
public final class Clauses {

  private Clauses() {}

  /** Everything it says, in the order in which people read it. */
  public static List<Clause> of(Playbook playbook) {
    return Stream.of(
            HeadClauses.of(playbook),
            TeamClauses.of(playbook),
            ScoreClauses.of(playbook),
            CycleClauses.of(playbook),
            PromiseClauses.of(playbook),
            PipelineClauses.of(playbook),
            PlayClauses.of(playbook),
            AlertClauses.of(playbook))
        .flatMap(List::stream)
        .sorted(java.util.Comparator.comparing(Clause::section))
        .toList();
  }
}
