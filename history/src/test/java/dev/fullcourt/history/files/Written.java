package dev.fullcourt.history.files;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A small export, its rows given as SQL values; without them two buyers with three events. */
final class Written {

  private static final String PLAYBOOK =
      """
      playbook: Small shop
      currency: EUR
      fiscal-year: { starts: 01-01, zone: Europe/Berlin }
      cycle:
        arms: { inbound: they came }
        stages:
          - { stage: aware, phase: early, leads: marketing }
          - { stage: engaged, phase: middle, leads: marketing, enter: event.type == "content_downloaded" }
          - { stage: opportunity, phase: late, leads: sales, enter: 'event.path == "/pricing" || event.type == "opportunity_created"' }
        detours:
          - { stage: recycled, from: [engaged, opportunity], leads: marketing, back-to: engaged, reasons: { no budget: 1h } }
      """;

  private long decidedBelow = 4;
  private final Map<FileTable, String> rows = new EnumMap<>(FileTable.class);

  Written() {
    rows.put(
        FileTable.LOG,
        """
        (1, 'b_2', 0, 's', 'e1', 'p_1', 'page_viewed', 1000, 1000, 1000, '{"a": 1}', 1, null, null),
        (1, 'b_1', 1, 's', 'e2', null, 'page_viewed', 2000, 2000, 2000, '{}', 1, null, null),
        (1, 'b_1', 2, 's', 'e3', 'p_2', 'page_viewed', 1500, 1500, 1500, '{}', null, null, null)
        """);
    rows.put(FileTable.CLOSES, "(1, 3, 1, 2000, 'import_closed', null, 2000)");
    rows.put(FileTable.BUYERS, "(1, 'b_2', 'm', null, 'two'), (1, 'b_1', 'm', 'a_1', 'one')");
    rows.put(FileTable.LEDGER, "(1, 'b_1', 0, 1, 'stage_entered', 1500, 'nonsense')");
    rows.put(FileTable.SEALS, "(1, 'b_0', 3, 0, 'none', '')");
    rows.put(
        FileTable.STAYS,
        "(1, 'b_1', 0, 'aware', 1500, null, null, null, 'started', 'inbound', 1, null, 1, 0)");
  }

  /** With other rows in a file. */
  Written with(FileTable table, String values) {
    rows.put(table, values);
    return this;
  }

  /** With rows decided up to another number than 4. */
  Written decidedBelow(long seq) {
    decidedBelow = seq;
    return this;
  }

  /** Writes it. */
  Manifest to(Path directory) throws IOException, SQLException {
    try (Connection duck = Duck.open("", "100MB", "");
        Statement statement = duck.createStatement();
        ExportWriter writer = ExportWriter.open(directory)) {
      for (FileTable table : FileTable.values()) {
        try (ResultSet values = statement.executeQuery("values " + rows.get(table))) {
          writer.write(table, values, () -> {});
        }
      }
      writer.playbook(1, "Small shop", PLAYBOOK);
      List<ExportWriter.Progress> progress = new ArrayList<>();
      for (int partition : decidedBelow == 4 ? new int[] {1} : new int[] {0, 1, 2, 3, 4}) {
        progress.add(new ExportWriter.Progress(partition, decidedBelow, null));
      }
      return writer.finish(progress);
    }
  }
}
