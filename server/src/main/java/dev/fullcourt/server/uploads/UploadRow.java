package dev.fullcourt.server.uploads;

import dev.fullcourt.history.imports.DryRunReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A row of the table of uploads, still without its files. */
record UploadRow(Upload bare) {

  static final String SELECT =
      "select u.*, m.full_name from upload u join member m on m.id = u.made_by";

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** So long without a sign of life, and the server that ran it is gone. */
  private static final Duration SILENCE = Duration.ofMinutes(1);

  int id() {
    return bare.id();
  }

  Upload with(List<UploadedFile> files) {
    return new Upload(
        bare.id(),
        bare.by(),
        bare.at(),
        files,
        bare.chosen(),
        bare.mapping(),
        bare.work(),
        bare.trial(),
        bare.imported(),
        bare.removed());
  }

  static UploadRow read(ResultSet row, int n) throws SQLException {
    return new UploadRow(
        new Upload(
            row.getInt("id"),
            row.getString("full_name"),
            row.getObject("made_at", OffsetDateTime.class).toInstant(),
            List.of(),
            row.getString("chosen"),
            row.getString("mapping"),
            work(row),
            json(row.getString("trial"), DryRunReport.class),
            json(row.getString("imported"), Upload.Imported.class),
            row.getObject("removed_at") != null));
  }

  private static <T> @Nullable T json(@Nullable String text, Class<T> type) {
    return text == null ? null : MAPPER.readValue(text, type);
  }

  private static Upload.Work work(ResultSet row) throws SQLException {
    String running = row.getString("running");
    String trouble = row.getString("trouble");
    if (running == null) {
      return trouble == null ? new Upload.Work.Idle() : new Upload.Work.Failed(trouble);
    }
    OffsetDateTime touched = row.getObject("touched_at", OffsetDateTime.class);
    if (touched.toInstant().isBefore(Instant.now().minus(SILENCE))) {
      return new Upload.Work.Failed(
          running.equals("import")
              ? "The server stopped while it was imported. Import it again: it goes on where it"
                  + " stopped, and nothing counts twice."
              : "The server stopped while it was tried. Try it again.");
    }
    return new Upload.Work.Running(
        running.equals("import"),
        row.getString("step"),
        row.getDouble("done"),
        row.getLong("rows"),
        row.getBoolean("stopping"));
  }
}
