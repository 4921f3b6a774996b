package dev.fullcourt.server.uploads;

import dev.fullcourt.history.imports.FilePreview;
import dev.fullcourt.history.imports.csv.CsvRow;
import dev.fullcourt.history.imports.mapping.EventRule;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.NamePattern;
import dev.fullcourt.history.imports.mapping.Table;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.uploads.UploadPage.FileCard;
import dev.fullcourt.server.uploads.UploadPage.ReadyChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts uploads into words. */
@Component
public class UploadPages {

  private static final int LONGEST_VALUE = 80;

  private final Mappings mappings;
  private final RunPages runs;
  private final UploadFolder folder;

  UploadPages(Mappings mappings, RunPages runs, UploadFolder folder) {
    this.mappings = mappings;
    this.runs = runs;
    this.folder = folder;
  }

  /** The page of all uploads. */
  public UploadsPage all(List<Upload> uploads, @Nullable String trouble) {
    Dates dates = new Dates(runs.zone());
    return new UploadsPage(
        uploads.stream()
            .map(upload ->
                new UploadsPage.Line(
                    upload.href(),
                    upload.id(),
                    upload.fileNames(),
                    upload.by(),
                    dates.moment(upload.at()),
                    state(upload),
                    upload.imported() == null
                        ? ""
                        : Numbers.count(upload.imported().added(), "event", "events")))
            .toList(),
        limit(),
        Uploads.MOST_FILES,
        trouble);
  }

  private static String state(Upload upload) {
    String so =
        switch (upload.work()) {
          case Upload.Work.Running running -> running.importing() ? "Being imported" : "Being tried";
          case Upload.Work.Failed failed -> "Did not come to its end";
          case Upload.Work.Idle idle ->
              upload.imported() != null
                  ? "Imported"
                  : upload.trial() != null ? "Tried, not imported" : "Not imported";
        };
    return upload.removed() ? so + ", files removed" : so;
  }

  /** How large a file may be. */
  public String limit() {
    return UploadFolder.megabytes(folder.largest());
  }

  /** The page of one upload. */
  public UploadPage of(Upload upload, @Nullable String trouble) {
    List<FilePreview> previews = upload.removed() ? List.of() : mappings.previews(upload);
    Mappings.Checked checked = mappings.check(upload, upload.mapping());
    return new UploadPage(
        upload.href(),
        "Upload " + upload.id(),
        Numbers.count(upload.files().size(), "file", "files")
            + " by "
            + upload.by()
            + ", "
            + new Dates(runs.zone()).moment(upload.at()),
        cards(upload, previews),
        upload.removed() ? List.of() : ready(upload, previews),
        upload.mapping(),
        findings(upload, upload.mapping(), checked),
        checked.mapping() == null
            ? List.of()
            : checked.mapping().tables().stream().map(Table::name).toList(),
        columns(previews),
        runs.of(upload, checked.mapping() != null && checked.mistakes().isEmpty()),
        upload.removed(),
        limit(),
        trouble);
  }

  /** What was found in a text that is not saved yet. */
  public MappingFindings findings(Upload upload, String text) {
    return findings(upload, text, mappings.check(upload, text));
  }

  private static MappingFindings findings(Upload upload, String text, Mappings.Checked checked) {
    Mapping mapping = checked.mapping();
    boolean fits = mapping != null && checked.mistakes().isEmpty();
    return new MappingFindings(
        text.isBlank(),
        checked.mistakes(),
        fits
            ? upload.files().stream()
                .map(file -> new MappingFindings.Of(file.name(), becomes(mapping, file)))
                .toList()
            : List.of());
  }

  private static String becomes(Mapping mapping, UploadedFile file) {
    Optional<Table> table =
        mapping.tables().stream()
            .filter(each ->
                file.kind() == null
                    ? each.patterns().stream().anyMatch(p -> named(p, file))
                    : each.name().equals(file.kind()))
            .findFirst();
    return table
        .map(each ->
            each.eventLines()
                ? "events, one a line"
                : each.becomes().isEmpty() ? "nothing of its own" : events(each))
        .orElse("nothing");
  }

  private static boolean named(NamePattern pattern, UploadedFile file) {
    return pattern.matchesFile(file.name());
  }

  private static String events(Table table) {
    return table.becomes().stream()
        .map(EventRule::event)
        .map(Object::toString)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static List<FileCard> cards(Upload upload, List<FilePreview> previews) {
    List<FileCard> cards = new ArrayList<>();
    for (int i = 0; i < upload.files().size(); i++) {
      UploadedFile file = upload.files().get(i);
      String kind = file.kind() == null ? "" : file.kind();
      String size = size(file.bytes());
      cards.add(
          i >= previews.size()
              ? new FileCard(file.number(), file.name(), size, kind, List.of(), List.of(), null)
              : switch (previews.get(i)) {
                case FilePreview.Readable readable ->
                    new FileCard(
                        file.number(),
                        file.name(),
                        written(readable) + ", " + size,
                        kind,
                        readable.header(),
                        readable.rows().stream().map(row -> shown(row, readable)).toList(),
                        null);
                case FilePreview.Unreadable(String found, String expected) ->
                    new FileCard(
                        file.number(),
                        file.name(),
                        size,
                        kind,
                        List.of(),
                        List.of(),
                        found + "; " + expected);
              });
    }
    return cards;
  }

  private static String size(long bytes) {
    return bytes < 1 << 20
        ? Numbers.whole(Math.max(1, bytes >> 10)) + " KB"
        : Numbers.whole(bytes >> 20) + " MB";
  }

  private static String written(FilePreview.Readable readable) {
    String encoding = readable.encoding().name();
    return readable.json()
        ? "JSON, one object a line, " + encoding
        : "CSV, "
            + encoding
            + ", separated by "
            + switch (readable.separator()) {
              case ',' -> "commas";
              case ';' -> "semicolons";
              case '\t' -> "tabs";
              case '|' -> "bars";
              default -> "“" + readable.separator() + "”";
            };
  }

  private static List<String> shown(CsvRow row, FilePreview.Readable file) {
    return switch (row) {
      case CsvRow.Damaged damaged -> List.of("Row " + damaged.row() + ": " + damaged.reason());
      case CsvRow.Fields fields ->
          fields.fields().stream().limit(file.header().size()).map(UploadPages::cut).toList();
    };
  }

  private static String cut(String value) {
    return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE - 1) + "…" : value;
  }

  private List<ReadyChoice> ready(Upload upload, List<FilePreview> previews) {
    return mappings.ready(upload, previews).stream()
        .map(each ->
            new ReadyChoice(
                each.name(),
                each.mapping().title(),
                each.fit().known()
                    + " of "
                    + Numbers.count(each.fit().columns(), "column", "columns")
                    + " known"
                    + (each.fit().whole() ? "" : ", not every file"),
                each.name().equals(upload.chosen())))
        .toList();
  }

  private static UploadPage.@Nullable Columns columns(List<FilePreview> previews) {
    return previews.size() == 1 && previews.getFirst() instanceof FilePreview.Readable readable
        ? new UploadPage.Columns(
            readable.header().stream().filter(name -> !name.isBlank()).distinct().toList(),
            List.of(ColumnChoice.Writing.values()))
        : null;
  }
}
