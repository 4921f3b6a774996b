package dev.fullcourt.engine.decision;

import java.util.List;

/**
 * Why a decision was taken. It refers to facts by event and person and never copies them (law 9).
 *
 * @param trigger what set it off
 * @param rule the part of the playbook that applied, for example {@code cycle.lead.enter}
 * @param playbook the version of the playbook
 * @param score the score at that moment, point by point
 */
public record Cause(Trigger trigger, String rule, int playbook, Score score) {

  /** A cause in which points played no part. */
  public Cause(Trigger trigger, String rule, int playbook) {
    this(trigger, rule, playbook, Score.NONE);
  }

  /** What set a decision off. */
  public sealed interface Trigger {

    /**
     * An event.
     *
     * @param seq its place in the log of the buyer's partition
     */
    record ByEvent(long seq) implements Trigger {}

    /**
     * Time passing.
     *
     * @param timer the timer's name, for example {@code cycle.lost.recycle-after}
     */
    record ByTimer(String timer) implements Trigger {}
  }

  /**
   * A score and what it is made of; the points add up to fit plus interest.
   *
   * @param fit who they are
   * @param interest what they did in this turn
   * @param points each rule's part; never changes
   */
  public record Score(double fit, double interest, List<Points> points) {
    public Score {
      points = points instanceof PointList ? points : List.copyOf(points);
    }

    /** No points. */
    public static final Score NONE = new Score(0, 0, List.of());
  }

  /**
   * What one rule gave.
   *
   * @param rule the rule's id, for example {@code interest.2}
   * @param person whose points they are; empty for the account or the buyer as a whole
   * @param times how often it applied
   * @param points what it gave, limits applied
   */
  public record Points(String rule, String person, int times, double points) {}
}
