package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import java.util.List;

/** Why opportunities are lost, as agreed. */
final class Reasons {

  private static final String LOST = "lost";

  private Reasons() {}

  /** Those of the detour for lost buyers; empty where any words will do. */
  static List<String> lost(Playbook playbook) {
    List<Stage.Detour> detours = playbook.cycle().detours();
    return detours.stream()
        .filter(detour -> detour.name().equals(LOST))
        .findFirst()
        .map(detour -> List.copyOf(detour.reasons().keySet()))
        .orElse(List.of());
  }
}
