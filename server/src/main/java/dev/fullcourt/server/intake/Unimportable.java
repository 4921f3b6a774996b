package dev.fullcourt.server.intake;

import dev.fullcourt.engine.playbook.Mistake;
import java.util.List;
import java.util.stream.Collectors;

/** Files and mapping do not fit each other; nothing was imported. */
public final class Unimportable extends RuntimeException {

  private static final long serialVersionUID = 1;

  Unimportable(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
  }
}
