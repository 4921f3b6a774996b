package dev.fullcourt.server.programs;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.BuyerAddress;
import dev.fullcourt.server.buyers.BuyerFilter;
import dev.fullcourt.server.buyers.LeadFilter;
import dev.fullcourt.server.buyers.LeadFilter.Kind;
import dev.fullcourt.server.buyers.LeadOutcome;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Linked;
import dev.fullcourt.server.page.Meter;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.pipeline.OpenNow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what sales said of leads into words. */
public final class ProgramsPages {

  private final Playbook playbook;
  private final RuleNames rules;
  private final Instant asOf;
  private final LeadFilter leads;
  private final Period period;

  /**
   * For one question.
   *
   * @param versions every version of the playbook, for the names of their rules
   * @param leads which leads it is about
   */
  public ProgramsPages(
      Playbook playbook, List<Playbook> versions, Instant asOf, LeadFilter leads, Period period) {
    this.playbook = playbook;
    this.rules = new RuleNames(versions, playbook.version());
    this.asOf = asOf;
    this.leads = leads;
    this.period = period;
  }

  /**
   * The page.
   *
   * @param open what is open in the pipeline; null where that is not asked for
   */
  public ProgramsPage of(
      Feedback.Tally total,
      List<Feedback.Tally> behind,
      List<Feedback.Because> reasons,
      List<Feedback.Said> said,
      OpenNow.@Nullable Open open,
      List<Earnings.Earned> earned,
      String mark) {
    boolean one = leads.asks();
    return new ProgramsPage(
        title(),
        one,
        new Dates(playbook.fiscalYear().zone()).moment(asOf),
        period.words(),
        Period.WORDS.stream()
            .map(word ->
                new ProgramsPage.Choice(
                    Period.label(word),
                    ProgramAddress.of(leads, new Period(word, null, null)),
                    word.equals(period.word())))
            .toList(),
        total.of(LeadOutcome.OFFERED) == 0 ? List.of() : figures(total),
        LeadOutcome.reasoned().stream()
            .map(outcome -> reasons(outcome, reasons))
            .filter(each -> !each.rows().isEmpty())
            .toList(),
        said.stream().map(this::remark).toList(),
        Stream.of(Kind.values())
            .map(kind -> table(kind, behind))
            .filter(table -> !table.rows().isEmpty())
            .toList(),
        open == null || open.all().count() == 0 ? null : new OpenTables(leads, period).of(open),
        earned.stream()
            .filter(each -> !each.won().told().isEmpty()) // also where none could be converted
            .map(new CreditTables(leads, period)::of)
            .toList(),
        mark);
  }

  private String title() {
    if (!leads.program().isEmpty()) {
      return leads.program();
    }
    if (!leads.content().isEmpty()) {
      return leads.content();
    }
    return leads.rule().isEmpty() ? "What sales said of our leads" : rules.title(leads.rule());
  }

  private List<ProgramsPage.Figure> figures(Feedback.Tally total) {
    long all = total.of(LeadOutcome.OFFERED);
    return shown(List.of(total)).stream()
        .map(outcome ->
            new ProgramsPage.Figure(
                label(outcome),
                number(leads, "", total, outcome),
                outcome == LeadOutcome.OFFERED || outcome == LeadOutcome.HELPED
                    ? ""
                    : Numbers.share(total.of(outcome), all),
                whole(leads, "", total, outcome)))
        .toList();
  }

  /** What there is a number for: of briefs where somebody rated one. */
  private static List<LeadOutcome> shown(List<Feedback.Tally> tallies) {
    boolean rated = tallies.stream().anyMatch(each -> each.of(LeadOutcome.RATED) > 0);
    return LeadOutcome.asked().stream()
        .filter(outcome -> outcome != LeadOutcome.RATED)
        .filter(outcome -> rated || outcome != LeadOutcome.HELPED)
        .toList();
  }

  /** How many became so of leads that may have a name. */
  private Linked number(LeadFilter these, String name, Feedback.Tally tally, LeadOutcome outcome) {
    String label = label(outcome);
    return number(
        these.with(outcome, ""),
        name.isEmpty() ? label : name + ", " + label.toLowerCase(Locale.ROOT),
        tally.of(outcome));
  }

