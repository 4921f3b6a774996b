package dev.fullcourt.engine.decision;

import dev.fullcourt.engine.decision.Cause.Points;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Points as they are found when a decision is taken: kept as numbers, and put into {@link Points}
 * only when somebody reads them, which many a replay never does.
 */
public final class PointList extends AbstractList<Points> implements RandomAccess {

  private final List<String> rules;
  private final String[] persons;
  private final int[] numbers;
  private final double[] points;
  private final int size;

  private PointList(Builder builder) {
    this.rules = builder.rules;
    this.persons = builder.persons;
    this.numbers = builder.numbers;
    this.points = builder.points;
    this.size = builder.size;
  }

  @Override
  public Points get(int index) {
    Objects.checkIndex(index, size);
    return new Points(
        rules.get(numbers[2 * index]), persons[index], numbers[2 * index + 1], points[index]);
  }

  @Override
  public int size() {
    return size;
  }

  /** Gathers points. Used once. */
  public static final class Builder {

    private final List<String> rules;
    private final String[] persons;
    private final int[] numbers;
    private final double[] points;
    private int size;

    /**
     * Of at most so many.
     *
     * @param rules the ids of the rules, in a list that does not change
     * @param most how many at most
     */
    public Builder(List<String> rules, int most) {
      this.rules = rules;
      this.persons = new String[most];
      this.numbers = new int[2 * most];
      this.points = new double[most];
    }

    /** Adds what one rule, given by its number, gave. */
    public void add(int rule, String person, int times, double given) {
      persons[size] = person;
      numbers[2 * size] = rule;
      numbers[2 * size + 1] = times;
      points[size] = given;
      size++;
    }

    /** The list; nothing can be added any more. */
    public PointList list() {
      return new PointList(this);
    }
  }
}
