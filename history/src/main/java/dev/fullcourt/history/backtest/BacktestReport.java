package dev.fullcourt.history.backtest;

import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What would have been different. Its record components are its JSON. Shares are from 0 to 1, times
 * are milliseconds, unknown is null.
 *
 * @param head what was tried on what
 * @param met who met the definition, and when
 * @param shift how much earlier or later, of those who met it under both
 * @param gained who met it under the proposed playbook alone
 * @param lost who met it under the current one alone
 * @param wins of real wins, how many each caught beforehand
 * @param precision what really came of those who met it
 * @param clocks clocks that would have run out
 * @param load what each person would have been given, where a playbook has routing
 * @param stages where buyers are at the end
 * @param reading what this can and cannot show, in sentences
 */
public record BacktestReport(
    BacktestHead head,
    MetCount met,
    Shift shift,
    NamedList gained,
    NamedList lost,
    Wins wins,
    List<Precision> precision,
    List<ClockCount> clocks,
    List<Load> load,
    List<StageCount> stages,
    List<String> reading) {

  static final List<String> READING =
      List.of(
          "What people did is taken as it was. Both playbooks saw the same events; nobody acts"
              + " differently here because a buyer would have been theirs sooner, later or not at"
              + " all.",
          "So of those gained it is known who they are and what became of them without being worked"
              + " as such, not what sales would have made of them; and of those lost, what was"
              + " reached with them may be owed to the work they got.",
          "For the same reason the rates of the proposed playbook count what sales accepted or won"
              + " of buyers it was offered under the current one. A rate that falls may only mean"
              + " that nobody called.",
          "Clocks under the proposed playbook stop at what people really did. Where it starts one"
              + " that did not run in reality, nobody was in a hurry: 'ran out' is then the worst"
              + " case, and 'at the pace seen' what to expect if they were dealt with as fast as"
              + " the others were.",
          "The figures show what the rule would have picked from this past. They do not show that"
              + " picking differently would have sold more; a trial with some of the buyers"
              + " would.");

  public BacktestReport {
    precision = List.copyOf(precision);
    clocks = List.copyOf(clocks);
    load = List.copyOf(load);
    stages = List.copyOf(stages);
    reading = List.copyOf(reading);
  }

  /** The report as tables. */
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>(met.tables(head.definition()));
    tables.add(shift.table());
    tables.add(gained.table("Gained: met under the proposed playbook alone"));
    tables.add(lost.table("Lost: met under the current playbook alone"));
    tables.add(wins.table());
    tables.add(wins.onlyCurrent().table("Wins caught by the current playbook alone"));
    tables.add(wins.onlyProposed().table("Wins caught by the proposed playbook alone"));
    tables.add(Precision.table(precision));
    if (!clocks.isEmpty()) {
      tables.add(ClockCount.table(clocks));
    }
    if (!load.isEmpty()) {
      tables.add(Load.table(load));
    }
    tables.add(StageCount.table(stages));
    tables.removeIf(table -> table.rows().isEmpty());
    return tables;
  }

  /** The report as plain text for a terminal. */
  public String text() {
    return head.text()
        + tables().stream().map(table -> "\n" + table.text()).collect(Collectors.joining())
        + "\nHow to read this\n"
        + reading.stream().map(each -> "- " + each + "\n").collect(Collectors.joining());
  }
}