  /** Of how many: briefs help some of those of whom somebody said whether they do. */
  private @Nullable Linked whole(
      LeadFilter these, String name, Feedback.Tally tally, LeadOutcome outcome) {
    return outcome == LeadOutcome.HELPED ? number(these, name, tally, LeadOutcome.RATED) : null;
  }

  static String label(LeadOutcome outcome) {
    return switch (outcome) {
      case ANY -> "";
      case OFFERED -> "Offered";
      case WAITING -> "Waiting";
      case ACCEPTED -> "Accepted";
      case REJECTED -> "Rejected";
      case RECYCLED -> "Recycled";
      case QUALIFIED -> "Qualified";
      case WON -> "Won";
      case LOST -> "Lost";
      case RATED -> "Brief rated";
      case HELPED -> "Brief helped";
    };
  }

  private Linked number(LeadFilter which, String label, long buyers) {
    return new Linked(
        Numbers.whole(buyers),
        BuyerAddress.list(BuyerFilter.offered(which, period)),
        label + ": " + Numbers.count(buyers, "buyer", "buyers"));
  }

  private ProgramsPage.Reasons reasons(LeadOutcome outcome, List<Feedback.Because> all) {
    long most = all.stream().mapToLong(Feedback.Because::buyers).max().orElse(0);
    return new ProgramsPage.Reasons(
        label(outcome) + " because",
        all.stream()
            .filter(each -> each.outcome() == outcome)
            .map(each ->
                new ProgramsPage.Reason(
                    Playbook.title(each.reason()),
                    number(
                        leads.with(outcome, each.reason()),
                        label(outcome) + " because " + each.reason(),
                        each.buyers()),
                    Meter.bar("loss", each.buyers(), most)))
            .toList());
  }

  private ProgramsPage.Remark remark(Feedback.Said said) {
    return new ProgramsPage.Remark(
        said.name(),
        BuyerAddress.buyer(said.buyer()),
        said.reason().isEmpty()
            ? label(said.outcome())
            : label(said.outcome()) + ": " + said.reason(),
        said.note(),
        said.by(),
        Durations.words(Duration.between(said.at(), asOf)) + " ago");
  }

  private ProgramsPage.Table table(Kind kind, List<Feedback.Tally> all) {
    List<Feedback.Tally> these =
        all.stream().filter(each -> each.kind() == kind && !isAsked(kind)).toList();
    List<LeadOutcome> shown = shown(these);
    List<ProgramsPage.Row> rows = these.stream().map(each -> row(kind, each, shown)).toList();
    return switch (kind) {
      case PROGRAM ->
          new ProgramsPage.Table(
              "programs",
              "By program",
              "Campaigns, webinars, shows and mailings the buyer took part in before they were"
                  + " offered.",
              "Program",
              rows);
      case CONTENT ->
          new ProgramsPage.Table(
              "content",
              "By content",
              "What they read, took or filled in before they were offered.",
              "Content",
              rows);
      case RULE ->
          new ProgramsPage.Table(
              "rules",
              "By rule",
              "The rules of the agreement that promoted them: what they entered by, and what they"
                  + " had points of.",
              "Rule",
              rows);
    };
  }

  private boolean isAsked(Kind kind) {
    return switch (kind) {
      case PROGRAM -> !leads.program().isEmpty();
      case CONTENT -> !leads.content().isEmpty();
      case RULE -> !leads.rule().isEmpty();
    };
  }

  private ProgramsPage.Row row(Kind kind, Feedback.Tally tally, List<LeadOutcome> shown) {
    LeadFilter these = leads.behind(kind, tally.name());
    String name = kind == Kind.RULE ? rules.title(tally.name()) : tally.name();
    return new ProgramsPage.Row(
        name,
        ProgramAddress.of(LeadFilter.ANY.behind(kind, tally.name()), period),
        kind == Kind.RULE ? rules.note(tally.name()) : "",
        shown.stream().map(outcome -> cell(these, name, tally, outcome)).toList());
  }

  private ProgramsPage.Cell cell(
      LeadFilter these, String name, Feedback.Tally tally, LeadOutcome outcome) {
    LeadOutcome all = outcome == LeadOutcome.HELPED ? LeadOutcome.RATED : outcome;
    return new ProgramsPage.Cell(
        label(outcome),
        number(these, name, tally, outcome),
        tally.of(all) == 0,
        whole(these, name, tally, outcome));
  }
}
