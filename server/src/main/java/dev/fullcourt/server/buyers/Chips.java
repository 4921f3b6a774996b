package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in plain words what narrows a list, and where the list without it lies. */
final class Chips {

  private final BuyerFilter filter;
  private final BuyerSort sort;

  private final List<Segment.Choice> segments;

  Chips(BuyerFilter filter, BuyerSort sort, List<Segment.Choice> segments) {
    this.filter = filter;
    this.sort = sort;
    this.segments = segments;
  }

  List<ListPage.Chip> all() {
    List<ListPage.Chip> chips = new ArrayList<>();
    add(chips, "q", filter.query(), "“" + filter.query() + "”");
    add(chips, "stage", filter.stage(), "in " + title(filter.stage()) + " now");
    if (filter.asksEntered()) {
      chips.add(new ListPage.Chip(entered(), without(filter.without("entered", "came"))));
    }
    if (filter.asksLeft()) {
      chips.add(new ListPage.Chip(left(), without(filter.without("left", "went", "next"))));
    }
    add(chips, "arm", filter.arm(), "came by " + title(filter.arm()));
    add(
        chips,
        "round",
        filter.round() == 0 ? "" : Integer.toString(filter.round()),
        "round " + filter.round());
    add(chips, "motion", filter.motion(), title(filter.motion()));
    present(chips, filter.present());
    if (filter.lead().asks()) {
      lead(chips, filter.lead());
    }
    return chips;
  }

  private void present(List<ListPage.Chip> chips, PresentFilter now) {
    boolean nobody = now.owner().equals(PresentFilter.NOBODY);
    add(chips, "owner", now.owner(), nobody ? "nobody has them" : now.owner() + " has them");
    add(chips, "function", now.function(), "with " + title(now.function()));
    add(chips, "score-from", text(now.scoreFrom()), text(now.scoreFrom()) + " points or more");
    add(chips, "score-to", text(now.scoreTo()), text(now.scoreTo()) + " points or fewer");
    add(
        chips,
        "activity",
        now.activity(),
        (now.isSilent() ? "silent for " : "active in the last ") + now.days() + " days");
    if (!now.field().isEmpty()) {
      chips.add(
          new ListPage.Chip(
              title(now.field()) + (now.value().isEmpty() ? " known" : ": " + now.value()),
              without(filter.without("field", "value"))));
    }
    add(chips, "opportunity", now.opportunity(), opportunity(now.opportunity()));
    add(chips, "key", now.key() ? "yes" : "", "key accounts");
    add(
        chips,
        "segment",
        now.segment(),
        segments.stream()
            .filter(segment -> segment.word().equals(now.segment()))
            .map(segment -> "in the segment “" + segment.name() + "”")
            .findFirst()
            .orElse("in a segment"));
  }

  private static String opportunity(String word) {
    return word.equals("none") ? "no open opportunity" : word + " opportunity";
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  private void lead(List<ListPage.Chip> chips, LeadFilter lead) {
    add(chips, "program", lead.program(), "brought by “" + lead.program() + "”");
    add(chips, "content", lead.content(), "brought by “" + lead.content() + "”");
    add(chips, "rule", lead.rule(), "promoted by rule " + lead.rule());
    String words = lead.outcome().says() + " as a lead " + filter.period().words();
    if (lead.outcome() == LeadOutcome.ANY) {
      return;
    }
    chips.add(
        new ListPage.Chip(
            lead.reason().isEmpty() ? words : words + ": " + lead.reason(),
            without(filter.without("lead", "reason"))));
  }

  private void add(List<ListPage.Chip> chips, String name, String word, String words) {
    if (!word.isEmpty()) {
      chips.add(new ListPage.Chip(words, without(filter.with(name, ""))));
    }
  }

  private String without(BuyerFilter rest) {
    boolean past = rest.asksPast();
    return BuyerAddress.list(past ? rest : rest.during(Period.ALL), sort);
  }

  /** {@code entered Lead for the first time in the last 90 days}. */
  private String entered() {
    String stage = filter.entered().isEmpty() ? "the cycle" : title(filter.entered());
    String verb =
        filter.came() == Manner.START || filter.came() == Manner.ANY
            ? "entered " + stage
            : "moved " + filter.came().says() + " into " + stage;
    String how = filter.came() == Manner.START ? " " + filter.came().says() : "";
    return verb + how + " " + filter.period().words();
  }

  /** {@code left Lead for Recycled in the last 90 days}. */
  private String left() {
    String from = filter.left().isEmpty() ? "" : title(filter.left());
    String words =
        filter.went() == Manner.ANY
            ? "left " + (from.isEmpty() ? "a stage" : from)
            : "moved " + filter.went().says() + (from.isEmpty() ? "" : " from " + from);
    String next = filter.next().isEmpty() ? "" : " for " + title(filter.next());
    return words + next + " " + filter.period().words();
  }

  private static String title(String name) {
    return name.isEmpty() ? "" : Playbook.title(name);
  }
}
