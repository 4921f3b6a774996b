package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.playbooks.Anchors;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts a list of buyers into words. */
public final class ListPages {

  private static final List<String> CHOSEN = List.of("q", "stage", "arm", "round", "motion");
  private static final int ROUNDS = 4;

  private final Playbook playbook;
  private final Instant asOf;
  private final Dates dates;
  private final BuyerFilter filter;
  private final BuyerSort sort;

  private ListPages(Playbook playbook, Instant asOf, BuyerFilter filter, BuyerSort sort) {
    this.playbook = playbook;
    this.asOf = asOf;
    this.dates = new Dates(playbook.fiscalYear().zone());
    this.filter = filter;
    this.sort = sort;
  }

  /**
   * The page of a part of the list.
   *
   * @param asOf up to when we know
   * @param count how long the whole list is
   */
  public static ListPage of(
      Playbook playbook,
      Instant asOf,
      BuyerFilter filter,
      BuyerSort sort,
      long count,
      BuyerList.Slice slice) {
    return new ListPages(playbook, asOf, filter, sort).page(count, slice);
  }

  private ListPage page(long count, BuyerList.Slice slice) {
    List<BuyerRow> rows = slice.rows();
    return new ListPage(
        Numbers.count(count, "buyer", "buyers"),
        filter.query(),
        new Chips(filter, sort).all(),
        choices(),
        kept(),
        rows.stream().map(this::row).toList(),
        playbook.motions().size() > 1,
        slice.earlier() && !rows.isEmpty()
            ? BuyerAddress.list(filter, sort, Cursor.before(sort, rows.getFirst()))
            : null,
        slice.later() && !rows.isEmpty()
            ? BuyerAddress.list(filter, sort, Cursor.after(sort, rows.getLast()))
            : null);
  }

  private List<ListPage.Choice> choices() {
    List<ListPage.Choice> choices =
        Stream.of(
                choice(
                    "stage",
                    "Stage",
                    "Any stage",
                    playbook.cycle().all().map(Stage::name).toList(),
                    filter.stage(),
                    Playbook::title),
                choice(
                    "arm",
                    "Arm",
                    "Any arm",
                    playbook.cycle().arms().stream().map(arm -> arm.name()).toList(),
                    filter.arm(),
                    Playbook::title),
                choice(
                    "round",
                    "Round",
                    "Any round",
                    Stream.iterate(1, round -> round + 1)
                        .limit(ROUNDS)
                        .map(String::valueOf)
                        .toList(),
                    filter.round() == 0 ? "" : Integer.toString(filter.round()),
                    round -> "Round " + round),
                choice(
                    "motion",
                    "Motion",
                    "Any motion",
                    playbook.motions().size() > 1 ? playbook.motions() : List.of(),
                    filter.motion(),
                    Playbook::title))
            .filter(choice -> choice.options().size() > 1)
            .toList();
    SequencedMap<String, String> sorts = new LinkedHashMap<>();
    for (BuyerSort each : BuyerSort.values()) {
      sorts.put(each == BuyerSort.NAME ? "" : each.word(), each.title());
    }
    return Stream.concat(
            choices.stream(),
            Stream.of(
                new ListPage.Choice(
                    "sort", "Order", sorts, sort == BuyerSort.NAME ? "" : sort.word())))
        .toList();
  }

  private static ListPage.Choice choice(
      String name,
      String label,
      String any,
      List<String> words,
      String chosen,
      Function<String, String> title) {
    SequencedMap<String, String> options = new LinkedHashMap<>();
    options.put("", any);
    words.forEach(word -> options.put(word, title.apply(word)));
    if (!chosen.isEmpty()) {
      options.putIfAbsent(chosen, title.apply(chosen));
    }
    return new ListPage.Choice(name, label, options, chosen);
  }

  /** What the address says beyond what the form lets one choose. */
  private SequencedMap<String, String> kept() {
    SequencedMap<String, String> kept = filter.words();
    CHOSEN.forEach(kept::remove);
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
