package dev.fullcourt.server.pipeline;

import dev.fullcourt.server.page.Typed;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline as a board or a table.
 *
 * @param choices what narrows it
 * @param from to be decided on that day or later; empty for any
 * @param to to be decided on that day or earlier; empty for any
 * @param stalled whether only stalled ones are shown
 * @param chips what else narrows it, and can be taken away
 * @param kept what else an address of this page says, for its forms
 * @param views board and table
 * @param count how many there are, in words
 * @param sums what they are worth, one text a currency
 * @param worth what they are worth together in the team's currency; empty where that is said
 *     already
 * @param rates the rates that took, with their days
 * @param columns the steps, on a board; empty in a table
 * @param table the rows, in a table; null on a board
 * @param ask what is asked of somebody who wants to do something, or null
 * @param told what came of what they just did; empty when they did nothing
 * @param trouble why what they wanted did not work, or null
 * @param back this page, without what is asked
 * @param once goes with each act, so that none counts twice
 */
public record BoardPage(
    List<Choice> choices,
    String from,
    String to,
    boolean stalled,
    List<Chip> chips,
    SequencedMap<String, String> kept,
    List<View> views,
    String count,
    List<String> sums,
    String worth,
    List<String> rates,
    List<Column> columns,
    @Nullable Table table,
    @Nullable Ask ask,
    String told,
    @Nullable String trouble,
    String back,
    String once) {
  public BoardPage {
    choices = List.copyOf(choices);
    chips = List.copyOf(chips);
    views = List.copyOf(views);
    sums = List.copyOf(sums);
    rates = List.copyOf(rates);
    columns = List.copyOf(columns);
  }

  /** A list to choose from: words by the word of the address. */
  public record Choice(
      String name, String label, SequencedMap<String, String> entries, String chosen) {}

  /**
   * What narrows it without a choice of its own.
   *
   * @param words in words
   * @param without the page without it
   */
  public record Chip(String words, String without) {}

  /** One way to look at it. */
  public record View(String title, String href, boolean current) {}

  /**
   * A step of the sale.
   *
   * @param step as events name it; empty where none is known
   * @param says what it means; empty when nobody said
   * @param count how many opportunities are in it
   * @param sums what they are worth, one text a currency
   * @param note how many have no amount or are stalled; empty when none
   * @param more where the others lie, or null when all are shown
   */
  public record Column(
      String step,
      String title,
      String says,
      String count,
      List<String> sums,
      String note,
      List<Card> cards,
      @Nullable String more,
      String moreText) {
    public Column {
      sums = List.copyOf(sums);
      cards = List.copyOf(cards);
    }

    /** Its name on the page. */
    public String anchor() {
      return "step-" + step.replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
  }

  /**
   * An opportunity.
   *
   * @param what its name beside the buyer's
   * @param closes the day of the decision, or what is said when there is none
   * @param overdue whether that day has passed
   * @param next what is to be done next
   * @param due until when; empty when nobody said
   * @param late whether that has passed
   * @param unplanned whether it is open and nothing is
   * @param lostFor why it was lost; empty when it was not, or nobody said
   * @param product the product family; empty when nobody said
   * @param inStep how long it has been in its step; empty when that is not known
   * @param stalled why it counts as stalled; empty when it does not
   * @param agreed how much of what was agreed for its step is done; empty when nothing was agreed
   * @param ask the address that asks what to do with it, to which an act is added
   */
  public record Card(
      String id,
      String href,
      String buyer,
      String buyerHref,
      String buyerStage,
      String name,
      String what,
      String step,
      String stepTitle,
      String amount,
      String closes,
      boolean overdue,
      String next,
      String due,
      boolean late,
      boolean unplanned,
      String lostFor,
      String product,
      String owner,
      String inStep,
      String stalled,
      String agreed,
      String ask) {}

  /**
   * The table.
   *
   * @param heads its columns, those that can be sorted by with where that leads
   * @param open whether what it shows is still to be decided
   * @param lost whether it was lost
   * @param part which part of the whole is shown, in words
   */
  public record Table(
      List<Head> heads,
      boolean open,
      boolean lost,
      List<Card> rows,
      String part,
      @Nullable String previous,
      @Nullable String following) {
    public Table {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }
  }

  /**
   * The head of a column.
   *
   * @param href where sorting by it leads; empty when it cannot be sorted by
   * @param sorted {@code ascending}, {@code descending} or {@code none}
   */
  public record Head(String title, String href, String sorted, boolean figure) {}

  /**
   * What somebody is asked before something is done.
   *
   * @param act the act, or {@code choose} when they are asked what to do
   * @param says what it leads to, in a sentence; empty when that is plain
   * @param fields what there is to say
   * @param button what to press
   * @param ways what else can be done, by address
   */
  public record Ask(
      String act,
      String id,
      String title,
      String name,
      String buyer,
      String says,
      List<String> open,
      List<Field> fields,
      Map<String, String> kept,
      String button,
      List<Way> ways) {
    public Ask {
      open = List.copyOf(open);
      fields = List.copyOf(fields);
      kept = Map.copyOf(kept);
      ways = List.copyOf(ways);
    }

    /** The same, with what was typed where it was typed for this act. */
    Ask with(Typed typed) {
      return !typed.with(act)
          ? this
          : new Ask(
              act,
              id,
              title,
              name,
              buyer,
              says,
              open,
              fields.stream().map(field -> field.with(typed.said())).toList(),
              kept,
              button,
              ways);
    }
  }

  /** Something else that can be done: a step to move to, or an address that asks more. */
  public record Way(String title, String step, String href) {}

  /**
   * Something to say.
   *
   * @param kind {@code text}, {@code number}, {@code date}, {@code long} or {@code choice}
   * @param options what there is to choose, by value
   */
  public record Field(
      String name,
      String label,
      String kind,
      String value,
      boolean required,
      SequencedMap<String, String> options) {

    private Field with(Map<String, String> said) {
      return new Field(name, label, kind, said.getOrDefault(name, value), required, options);
    }
  }
}
