package dev.fullcourt.server.uploads;

import dev.fullcourt.history.imports.DryRunReport;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads, as they are kept. */
@Component
public class Uploads {

  /** So many files may be brought at once. */
  public static final int MOST_FILES = 40;

  private static final int SHOWN = 200;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final UploadFolder folder;
  private final Audit audit;

  Uploads(JdbcClient jdbc, TransactionTemplate transactions, UploadFolder folder, Audit audit) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.folder = folder;
    this.audit = audit;
  }

  /** The latest uploads, the latest first. */
  public List<Upload> latest() {
    return read(UploadRow.SELECT + " order by u.id desc limit " + SHOWN, Map.of());
  }

  /** The upload of that number. */
  public Optional<Upload> find(int id) {
    return read(UploadRow.SELECT + " where u.id = :id", Map.of("id", id)).stream().findFirst();
  }

  private List<Upload> read(String sql, Map<String, ?> params) {
    List<UploadRow> rows = jdbc.sql(sql).params(params).query(UploadRow::read).list();
    Map<Integer, List<UploadedFile>> files = new TreeMap<>();
    jdbc.sql("select * from upload_file where upload = any(:ids) order by upload, number")
        .param("ids", rows.stream().map(UploadRow::id).toArray(Integer[]::new))
        .query(row -> {
          files
              .computeIfAbsent(row.getInt("upload"), id -> new java.util.ArrayList<>())
              .add(
                  new UploadedFile(
                      row.getInt("number"),
                      row.getString("name"),
                      row.getLong("bytes"),
                      row.getString("kind")));
        });
    return rows.stream().map(row -> row.with(files.getOrDefault(row.id(), List.of()))).toList();
  }

  /** Begins an upload without files. */
  public Upload begin(Member by) {
    int id =
        jdbc.sql("insert into upload (made_by) values (:by) returning id")
            .param("by", by.id())
            .query(Integer.class)
            .single();
    return find(id).orElseThrow();
  }

  /**
   * Keeps a file.
   *
   * @param called what it is called
   * @throws Refused when it cannot be kept
   */
  public UploadedFile add(Member by, Upload upload, String called, InputStream in) {
    if (upload.removed() || upload.running() || upload.files().size() >= MOST_FILES) {
      throw new Refused("Begin another upload for this file.");
    }
    Set<String> taken =
        upload.files().stream().map(UploadedFile::name).collect(Collectors.toSet());
    String name = FileName.of(called, taken);
    int number = upload.files().stream().mapToInt(UploadedFile::number).max().orElse(0) + 1;
    long bytes = folder.keep(upload.id(), number, in);
    return Objects.requireNonNull(
        transactions.execute(status -> {
          jdbc.sql(
                  """
                  insert into upload_file (upload, number, name, bytes)
                  values (:upload, :number, :name, :bytes)
                  """)
              .param("upload", upload.id())
              .param("number", number)
              .param("name", name)
              .param("bytes", bytes)
              .update();
          audit.record(by, "uploaded", upload.name(), null, name + ", " + bytes + " bytes");
          return new UploadedFile(number, name, bytes, null);
        }));
  }

  /**
   * Says what the columns mean; what was tried with another mapping no longer holds.
   *
   * @param chosen the ready mapping it is, or null
   * @param kinds kinds of files by number; those not named go by their names
   */
  public void map(
      Upload upload, @Nullable String chosen, String mapping, Map<Integer, String> kinds) {
    if (upload.removed() || upload.running()) {
      throw new Refused("It cannot be changed now.");
    }
    transactions.executeWithoutResult(status -> {
      jdbc.sql(
              """
              update upload set chosen = :chosen, mapping = :mapping, trial = null, trouble = null
              where id = :id
              """)
          .param("chosen", chosen)
          .param("mapping", mapping)
          .param("id", upload.id())
          .update();
      for (UploadedFile file : upload.files()) {
        jdbc.sql("update upload_file set kind = :kind where upload = :id and number = :number")
            .param("kind", kinds.get(file.number()))
            .param("id", upload.id())
            .param("number", file.number())
            .update();
      }
    });
  }

  /**
   * Throws the files away; what was imported stays, and so does this line of the history, unless
   * there never was a file.
   */
  public void remove(Member by, Upload upload) {
    if (upload.running()) {
      throw new Refused("Stop it first.");
    }
    if (upload.files().isEmpty()) {
      jdbc.sql("delete from upload where id = :id").param("id", upload.id()).update();
      folder.empty(upload.id());
      return;
    }
    jdbc.sql("update upload set removed_at = coalesce(removed_at, now()) where id = :id")
        .param("id", upload.id())
        .update();
    folder.empty(upload.id());
    audit.record(by, "removed the files of", upload.name(), upload.fileNames(), null);
  }

  /** What became of a trial. */
  void tried(Upload upload, DryRunReport report) {
    jdbc.sql(
            """
            update upload set running = null, trial = :trial::jsonb, trouble = null where id = :id
            """)
        .param("trial", UploadRow.MAPPER.writeValueAsString(report))
        .param("id", upload.id())
        .update();
  }

  /** What became of an import. */
  void imported(Member by, Upload upload, Upload.Imported imported) {
    transactions.executeWithoutResult(status -> {
      jdbc.sql(
              """
              update upload set running = null, imported = :imported::jsonb, imported_by = :by,
                imported_at = now(), trouble = null, trial = null
              where id = :id
              """)
          .param("imported", UploadRow.MAPPER.writeValueAsString(imported))
          .param("by", by.id())
          .param("id", upload.id())
          .update();
      audit.record(
          by,
          "imported",
          upload.name(),
          null,
          "%d rows, %d events new, %d rows rejected"
              .formatted(imported.rowsRead(), imported.added(), imported.rejected()));
    });
  }
}
