package dev.fullcourt.server.playbooks;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agreement in force, and those before it. */
@Component
public class Playbooks implements Agreement {

  private final JdbcClient jdbc;
  private volatile Optional<Playbook> current = Optional.empty();
  private final Map<Integer, Playbook> read = new ConcurrentHashMap<>();

  Playbooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What came of putting an agreement into force. */
  public sealed interface Activation {

    /** It is in force now, or was already. */
    record InForce(Playbook playbook) implements Activation {}

    /** Another one is in force. */
    record Differs(Playbook inForce) implements Activation {}
  }

  /** Puts the first agreement into force; the same text again changes nothing. */
  public Activation activate(Playbook playbook) {
    jdbc.sql(
            """
            insert into playbook (version, name, text, activated_at)
            select 1, :name, :text, now() where not exists (select 1 from playbook)
            """)
        .param("name", playbook.name())
        .param("text", playbook.text())
        .update();
    Playbook inForce = getCurrent();
    return inForce.text().equals(playbook.text())
        ? new Activation.InForce(inForce)
        : new Activation.Differs(inForce);
  }

  /** The agreement in force; empty before the first import. */
  @Override
  public Optional<Playbook> findCurrent() {
    if (current.isEmpty()) {
      current =
          jdbc.sql("select version, text from playbook order by version desc limit 1")
              .query((row, n) -> read(row.getInt(1), row.getString(2)))
              .optional();
    }
    return current;
  }

  @Override
  public Optional<Playbook> findVersion(int version) {
    return Optional.ofNullable(read.get(version)).or(() -> load(version));
  }

  private Optional<Playbook> load(int version) {
    Optional<Playbook> found =
        jdbc.sql("select text from playbook where version = :version")
            .param("version", version)
            .query((row, n) -> read(version, row.getString(1)))
            .optional();
    found.ifPresent(playbook -> read.put(version, playbook));
    return found;
  }

  /** The agreement in force, where there must be one. */
  public Playbook getCurrent() {
    return findCurrent()
        .orElseThrow(
            () -> new IllegalStateException("no playbook is in force yet: import one first"));
  }

  private static Playbook read(int version, String text) {
    return switch (PlaybookReader.read("playbook " + version, text)) {
      case Reading.Accepted(Playbook playbook, var notices) -> playbook.withVersion(version);
      case Reading.Refused(var mistakes) ->
          throw new IllegalStateException(
              "playbook " + version + " was accepted once but no longer reads: " + mistakes);
    };
  }
}
