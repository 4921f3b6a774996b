package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.SalesStep;
import dev.fullcourt.history.pipeline.PlannedActivity;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Typed;
import dev.fullcourt.server.pipeline.BoardPage.Card;
import dev.fullcourt.server.pipeline.BoardPage.Column;
import dev.fullcourt.server.pipeline.Pipeline.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a board or a table and puts it into words: five queries, whatever is on it. */
@Component
public class BoardPages {

  /** So many cards a column shows at first, and so many at most. */
  static final int CARDS = 12;

  static final int MOST_CARDS = 200;
  static final int ROWS = 50;

  private final Pipeline pipeline;
  private final StepPaces.Source source;
  private final Asks asks;
  private final Sums sums;

  BoardPages(Pipeline pipeline, StepPaces.Source source, Asks asks, Sums sums) {
    this.pipeline = pipeline;
    this.source = source;
    this.asks = asks;
    this.sums = sums;
  }

  /**
   * The page.
   *
   * @param typed what was typed into what is asked, where that could not be taken
   */
  public BoardPage of(
      Playbook playbook,
      java.time.Instant now,
      Look look,
      boolean seesAll,
      String told,
      @Nullable String trouble,
      Typed typed) {
    StepPaces paces = source.at(now);
    List<Total> totals = sums.totals(look.filter(), paces);
    List<String> steps = paces.columns(playbook, totals);
    Worth.Sum sum = sums.worth(playbook, now, look.filter(), paces, totals);
    return new BoardPage(
        choices(playbook, look, seesAll, steps),
        look.filter().words("").getOrDefault("from", ""),
        look.filter().words("").getOrDefault("to", ""),
        look.filter().stalled(),
        chips(look),
        kept(look),
        views(look),
        count(look, totals),
        sums(totals),
        words(sum),
        sum.rates(),
        look.table() ? List.of() : columns(playbook, paces, look, totals, steps),
        look.table() ? table(playbook, paces, look, totals) : null,
        asks.of(playbook, paces, look).map(ask -> ask.with(typed)).orElse(null),
        told,
        trouble,
        look.back(),
        UUID.randomUUID().toString());
  }

  /** All together in the team's currency, where that takes a rate; else it is there already. */
  private static String words(Worth.Sum sum) {
    if (sum.rates().isEmpty() && sum.complete()) {
      return "";
    }
    String amount = SalesTexts.money(sum.amount(), sum.currency());
    return (sum.about() ? "about " : "")
        + amount
        + (sum.complete() ? " in all" : " without those of which no rate is known");
  }

  private static List<BoardPage.Chip> chips(Look look) {
    return look.filter().behind().stream()
        .map(behind ->
            new BoardPage.Chip(
                behind.isNobody()
                    ? "no " + behind.kind().word() + " behind them"
                    : behind.kind().word() + " “" + behind.name() + "” behind them",
                look.with(PipelineFilter.word(behind), "")))
        .toList();
  }

  private static SequencedMap<String, String> kept(Look look) {
    SequencedMap<String, String> kept = look.words();
    for (String chosen :
        List.of("owner", "team", "product", "from", "to", "stalled", "page", "outcome")) {
      kept.remove(chosen);
    }
    return kept;
  }

  private static List<BoardPage.View> views(Look look) {
    SequencedMap<String, String> words = look.words();
    List.of("view", "page", "whole", "sort", "outcome").forEach(words::remove);
    return List.of(
        new BoardPage.View("Board", Look.address("/pipeline", words), !look.table()),
        new BoardPage.View("Table", look.with("view", "table"), look.table()));
  }

  private static String count(Look look, List<Total> totals) {
    long all = totals.stream().mapToInt(Total::count).sum();
    String what = look.filter().outcome();
    return Numbers.count(all, what + " opportunity", what + " opportunities");
  }

