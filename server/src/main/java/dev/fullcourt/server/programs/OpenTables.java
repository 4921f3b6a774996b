package dev.fullcourt.server.programs;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.money.credit.Behind;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.server.buyers.LeadFilter;
import dev.fullcourt.server.page.Linked;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.pipeline.OpenNow;
import dev.fullcourt.server.pipeline.PipelineAddress;
import dev.fullcourt.server.pipeline.Worth;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what is open in the pipeline into tables by what is behind it. */
final class OpenTables {

  private static final int MOST = 12;

  private final LeadFilter leads;
  private final Period period;

  OpenTables(LeadFilter leads, Period period) {
    this.leads = leads;
    this.period = period;
  }

  /** What is open; of one program or content, that row of it beside all that is open. */
  ProgramsPage.Open of(OpenNow.Open open) {
    return new ProgramsPage.Open(
        says(open.all().worth()),
        List.of(
            new ProgramsPage.Figure("Open", count(null, "All that is open", open.all()), ""),
            new ProgramsPage.Figure(
                "Worth",
                worth(null, "All that is open", open.all()),
                "about" + (open.all().unpriced() == 0 ? "" : ", " + unpriced(open.all()))),
            new ProgramsPage.Figure(
                "Stalled",
                stalled(null, "All that is open", open.all()),
                Numbers.share(open.all().stalled(), open.all().count()))),
        open.by().stream().map(by -> table(by, open.all().worth().currency())).toList());
  }

  private static String says(Worth.Sum worth) {
    return "Opportunities in the pipeline, whatever the period. One with three programs behind it"
        + " counts once for each, in full, so the rows of a table do not add up to these."
        + (worth.rates().isEmpty() ? "" : " Converted at " + String.join("; ", worth.rates()) + ".")
        + (worth.complete()
            ? ""
            : " What they are worth is without those of which no rate is known.");
  }

  private ProgramsPage.Table table(OpenNow.By by, String currency) {
    CreditKind kind = CreditKind.find(by.by()).orElseThrow();
    String only = only(kind);
    List<OpenNow.Row> shown =
        only.isEmpty() ? by.first(MOST).rows() : List.of(the(only, by.rows(), currency));
    return new ProgramsPage.Table(
        "open-by-" + kind.word(),
        "Open, by " + kind.word(),
        says(kind)
            + (only.isEmpty() && by.named() > MOST
                ? " The %d behind most, of %s.".formatted(MOST, Numbers.whole(by.named()))
                : ""),
        Playbook.title(kind.word()),
        shown.stream().map(row -> row(kind, row)).toList());
  }

  private static String says(CreditKind kind) {
    return switch (kind) {
      case PROGRAM ->
          "Campaigns, webinars, shows and mailings their buyers took part in since the round began.";
      case CONTENT -> "What their buyers read, took or filled in since the round began.";
      case CHANNEL -> "Where their buyers did something since the round began.";
      case FUNCTION, PERSON -> throw new IllegalArgumentException(kind + " is on no page");
    };
  }

  private String only(CreditKind kind) {
    return switch (kind) {
      case PROGRAM -> leads.program();
      case CONTENT -> leads.content();
      case CHANNEL, FUNCTION, PERSON -> "";
    };
  }

  private static OpenNow.Row the(String name, List<OpenNow.Row> rows, String currency) {
    return rows.stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseGet(() ->
            new OpenNow.Row(
                name,
                new OpenNow.Sum(
                    0, 0, 0, new Worth.Sum(currency, BigDecimal.ZERO, true, true, List.of()))));
  }

  private ProgramsPage.Row row(CreditKind kind, OpenNow.Row row) {
    Behind behind = new Behind(kind, row.name());
    String name = name(kind, row.name());
    OpenNow.Sum sum = row.sum();
    return new ProgramsPage.Row(
        name,
        href(kind, row.name()),
        unpriced(sum),
        List.of(
            new ProgramsPage.Cell("Open", count(behind, name, sum), sum.count() == 0),
            new ProgramsPage.Cell("Worth", worth(behind, name, sum), sum.count() == 0),
            new ProgramsPage.Cell("Stalled", stalled(behind, name, sum), sum.stalled() == 0)));
  }

  private static String unpriced(OpenNow.Sum sum) {
    return sum.unpriced() == 0 ? "" : Numbers.whole(sum.unpriced()) + " without an amount";
  }

  private static String name(CreditKind kind, String name) {
    if (name.isEmpty()) {
      return "Nobody";
    }
    return kind == CreditKind.CHANNEL ? Playbook.title(name) : name;
  }

  private String href(CreditKind kind, String name) {
    if (name.isEmpty() || leads.asks()) {
      return "";
    }
    return switch (kind) {
      case PROGRAM ->
          ProgramAddress.of(LeadFilter.ANY.behind(LeadFilter.Kind.PROGRAM, name), period);
      case CONTENT ->
          ProgramAddress.of(LeadFilter.ANY.behind(LeadFilter.Kind.CONTENT, name), period);
      case CHANNEL, FUNCTION, PERSON -> "";
    };
  }

  private static Linked count(@Nullable Behind behind, String name, OpenNow.Sum sum) {
    return new Linked(
        Numbers.whole(sum.count()),
        PipelineAddress.open(behind, false),
        name + ", open: " + opportunities(sum.count()));
  }

  private static Linked worth(@Nullable Behind behind, String name, OpenNow.Sum sum) {
    String money = Numbers.money(sum.worth().amount(), sum.worth().currency());
    return new Linked(
        money, PipelineAddress.open(behind, false), name + ", open: worth about " + money);
  }

  private static Linked stalled(@Nullable Behind behind, String name, OpenNow.Sum sum) {
    return new Linked(
        Numbers.whole(sum.stalled()),
        PipelineAddress.open(behind, true),
        name + ", stalled: " + opportunities(sum.stalled()));
  }

  private static String opportunities(int count) {
    return Numbers.count(count, "opportunity", "opportunities");
  }
}
