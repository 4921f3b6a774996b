package dev.fullcourt.server.programs;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.money.Revenue;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.history.money.credit.CreditModel;
import dev.fullcourt.server.page.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What was won in a period, and who is credited with it. */
public interface Earnings {

  /** Among all of one kind. */
  Earned of(CreditKind kind, Period period, Playbook playbook);

  /**
   * Who is credited with what was won. By each model the rows add up to the sum of it, to the cent
   * (law 34).
   *
   * @param by among what it is shared
   * @param won what was won, net, with the rates by which it was converted
   * @param rows the most by the even model first, nobody last
   */
  record Earned(String by, Revenue won, List<Row> rows) {
    public Earned {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What one is credited with.
   *
   * @param name its name; empty for what nobody earned
   * @param credit in the team's currency, by the word of the model
   */
  record Row(String name, Map<String, BigDecimal> credit) {
    public Row {
      credit = Map.copyOf(credit);
    }

    /** What one model gives. */
    public BigDecimal by(CreditModel model) {
      return credit.getOrDefault(model.word(), BigDecimal.ZERO);
    }
  }
}
