package dev.fullcourt.server.corrections;

import dev.fullcourt.history.replay.Verdict;
import dev.fullcourt.server.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A small installation whose buyers each have a short story, and what is asked of it. */
final class Court implements AutoCloseable {

  static final Author MIA =
      new Author("it was a mistake", "mia", Instant.parse("2026-11-20T09:00:00Z"));

  static final String PLAYBOOK =
      """
      playbook: Small
      data:
        event: { message: text, agent: text }
      scorecard:
        interest:
          people: 3
          rules:
            - { on: email_opened, points: 10, because: they read }
            - { on: page_viewed, points: 15, because: they compare }
      cycle:
        arms: { inbound: they came, insight: we went }
        stages:
          - { stage: aware, phase: early, leads: marketing }
          - { stage: engaged, phase: early, leads: marketing, enter: score.interest >= 20 }
          - { stage: lead, phase: middle, leads: sales, enter: score.interest >= 40 }
          - { stage: customer, phase: late, leads: sales, enter: opportunity.won }
        detours:
          - { stage: disqualified, from: any, enter: event.type == "disqualified" }
      """;

  static final String MAPPING =
      """
      mapping: Stories
      source: stories
      files:
        stories:
          file: stories*.csv
          account: "{account}"
          person: "{person}"
          time: "{at}"
          becomes:
            - event: "{type}"
              id: "{id}"
      """;

  private final Installation installation;
  private final Path folder;
  private int files;

  private Court(Installation installation, Path folder) {
    this.installation = installation;
    this.folder = folder;
  }

  static Court open(Path folder) {
    return new Court(Installation.open(folder.resolve("data")), folder);
  }

  /** Imports rows: id, account, person, type, instant, with commas between. */
  void imports(String... rows) {
    importsUnder(PLAYBOOK, rows);
  }

  /** The same under another playbook. */
  void importsUnder(String playbook, String... rows) {
    try {
      Path file = folder.resolve("stories" + files++ + ".csv");
      Files.writeString(file, "id,account,person,type,at\n" + String.join("\n", rows) + "\n");
      installation.importFiles(playbook, MAPPING, List.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T bean(Class<T> type) {
    return installation.bean(type);
  }

  Installation installation() {
    return installation;
  }

  /** The stages in force of a buyer, in order. */
  List<String> stages(String account) {
    return installation
        .sql()
        .sql(
            """
            select s.stage from stay s join buyer b on b.id = s.buyer
            where b.label = :account order by s.number
            """)
        .param("account", account)
        .query((row, n) -> row.getString(1))
        .list();
  }

  /** The points of a buyer; -1 when it is shown nowhere. */
  double points(String account) {
    return installation
        .sql()
        .sql(
            """
            select v.fit + v.interest from buyer_view v join buyer b on b.id = v.buyer
            where b.label = :account
            """)
        .param("account", account)
        .query((row, n) -> row.getDouble(1))
        .optional()
        .orElse(-1.0);
  }

  long count(String sql) {
    return installation.sql().sql(sql).query((row, n) -> row.getLong(1)).single();
  }

  /** Whether ledger and log agree, in the database and in an export of it. */
  Verdict verify() {
    Verdict verdict = installation.verify();
    Verdict ofFiles = installation.verifyFromFiles(folder.resolve("files"));
    return verdict.holds() && !verdict.equals(ofFiles) ? ofFiles : verdict;
  }

  @Override
  public void close() {
    installation.close();
  }
}
