package dev.fullcourt.server.reports;

import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.reports.AskedOptions;
import dev.fullcourt.history.measures.reports.Behind;
import dev.fullcourt.history.measures.reports.Report;
import dev.fullcourt.history.measures.reports.ReportOptions;
import dev.fullcourt.history.measures.reports.Spot;
import dev.fullcourt.server.measures.Histories;
import dev.fullcourt.server.measures.KeptFigures;
import dev.fullcourt.server.page.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reckons reports, and finds the buyers behind their figures. */
@Component
public class Reports {

  private final Histories histories;
  private final KeptFigures kept;
  private final Lock one = new ReentrantLock();

  Reports(Histories histories, KeptFigures kept) {
    this.histories = histories;
    this.kept = kept;
  }

  /** The report; none while it takes longer than somebody waits gladly. */
  public Optional<Report> soon(Asked asked) {
    return kept.soon(asked.key(), () -> report(asked));
  }

  /** The report, however long it takes. */
  public Report get(Asked asked) {
    return kept.get(asked.key(), () -> report(asked));
  }

  private Report report(Asked asked) {
    return alone(() -> asked.kind().report(seen(asked), options(asked)));
  }

  /** With very many buyers one history fits into memory, and not two. */
  private <T> T alone(Supplier<T> reckon) {
    one.lock();
    try {
      return reckon.get();
    } finally {
      one.unlock();
    }
  }

  /** The first buyers behind a figure; none while it takes longer than somebody waits gladly. */
  public Optional<Figure> soon(Asked asked, Spot spot, int most) {
    return kept.soon(
        List.of(asked.key(), spot, most), () -> alone(() -> figure(asked, spot, most)));
  }

  /** The first buyers behind a figure, however long it takes. */
  public Figure get(Asked asked, Spot spot, int most) {
    return kept.get(List.of(asked.key(), spot, most), () -> alone(() -> figure(asked, spot, most)));
  }

  private Figure figure(Asked asked, Spot spot, int most) {
    Observation seen = seen(asked);
    ReportOptions options = options(asked);
    Figure figure = find(asked.kind().report(seen, options), spot);
    List<Figure.Buyer> buyers = new ArrayList<>();
    new Behind(seen, asked.kind(), options)
        .each(
            spot,
            buyer -> {
              buyers.add(buyer(buyer));
              return buyers.size() <= most;
            });
    boolean more = buyers.size() > most;
    return figure.with(more ? buyers.subList(0, most) : buyers, more);
  }

  /** Tells of every buyer behind a figure, by name. */
  public void each(Asked asked, Spot spot, Consumer<Figure.Buyer> to) {
    alone(() -> all(asked, spot)).forEach(to);
  }

  private List<Figure.Buyer> all(Asked asked, Spot spot) {
    List<Figure.Buyer> buyers = new ArrayList<>();
    new Behind(seen(asked), asked.kind(), options(asked))
        .each(spot, buyer -> buyers.add(buyer(buyer)));
    return buyers;
  }

  private static Figure find(Report report, Spot spot) {
    return report.tables().stream()
        .filter(table -> table.title().equals(spot.table()))
        .flatMap(table ->
            table.rows().stream()
                .filter(row ->
                    spot.column() < row.size()
                        && Spot.of(table, row, spot.column()).filter(spot::equals).isPresent())
                .map(row ->
                    new Figure(
                        report.head(),
                        spot,
                        table.columns().get(spot.column()),
                        row.get(spot.column()),
                        List.of(),
                        false)))
        .findFirst()
        .orElseThrow(() -> new Missing("The report has no such figure, or has it no longer."));
  }

  private static Figure.Buyer buyer(BuyerHistory buyer) {
    var stay = buyer.stays().getLast();
    return new Figure.Buyer(buyer.buyer(), buyer.name(), stay.stage(), stay.entered());
  }

  private Observation seen(Asked asked) {
    return histories.seen(asked.playbook(), asked.kind(), null);
  }

  private static ReportOptions options(Asked asked) {
    return switch (asked.options()) {
      case AskedOptions.Readable(ReportOptions options) -> options;
      case AskedOptions.Wrong(List<String> mistakes) ->
          throw new IllegalArgumentException(String.join("; ", mistakes));
    };
  }
}
