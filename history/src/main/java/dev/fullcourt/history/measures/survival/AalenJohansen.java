package dev.fullcourt.history.measures.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Aalen–Johansen cumulative incidence: the share that has come to each of several competing
 * outcomes by a time. One outcome rules out the others, so none of them is treated as censored: one
 * minus Kaplan–Meier of one outcome alone would promise far too much.
 *
 * <p>At a time with {@code d} exits to an outcome among {@code n} watched, its incidence grows by
 * {@code S(t-) d/n}, S being the Kaplan–Meier curve of all exits together (Klein and Moeschberger,
 * section 4.7; Aalen and Johansen, Scandinavian Journal of Statistics 5, 1978). The incidences and
 * the share still under way add up to 1 at every time.
 */
public final class AalenJohansen {

  private final RiskTable risk;
  private final List<Step> steps;

  /**
   * The incidences from one time of exits to the next.
   *
   * @param time in the unit of the spells
   * @param incidence by outcome, those that have occurred by then, from 0 to 1
   * @param open the share still under way, from 0 to 1
   */
  public record Step(long time, Map<String, Double> incidence, double open) {
    public Step {
      incidence = Map.copyOf(incidence);
    }
  }

  private AalenJohansen(RiskTable risk, List<Step> steps) {
    this.risk = risk;
    this.steps = List.copyOf(steps);
  }

  /** The incidences of these spells. */
  public static AalenJohansen of(Collection<Spell> spells) {
    RiskTable risk = new RiskTable(spells);
    Map<String, Double> incidence = new TreeMap<>();
    List<Step> steps = new ArrayList<>();
    double open = 1;
    for (RiskTable.Row row : risk.rows()) {
      double before = open;
      row.exits()
          .forEach((outcome, exits) ->
              incidence.merge(outcome, before * exits / row.atRisk(), Double::sum));
      int stay = row.atRisk() - row.exited();
      open = stay == 0 ? 0 : open * stay / row.atRisk();
      steps.add(new Step(row.time(), incidence, open));
    }
    return new AalenJohansen(risk, steps);
  }

  /** How many spells were watched. */
  public int size() {
    return risk.size();
  }

  /** How many are watched at a time: entered by then, and not gone before it. */
  public int atRisk(long time) {
    return risk.atRisk(time);
  }

  /** The share that has come to the outcome by a time, that time included. */
  public double incidence(String outcome, long time) {
    Step step = at(time);
    return step.incidence().getOrDefault(outcome, 0.0);
  }

  /** The share still under way after a time. */
  public double open(long time) {
    return at(time).open();
  }

  /** The share that comes to the outcome at all, as far as the data reach. */
  public double ever(String outcome) {
    return incidence(outcome, Long.MAX_VALUE);
  }

  private Step at(long time) {
    int passed = Search.count(steps.size(), step -> steps.get(step).time() <= time);
    return passed == 0 ? START : steps.get(passed - 1);
  }

  private static final Step START = new Step(0, Map.of(), 1);
}
