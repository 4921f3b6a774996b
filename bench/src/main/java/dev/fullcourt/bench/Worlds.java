package dev.fullcourt.bench;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;

/** The playbook of the made-up world, read. */
final class Worlds {

  private Worlds() {}

  static Playbook playbook() {
    return switch (PlaybookReader.read("playbook.yaml", World.playbook())) {
      case Reading.Accepted(Playbook playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new IllegalStateException(mistakes.toString());
    };
  }
}