  /** Amounts in one currency are added up; those of several stand side by side. */
  static List<String> sums(List<Total> totals) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    totals.stream()
        .filter(total -> total.count() > total.unpriced())
        .forEach(total -> sums.merge(total.currency(), total.amount(), BigDecimal::add));
    return sums.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(java.util.Comparator.reverseOrder()))
        .map(sum -> SalesTexts.money(sum.getValue(), sum.getKey()))
        .toList();
  }

  private List<BoardPage.Choice> choices(
      Playbook playbook, Look look, boolean seesAll, List<String> steps) {
    Pipeline.Choices found = sums.choices();
    PipelineFilter filter = look.filter();
    List<BoardPage.Choice> choices = new ArrayList<>();
    if (seesAll) {
      SequencedMap<String, String> owners = new LinkedHashMap<>();
      owners.put(PipelineFilter.ALL, "Everybody");
      Stream.concat(found.owners().stream(), Stream.of(filter.owner(), look.usualOwner()))
          .filter(owner -> !owner.isEmpty())
          .distinct()
          .sorted()
          .forEach(owner -> owners.put(owner, owner));
      choices.add(
          new BoardPage.Choice(
              "owner",
              "Owner",
              owners,
              filter.owner().isEmpty() ? PipelineFilter.ALL : filter.owner()));
      SequencedMap<String, String> teams = any("All teams");
      playbook.teams().keySet().forEach(team -> teams.put(team, Playbook.title(team)));
      choices.add(new BoardPage.Choice("team", "Team", teams, filter.team()));
    }
    SequencedMap<String, String> products = any("All products");
    found.products().forEach(product -> products.put(product, product));
    choices.add(new BoardPage.Choice("product", "Product family", products, filter.product()));
    if (look.table()) {
      SequencedMap<String, String> all = any("All steps");
      steps.stream()
          .filter(step -> !step.isEmpty())
          .forEach(step -> all.put(step, SalesTexts.step(step)));
      choices.add(new BoardPage.Choice("step", "Step", all, filter.step()));
      SequencedMap<String, String> outcomes = new LinkedHashMap<>();
      Stream.of("open", "won", "lost")
          .filter(each -> !each.equals("lost") || filter.behind().isEmpty())
          .forEach(each -> outcomes.put(each, Playbook.title(each)));
      choices.add(new BoardPage.Choice("outcome", "Outcome", outcomes, filter.outcome()));
    }
    return choices;
  }

  private static SequencedMap<String, String> any(String words) {
    SequencedMap<String, String> choices = new LinkedHashMap<>();
    choices.put("", words);
    return choices;
  }

  private List<Column> columns(
      Playbook playbook, StepPaces paces, Look look, List<Total> totals, List<String> steps) {
    Map<String, Integer> most = new LinkedHashMap<>();
    steps.forEach(step -> most.put(step, step.equals(look.whole()) ? MOST_CARDS : CARDS));
    List<Opportunity> shown = pipeline.cards(look.filter(), paces, most);
    Map<String, List<Card>> cards = new LinkedHashMap<>();
    for (Card card : cards(playbook, paces, look, shown)) {
      cards.computeIfAbsent(card.step(), step -> new ArrayList<>()).add(card);
    }
    return steps.stream()
        .filter(step -> look.filter().step().isEmpty() || look.filter().step().equals(step))
        .map(step ->
            column(
                playbook,
                look,
                step,
                totals.stream().filter(total -> total.step().equals(step)).toList(),
                cards.getOrDefault(step, List.of())))
        .toList();
  }

  private List<Card> cards(Playbook playbook, StepPaces paces, Look look, List<Opportunity> shown) {
    Map<String, List<PlannedActivity>> planned = pipeline.activities(shown);
    SalesTexts texts = new SalesTexts(playbook, paces);
    String ask = Look.more(look.back());
    return shown.stream()
        .map(each -> texts.card(each, planned.getOrDefault(each.id(), List.of()), ask))
        .toList();
  }

  private static Column column(
      Playbook playbook, Look look, String step, List<Total> totals, List<Card> cards) {
    int count = totals.stream().mapToInt(Total::count).sum();
    int stalled = totals.stream().mapToInt(Total::stalled).sum();
    int unpriced = totals.stream().mapToInt(Total::unpriced).sum();
    List<String> notes = new ArrayList<>();
    if (stalled > 0) {
      notes.add(Numbers.whole(stalled) + " stalled");
    }
    if (unpriced > 0) {
      notes.add(Numbers.whole(unpriced) + " without an amount");
    }
    boolean whole = step.equals(look.whole());
    boolean more = count > cards.size();
    return new Column(
        step,
        SalesTexts.step(step),
        says(playbook, step),
        Numbers.whole(count),
        sums(totals),
        String.join(", ", notes),
        cards,
        !more ? null : whole ? tableOf(look, step) : look.with("whole", step),
        whole ? "All " + Numbers.whole(count) + " in the table" : more(count, cards.size()));
  }

  private static String more(int count, int shown) {
    return "Show " + Numbers.whole(Math.min(count, MOST_CARDS) - shown) + " more";
  }

  private static String tableOf(Look look, String step) {
    SequencedMap<String, String> words = look.filter().in(step).words(look.usualOwner());
    words.put("view", "table");
    return Look.address("/pipeline", words);
  }

  private static String says(Playbook playbook, String step) {
    return playbook.pipeline().stream()
        .filter(each -> each.name().equals(step))
        .findFirst()
        .map(SalesStep::says)
        .orElse("");
  }

  private BoardPage.Table table(Playbook playbook, StepPaces paces, Look look, List<Total> totals) {
    int all = totals.stream().mapToInt(Total::count).sum();
    int from = (look.page() - 1) * ROWS;
    List<Opportunity> rows = pipeline.rows(look.filter(), paces, look.sort(), from, ROWS);
    return new BoardPage.Table(
        TableHeads.of(look),
        look.filter().isOpen(),
        look.filter().isLost(),
        cards(playbook, paces, look, rows),
        rows.isEmpty()
            ? ""
            : Numbers.whole(from + 1)
                + " to "
                + Numbers.whole(from + rows.size())
                + " of "
                + Numbers.whole(all),
        look.page() == 1 ? null : look.with("page", Integer.toString(look.page() - 1)),
        from + rows.size() < all && look.page() < Look.LAST_PAGE
            ? look.with("page", Integer.toString(look.page() + 1))
            : null);
  }
}
