package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Period;
import java.util.ArrayList;
import java.util.List;

/** Says in plain words what narrows a list, and where the list without it lies. */
final class Chips {

  private final BuyerFilter filter;
  private final BuyerSort sort;

  Chips(BuyerFilter filter, BuyerSort sort) {
    this.filter = filter;
    this.sort = sort;
  }

  List<ListPage.Chip> all() {
    List<ListPage.Chip> chips = new ArrayList<>();
    add(chips, "q", filter.query(), "“" + filter.query() + "”");
    add(chips, "stage", filter.stage(), "in " + title(filter.stage()) + " now");
    if (filter.asksEntered()) {
      chips.add(new ListPage.Chip(entered(), without(filter.with("entered", "").with("came", ""))));
    }
    if (filter.asksLeft()) {
      chips.add(
          new ListPage.Chip(
              left(), without(filter.with("left", "").with("went", "").with("next", ""))));
    }
    add(chips, "arm", filter.arm(), "came by " + title(filter.arm()));
    add(
        chips,
        "round",
        filter.round() == 0 ? "" : Integer.toString(filter.round()),
        "round " + filter.round());
    add(chips, "motion", filter.motion(), title(filter.motion()));
    if (filter.lead().asks()) {
      lead(chips, filter.lead());
    }
    return chips;
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
            without(filter.with("lead", "").with("reason", ""))));
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
