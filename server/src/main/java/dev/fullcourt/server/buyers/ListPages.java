package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.lists.Choice;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.playbooks.Anchors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Puts a list of buyers into words. */
public final class ListPages {

  private final Playbook playbook;
  private final Instant asOf;
  private final Dates dates;
  private final BuyerFilter filter;
  private final BuyerSort sort;
  private final ListChoices choices;
  private final List<Segment.Choice> segments;

  private ListPages(
      Playbook playbook,
      Instant asOf,
      BuyerFilter filter,
      BuyerSort sort,
      List<Segment.Choice> segments) {
    this.playbook = playbook;
    this.asOf = asOf;
    this.dates = new Dates(playbook.fiscalYear().zone());
    this.filter = filter;
    this.sort = sort;
    this.segments = segments;
    this.choices = new ListChoices(playbook, filter, sort, segments);
  }

  /**
   * The page of a part of the list.
   *
   * @param asOf up to when we know
   * @param segments the segments there are
   * @param length how long the whole list is
   * @param selectable whether something can be done about several of them
   */
  public static ListPage of(
      Playbook playbook,
      Instant asOf,
      BuyerFilter filter,
      BuyerSort sort,
      List<Segment.Choice> segments,
      ListLength length,
      BuyerList.Slice slice,
      boolean selectable) {
    return new ListPages(playbook, asOf, filter, sort, segments).page(length, slice, selectable);
  }

  private ListPage page(ListLength length, BuyerList.Slice slice, boolean selectable) {
    List<BuyerRow> rows = slice.rows();
    List<Choice> usual = choices.usual();
    List<Choice> more = choices.more();
    List<ListPage.Typed> typed = choices.typed();
    return new ListPage(
        length.words(),
        filter.query(),
        new Chips(filter, sort, segments).all(),
        usual,
        more,
        typed,
        !filter.present().equals(PresentFilter.ANY),
        kept(
            Stream.concat(
                Stream.concat(usual.stream(), more.stream()).map(Choice::name),
                typed.stream().map(ListPage.Typed::name))),
        rows.stream().map(this::row).toList(),
        playbook.motions().size() > 1,
        selectable,
        slice.earlier() && !rows.isEmpty()
            ? BuyerAddress.list(filter, sort, Cursor.before(sort, rows.getFirst()))
            : null,
        slice.later() && !rows.isEmpty()
            ? BuyerAddress.list(filter, sort, Cursor.after(sort, rows.getLast()))
            : null);
  }

  /** What the address says beyond the search and what the form lets one choose. */
  private SequencedMap<String, String> kept(Stream<String> chosen) {
    SequencedMap<String, String> kept = filter.words();
    kept.remove("q");
    chosen.forEach(kept::remove);
    if (filter.asksPast()) {
      for (String part : filter.period().query().split("&")) {
        int equals = part.indexOf('=');
        kept.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return kept;
  }

  private ListPage.Row row(BuyerRow row) {
    String stage = row.stage();
    Instant since = row.since();
    String arm = row.arm();
    return new ListPage.Row(
        row.id(),
        row.name(),
        BuyerAddress.buyer(row.id()),
        stage == null ? "" : BuyerAddress.why(row.id()),
        stage == null ? "Not in the cycle yet" : Playbook.title(stage),
        stage == null ? "" : Anchors.href(Anchors.stage(stage)),
        since == null ? "" : Durations.words(Duration.between(since, asOf)),
        since == null ? "" : dates.moment(since),
        arm == null ? "" : Playbook.title(arm),
        row.round(),
        Playbook.title(row.motion()),
        row.people() == 0 ? "" : Numbers.count(row.people(), "person", "people"),
        Numbers.points(row.score()),
        "fit " + Numbers.points(row.fit()) + ", interest " + Numbers.points(row.interest()),
        Durations.words(Duration.between(row.lastActivity(), asOf)) + " ago",
        dates.moment(row.lastActivity()),
        Dates.machine(row.lastActivity()));
  }
}
