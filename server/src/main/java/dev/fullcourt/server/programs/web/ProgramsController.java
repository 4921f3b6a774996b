package dev.fullcourt.server.programs.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.server.buyers.LeadFilter;
import dev.fullcourt.server.buyers.LeadOutcome;
import dev.fullcourt.server.lists.Csv;
import dev.fullcourt.server.lists.ListBars;
import dev.fullcourt.server.lists.ListCheck;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.measures.KeptFigures;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Empty;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.pipeline.OpenNow;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.programs.Earnings;
import dev.fullcourt.server.programs.Feedback;
import dev.fullcourt.server.programs.ProgramsPage;
import dev.fullcourt.server.programs.ProgramsPages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What sales said of leads, in all and by what is behind them. */
@Controller
class ProgramsController implements ListCheck {

  private static final int ROWS = 15;
  private static final int SAID = 20;

  private static final Csv<Feedback.Tally> FILE = new Csv<>("programs", columns());

  private final Pages pages;
  private final Agreement agreement;
  private final Horizon horizon;
  private final Feedback feedback;
  private final ListBars bars;
  private final Earnings earnings;
  private final OpenNow openNow;
  private final KeptFigures kept;

  ProgramsController(
      Pages pages,
      Agreement agreement,
      Horizon horizon,
      Feedback feedback,
      ListBars bars,
      Earnings earnings,
      OpenNow openNow,
      KeptFigures kept) {
    this.pages = pages;
    this.agreement = agreement;
    this.horizon = horizon;
    this.feedback = feedback;
    this.bars = bars;
    this.earnings = earnings;
    this.openNow = openNow;
    this.kept = kept;
  }

  @GetMapping("/programs")
  ResponseEntity<String> all(@RequestParam Map<String, String> parameters) {
    return show(parameters);
  }

  @GetMapping("/programs/{name}")
  ResponseEntity<String> program(
      @PathVariable String name, @RequestParam Map<String, String> parameters) {
    Map<String, String> words = new HashMap<>(parameters);
    words.put("program", name);
    return show(words);
  }

  @GetMapping("/programs.csv")
  void file(@RequestParam Map<String, String> said, HttpServletResponse response)
      throws IOException {
    Asked asked = asked(said);
    List<Feedback.Tally> all =
        feedback.behind(asked.leads(), asked.period(), playbook(), Integer.MAX_VALUE);
    FILE.send(response, all::forEach);
  }

  private Asked asked(Map<String, String> said) {
    Listing.PROGRAMS.check(said);
    Instant asOf = horizon.findInstant().orElseThrow(() -> new Missing("There are no buyers yet."));
    return Asked.read(said, new Dates(playbook().fiscalYear().zone()).date(asOf));
  }

  private Playbook playbook() {
    return agreement.findCurrent().orElseThrow(() -> new Missing("There is no agreement yet."));
  }

  private static List<Csv.Column<Feedback.Tally>> columns() {
    return Stream.concat(
            Stream.of(
                new Csv.Column<Feedback.Tally>(
                    "behind", each -> each.kind() == null ? null : each.kind().word()),
                new Csv.Column<>("name", Feedback.Tally::name)),
            Stream.of(LeadOutcome.values())
                .filter(outcome -> outcome != LeadOutcome.ANY)
                .map(outcome ->
                    new Csv.Column<Feedback.Tally>(outcome.word(), each -> each.of(outcome))))
        .toList();
  }

  private ResponseEntity<String> show(Map<String, String> parameters) {
    Listing.PROGRAMS.check(parameters);
    Optional<Playbook> current = agreement.findCurrent();
    Optional<Instant> asOf = horizon.findInstant();
    if (current.isEmpty() || asOf.isEmpty()) {
      return pages.show(
          "page/empty",
          Frame.of("Programs", Frame.Section.PROGRAMS),
          Empty.of(current.isPresent()));
    }
    Playbook playbook = current.get();
    Asked asked = Asked.read(parameters, new Dates(playbook.fiscalYear().zone()).date(asOf.get()));
    return kept.soon(
            List.of("programs", asked, playbook.version()), () -> page(asked, playbook, asOf.get()))
        .map(page ->
            pages.show(
                "programs/programs",
                Frame.of(page.title(), Frame.Section.PROGRAMS),
                page,
                bars.above(Listing.PROGRAMS, parameters)))
        .orElseGet(() -> pages.later(Frame.of("Programs", Frame.Section.PROGRAMS)));
  }

  private ProgramsPage page(Asked asked, Playbook playbook, Instant asOf) {
    LeadFilter leads = asked.leads();
    Period period = asked.period();
    String mark = feedback.mark(playbook); // before all else: what is said meanwhile changes it
    return new ProgramsPages(playbook, agreement.getVersions(), asOf, leads, period)
        .of(
            feedback.total(leads, period, playbook),
            feedback.behind(leads, period, playbook, ROWS),
            feedback.reasons(leads, period, playbook),
            feedback.said(leads, period, playbook, SAID),
            open(leads, playbook, asOf),
            kinds(leads).stream().map(kind -> earnings.of(kind, period, playbook)).toList(),
            mark);
  }

  private OpenNow.@Nullable Open open(LeadFilter leads, Playbook playbook, Instant asOf) {
    List<CreditKind> kinds = openKinds(leads);
    return kinds.isEmpty() ? null : openNow.of(playbook, asOf, kinds);
  }

  /** No rule of the agreement is behind an opportunity. */
  private static List<CreditKind> openKinds(LeadFilter leads) {
    if (!leads.asks()) {
      return List.of(CreditKind.PROGRAM, CreditKind.CONTENT, CreditKind.CHANNEL);
    }
    return Stream.concat(
            leads.program().isEmpty() ? Stream.empty() : Stream.of(CreditKind.PROGRAM),
            leads.content().isEmpty() ? Stream.empty() : Stream.of(CreditKind.CONTENT))
        .toList();
  }

  @Override
  public Listing list() {
    return Listing.PROGRAMS;
  }

  @Override
  public void check(Map<String, String> look) {
    asked(look);
  }

  /** One program is credited beside others; of content and rules the page tells of leads alone. */
  private static List<CreditKind> kinds(LeadFilter leads) {
    if (!leads.asks()) {
      return List.of(CreditKind.PROGRAM, CreditKind.FUNCTION);
    }
    return leads.program().isEmpty() ? List.of() : List.of(CreditKind.PROGRAM);
  }
}
