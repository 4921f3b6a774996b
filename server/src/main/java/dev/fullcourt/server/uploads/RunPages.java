package dev.fullcourt.server.uploads;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.imports.DryRunReport;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.uploads.RunPage.Brought;
import dev.fullcourt.server.uploads.RunPage.Buyer;
import dev.fullcourt.server.uploads.RunPage.Reason;
import dev.fullcourt.server.uploads.RunPage.Row;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts what is done with an upload into words. */
@Component
public class RunPages {

  private final JdbcClient jdbc;
  private final Playbooks playbooks;
  private final Mappings mappings;

  RunPages(JdbcClient jdbc, Playbooks playbooks, Mappings mappings) {
    this.jdbc = jdbc;
    this.playbooks = playbooks;
    this.mappings = mappings;
  }

  /** The zone times are written in. */
  ZoneId zone() {
    return playbooks
        .findCurrent()
        .map(Playbook::fiscalYear)
        .map(year -> year.zone())
        .orElse(ZoneOffset.UTC);
  }

  /** How far an upload is. */
  public RunPage of(Upload upload) {
    Mappings.Checked checked = mappings.check(upload, upload.mapping());
    return of(upload, checked.mapping() != null && checked.mistakes().isEmpty());
  }

  RunPage of(Upload upload, boolean usable) {
    boolean none = playbooks.findCurrent().isEmpty();
    return new RunPage(
        upload.href(),
        upload.work() instanceof Upload.Work.Running running ? running(running) : null,
        upload.work() instanceof Upload.Work.Failed(String why) ? why : null,
        new RunPage.May(
            usable && !none && !upload.removed(),
            none ? mappings.findPlaybook(upload.chosen()).map(Playbook::name).orElse(null) : null,
            none,
            upload.imported() != null),
        upload.trial() == null ? null : trial(upload.trial()),
        upload.imported() == null ? null : brought(upload.imported()));
  }

  private static RunPage.Running running(Upload.Work.Running running) {
    String step = running.step().isEmpty() ? "Waiting to begin" : running.step();
    String rows =
        running.rows() == 0 ? "" : ", " + Numbers.count(running.rows(), "row", "rows") + " so far";
    return new RunPage.Running(
        running.importing(),
        step + rows,
        (int) Math.round(100 * running.done()),
        running.stopping());
  }

  private RunPage.Trial trial(DryRunReport report) {
    long events = report.events().stream().mapToLong(DryRunReport.OfType::events).sum();
    long fresh = report.events().stream().mapToLong(DryRunReport.OfType::fresh).sum();
    return new RunPage.Trial(
        rows(
            report.rows().read(),
            report.rows().understood(),
            report.rows().rejected(),
            report.rows().leftOut()),
        Numbers.count(events, "event", "events")
            + (report.atLeast() ? " of at least " : " of ")
            + Numbers.count(report.people(), "person", "people")
            + " and "
            + Numbers.count(report.accounts(), "account", "accounts")
            + ", "
            + span(report)
            + "; "
            + Numbers.whole(fresh)
            + " new.",
        report.files().stream()
            .map(file ->
                new Row(
                    file.file(),
                    List.of(
                        Numbers.whole(file.read()),
                        Numbers.whole(file.understood()),
                        Numbers.whole(file.rejected()),
                        Numbers.whole(file.leftOut()))))
            .toList(),
        report.events().stream()
            .map(event ->
                new Row(
                    event.type(),
                    List.of(Numbers.whole(event.events()), Numbers.whole(event.fresh()))))
            .toList(),
        report.reasons().stream().map(RunPages::reason).toList());
  }

  private String span(DryRunReport report) {
    Dates dates = new Dates(zone());
    String undated =
        report.undated() == 0 ? "" : ", " + Numbers.whole(report.undated()) + " without a date";
    return report.first() == null || report.last() == null
        ? "none with a date"
        : "from " + dates.day(report.first()) + " to " + dates.day(report.last()) + undated;
  }

  private static Reason reason(DryRunReport.Reason reason) {
    return new Reason(
        reason.reason(),
        Numbers.whole(reason.rows()),
        reason.samples().stream()
            .map(sample -> sample.file() + ", row " + sample.row() + ": " + sample.reason())
            .toList());
  }

  private static String rows(long read, long understood, long rejected, long leftOut) {
    return Numbers.count(read, "row", "rows")
        + ": "
        + Numbers.whole(understood)
        + " understood, "
        + Numbers.whole(rejected)
        + " rejected, "
        + Numbers.whole(leftOut)
        + " left out by the mapping.";
  }

  private Brought brought(Upload.Imported imported) {
    @Nullable String rejected =
        imported.rejected() == 0
            ? null
            : Numbers.count(imported.rejected(), "rejected row", "rejected rows");
    return new Brought(
        "By " + imported.by() + ", " + new Dates(zone()).moment(imported.at()),
        rows(
            imported.rowsRead(), imported.understood(), imported.rejected(), imported.leftOut()),
        Numbers.count(imported.added(), "event is", "events are")
            + " new, "
            + Numbers.whole(imported.alreadyThere())
            + " were there already.",
        rejected,
        buyers(imported.buyers()));
  }

  private List<Buyer> buyers(List<String> ids) {
    Map<String, String> names = new TreeMap<>();
    jdbc.sql("select buyer, name from buyer_view where buyer = any(:buyers)")
        .param("buyers", ids.toArray(String[]::new))
        .query(row -> {
          names.put(row.getString(1), row.getString(2));
        });
    return names.entrySet().stream()
        .map(each -> new Buyer("/buyers/" + each.getKey(), each.getValue()))
        .toList();
  }
}
