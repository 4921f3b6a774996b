package dev.fullcourt.server.programs;

import dev.fullcourt.server.page.Linked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sales said of leads, as its template shows it.
 *
 * @param title what it is about
 * @param trail whether it is about one program, content or rule, below the page of all
 * @param asOf up to when we know, in words
 * @param during the period, to follow a verb
 * @param periods the periods one can choose
 * @param figures how many buyers became what, in all
 * @param reasons why they were rejected, recycled or lost
 * @param said what was said last
 * @param tables by what is behind the leads
 * @param open what is open in the pipeline now, by what is behind it; null where nothing is, or
 *     that is not asked for
 * @param credits who is credited with what was won
 * @param mark changes whenever something is said
 */
public record ProgramsPage(
    String title,
    boolean trail,
    String asOf,
    String during,
    List<Choice> periods,
    List<Figure> figures,
    List<Reasons> reasons,
    List<Remark> said,
    List<Table> tables,
    @Nullable Open open,
    List<Credit> credits,
    String mark) {
  public ProgramsPage {
    periods = List.copyOf(periods);
    figures = List.copyOf(figures);
    reasons = List.copyOf(reasons);
    said = List.copyOf(said);
    tables = List.copyOf(tables);
    credits = List.copyOf(credits);
  }

  /** Whether marketing offered anybody. */
  public boolean nothing() {
    return figures.isEmpty();
  }

  /** A period to choose. */
  public record Choice(String label, String href, boolean chosen) {}

  /**
   * A number.
   *
   * @param label what it counts
   * @param note what stands beside it: its share of all leads, for one; may be empty
   * @param outOf what else it is a part of; null for all leads
   */
  public record Figure(String label, Linked value, String note, @Nullable Linked outOf) {

    /** One that is a part of nothing else. */
    Figure(String label, Linked value, String note) {
      this(label, value, note, null);
    }
  }

  /** The reasons for one kind of answer. */
  public record Reasons(String title, List<Reason> rows) {
    public Reasons {
      rows = List.copyOf(rows);
    }
  }

  /** A reason, with a bar as long as it is frequent. */
  public record Reason(String reason, Linked value, String bar) {}

  /** Something sales said of a buyer. */
  public record Remark(
      String name, String href, String says, String note, String by, String when) {}

  /**
   * What is open in the pipeline.
   *
   * @param says what is counted, and how
   * @param figures all of it, each counted once
   * @param tables by what is behind it
   */
  public record Open(String says, List<Figure> figures, List<Table> tables) {
    public Open {
      figures = List.copyOf(figures);
      tables = List.copyOf(tables);
    }
  }

  /** Leads, or what is open, by what is behind them. */
  public record Table(String anchor, String title, String says, String head, List<Row> rows) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One program, content or rule.
   *
   * @param href its own page; empty when it has none
   * @param cells a number for each head
   */
  public record Row(String name, String href, String note, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A number in a table; without a link when it is nothing.
   *
   * @param outOf what it is a part of; null for all leads
   */
  public record Cell(String label, Linked value, boolean nothing, @Nullable Linked outOf) {

    /** One that is a part of nothing else. */
    Cell(String label, Linked value, boolean nothing) {
      this(label, value, nothing, null);
    }
  }

  /**
   * Who is credited with what was won, by several models side by side.
   *
   * @param says what was won, and what of it could not be converted
   * @param models the models, as people call them
   * @param rows the last is all together
   */
  public record Credit(
      String anchor,
      String title,
      String says,
      String head,
      List<String> models,
      List<CreditRow> rows) {
    public Credit {
      models = List.copyOf(models);
      rows = List.copyOf(rows);
    }
  }

  /**
   * One that is credited.
   *
   * @param href its own page; empty when it has none
   * @param amounts model by model
   * @param all whether it is the sum of the others
   */
  public record CreditRow(String name, String href, List<String> amounts, boolean all) {
    public CreditRow {
      amounts = List.copyOf(amounts);
    }
  }
}
