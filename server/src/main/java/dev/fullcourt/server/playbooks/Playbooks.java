package dev.fullcourt.server.playbooks;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.page.OncePerPage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agreement in force, and those before it. */
@Component
public class Playbooks implements Agreement {

  private static final String IN_FORCE = Playbooks.class.getName() + ".inForce";

  private final JdbcClient jdbc;
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
    return OncePerPage.get(IN_FORCE, this::findLast).flatMap(this::findVersion);
  }

  private Optional<Integer> findLast() {
    return jdbc.sql("select version from playbook order by version desc limit 1")
        .query(Integer.class)
        .optional();
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

  @Override
  public List<Playbook> getVersions() {
    getCurrent();
    return jdbc
        .sql("select version from playbook order by version")
        .query((row, n) -> row.getInt(1))
        .list()
        .stream()
        .flatMap(version -> findVersion(version).stream())
        .toList();
  }

  /**
   * Keeps the next version; what makes it hold is a row of the log.
   *
   * @param unsigned why it comes in force without signatures where they were to be had; else null
   * @return it, with its number
   */
  public Playbook keep(Playbook playbook, Instant from, @Nullable String unsigned) {
    int version =
        jdbc.sql(
                """
                insert into playbook (version, name, text, activated_at, unsigned)
                select max(version) + 1, :name, :text, :from, :unsigned from playbook
                returning version
                """)
            .param("name", playbook.name())
            .param("text", playbook.text())
            .param("from", from.atOffset(ZoneOffset.UTC))
            .param("unsigned", unsigned)
            .query(Integer.class)
            .single();
    return playbook.withVersion(version);
  }

  /** From when on the present version holds; empty while the first does. */
  public Optional<Instant> findActivation() {
    return jdbc.sql(
            "select activated_at from playbook where version > 1 order by version desc limit 1")
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /** From when on each version holds; the first holds from the beginning. */
  public Map<Integer, Instant> findBeginnings() {
    Map<Integer, Instant> beginnings = new TreeMap<>();
    jdbc.sql("select version, activated_at from playbook")
        .query(row -> {
          int version = row.getInt(1);
          Instant from = row.getObject(2, OffsetDateTime.class).toInstant();
          beginnings.put(version, version == 1 ? Instant.MIN : from);
        });
    return beginnings;
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
