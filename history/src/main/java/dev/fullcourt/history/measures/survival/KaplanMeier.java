package dev.fullcourt.history.measures.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Kaplan–Meier (product-limit) curve: the share still waiting after a time, with those still
 * under way counted as watched until now, and those found already under way counted from then on.
 *
 * <p>With {@code d} exits among {@code n} watched at a time, the curve is multiplied by {@code 1 -
 * d/n} (Klein and Moeschberger, 4.2.1; with late entry 4.6.1). Its variance is Greenwood's (4.2.2),
 * its pointwise 95 % interval the log-log one (4.3.2), and the interval of a quantile is where that
 * band crosses (4.5, after Brookmeyer and Crowley).
 */
public final class KaplanMeier {

  /** Takes up rounding of the product, so that a curve that reaches exactly one half counts. */
  private static final double ROUNDING = 1e-12;

  private final RiskTable risk;
  private final List<Step> steps;

  /**
   * The curve from one time of exits to the next.
   *
   * @param time when it drops, in the unit of the spells
   * @param atRisk how many were watched just then
   * @param exits how many left
   * @param survival the share still waiting afterwards, from 0 to 1
   * @param band its 95 % interval
   */
  public record Step(long time, int atRisk, int exits, double survival, Interval band) {}

  private KaplanMeier(RiskTable risk, List<Step> steps) {
    this.risk = risk;
    this.steps = List.copyOf(steps);
  }

  /** The curve of these spells; all outcomes count as exits. */
  public static KaplanMeier of(Collection<Spell> spells) {
    RiskTable risk = new RiskTable(spells);
    List<Step> steps = new ArrayList<>();
    double survival = 1;
    double greenwood = 0;
    Interval band = new Interval(1, 1);
    for (RiskTable.Row row : risk.rows()) {
      int stay = row.atRisk() - row.exited();
      survival = stay == 0 ? 0 : survival * stay / row.atRisk();
      if (stay > 0) {
        greenwood += (double) row.exited() / ((double) row.atRisk() * stay);
      }
      band = band(survival, greenwood, band);
      steps.add(new Step(row.time(), row.atRisk(), row.exited(), survival, band));
    }
    return new KaplanMeier(risk, steps);
  }

  /** Where the curve is 0 the formula has no value: the upper end then stays where it was. */
  private static Interval band(double survival, double greenwood, Interval before) {
    if (survival <= 0) {
      return new Interval(0, before.high());
    }
    double theta = Math.exp(Interval.Z * Math.sqrt(greenwood) / Math.log(survival));
    return new Interval(Math.pow(survival, 1 / theta), Math.pow(survival, theta));
  }

  /** How many spells were watched. */
  public int size() {
    return risk.size();
  }

  /** The curve, drop by drop. */
  public List<Step> steps() {
    return steps;
  }

  /**
   * Whether the curve falls to 0 while others are still to be watched longer. It happens with late
   * entry, when almost nobody is watched at short times; the curve then says nothing.
   */
  public boolean runsDryEarly() {
    for (Step step : steps.subList(0, Math.max(0, steps.size() - 1))) {
      if (step.exits() == step.atRisk()) {
        return true;
      }
    }
    return false;
  }

  /** The share still waiting just after a time, from 0 to 1. */
  public double survival(long time) {
    int passed = Search.count(steps.size(), step -> steps.get(step).time() <= time);
    return passed == 0 ? 1 : steps.get(passed - 1).survival();
  }

  /**
   * The first time by which the share {@code p} has left: the smallest t with S(t) ≤ 1 - p.
   *
   * @return null when the curve never gets that low: it is not known yet, which is not infinite
   */
  public @Nullable Long quantile(double p) {
    for (Step step : steps) {
      if (step.survival() <= 1 - p + ROUNDING) {
        return step.time();
      }
    }
    return null;
  }

  /** The lower end of the quantile's 95 % interval, or null when it is not known yet. */
  public @Nullable Long quantileLow(double p) {
    for (Step step : steps) {
      if (step.band().low() <= 1 - p + ROUNDING) {
        return step.time();
      }
    }
    return null;
  }

  /** The upper end of the quantile's 95 % interval, or null when it is not known yet. */
  public @Nullable Long quantileHigh(double p) {
    for (Step step : steps) {
      if (step.band().high() <= 1 - p + ROUNDING) {
        return step.time();
      }
    }
    return null;
  }
}
