package dev.fullcourt.server.court.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.Segment;
import dev.fullcourt.server.buyers.Segments;
import dev.fullcourt.server.court.CourtFigures;
import dev.fullcourt.server.court.CourtPages;
import dev.fullcourt.server.court.Figures;
import dev.fullcourt.server.measures.KeptFigures;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Empty;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: where our buyers are. */
@Controller
class CourtController {

  private final Pages pages;
  private final Agreement agreement;
  private final Horizon horizon;
  private final CourtFigures figures;
  private final Segments segments;
  private final KeptFigures kept;

  CourtController(
      Pages pages,
      Agreement agreement,
      Horizon horizon,
      CourtFigures figures,
      Segments segments,
      KeptFigures kept) {
    this.pages = pages;
    this.agreement = agreement;
    this.horizon = horizon;
    this.figures = figures;
    this.segments = segments;
    this.kept = kept;
  }

  @GetMapping("/")
  ResponseEntity<String> court(
      @RequestParam(name = "period", defaultValue = "") String word,
      @RequestParam(name = "from", defaultValue = "") String from,
      @RequestParam(name = "to", defaultValue = "") String to,
      @RequestParam(name = "segment", defaultValue = "") String segment) {
    Frame frame = Frame.of("Court", Frame.Section.COURT);
    Optional<Playbook> playbook = agreement.findCurrent();
    Optional<Instant> asOf = horizon.findInstant();
    if (playbook.isEmpty() || asOf.isEmpty()) {
      return pages.show("page/empty", frame, Empty.of(playbook.isPresent()));
    }
    Dates dates = new Dates(playbook.get().fiscalYear().zone());
    Period period = Period.read(word, from, to, dates.date(asOf.get()));
    return figures(period, segment.isEmpty() ? null : segments.get(segment), playbook.get())
        .map(of -> CourtPages.of(playbook.get(), period, segments.all(), segment, of))
        .map(page -> pages.show("court/court", frame, page))
        .orElseGet(() -> pages.later(frame));
  }

  private Optional<Figures> figures(Period period, @Nullable Segment segment, Playbook playbook) {
    return kept.soon(
        key(period, segment, playbook), () -> figures.during(period, segment, playbook));
  }

  private static Object key(Period period, @Nullable Segment segment, Playbook playbook) {
    return List.of("court", period, segment == null ? "" : segment.asks(), playbook.version());
  }

  /** What everybody looks at first is there before the first of them does. */
  @EventListener(WebServerInitializedEvent.class)
  void prepare() {
    Optional<Playbook> playbook = agreement.findCurrent();
    Optional<Instant> asOf = horizon.findInstant();
    if (playbook.isPresent() && asOf.isPresent()) {
      Dates dates = new Dates(playbook.get().fiscalYear().zone());
      Period usual = Period.read("", "", "", dates.date(asOf.get()));
      kept.prepare(
          key(usual, null, playbook.get()), () -> figures.during(usual, null, playbook.get()));
    }
  }
}
