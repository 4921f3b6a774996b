package dev.fullcourt.server.proposals;

import dev.fullcourt.engine.playbook.Mistake;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.playbooks.Playbooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How an installation begins: whoever runs it puts the first agreement in force, because there is
 * nobody yet who could sign one. From then on two people sign (law 36).
 */
@Component
public class FirstAgreement {

  private final Playbooks playbooks;
  private final Audit audit;

  FirstAgreement(Playbooks playbooks, Audit audit) {
    this.playbooks = playbooks;
    this.audit = audit;
  }

  /** Whether there is one already. */
  public boolean isMade() {
    return playbooks.findCurrent().isPresent();
  }

  /**
   * One to begin from, as text.
   *
   * @param whole that of the demo's company, with everything in it; else a small one
   */
  public static String sample(boolean whole) {
    Path home = Path.of(System.getProperty("fullcourt.home", "."));
    Path file = home.resolve("samples").resolve(whole ? "demo" : "events").resolve("playbook.yaml");
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts it in force.
   *
   * @return what is wrong with it; when nothing is, it is in force
   * @throws Refused when another one is in force
   */
  public List<Mistake> begin(Member by, String text) {
    return switch (new Draft("", "", text).reading()) {
      case Reading.Refused(var mistakes) -> mistakes;
      case Reading.Accepted(Playbook playbook, var notices) -> {
        if (playbooks.activate(playbook) instanceof Playbooks.Activation.Differs(var other)) {
          throw new Refused("There is an agreement in force already: " + other.name() + ".");
        }
        audit.record(by, "put in force", "playbook version 1", null, playbook.name());
        yield List.of();
      }
    };
  }
}
