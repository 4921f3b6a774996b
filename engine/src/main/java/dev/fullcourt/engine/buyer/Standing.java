package dev.fullcourt.engine.buyer;

import java.util.Arrays;

/**
 * People by number in the order of some figure of theirs, the greatest first, and who was seen
 * first among equals. A few figures are simply looked through; of many an order is kept, so that a
 * change costs little however many there are.
 */
final class Standing {

  private static final int FEW = 16;

  private final int many;
  private final double[] figures = new double[FEW];
  private final double[] best;
  private final int[] first;
  private final Ranking ranking = new Ranking();
  private int size;

  /**
   * Nobody yet.
   *
   * @param many how many of the first are asked for
   */
  Standing(int many) {
    this.many = many;
    this.best = new double[many];
    this.first = new int[2 * many + 1];
  }

  /** Adds the next person's figure. */
  void add(double figure) {
    if (size < FEW) {
      figures[size] = figure;
    } else {
      for (int i = ranking.size(); i < FEW; i++) {
        ranking.add(figures[i]);
      }
      ranking.add(figure);
    }
    size++;
  }

  /** Gives a person another figure. */
  void set(int number, double figure) {
    if (size <= FEW) {
      figures[number] = figure;
    } else {
      ranking.set(number, figure);
    }
  }

  /** Gives everyone the same figure. */
  void setAll(double figure) {
    Arrays.fill(figures, 0, Math.min(size, FEW), figure);
    ranking.setAll(figure);
  }

  /** Forgets everyone. */
  void clear() {
    ranking.clear();
    size = 0;
  }

  /** A person's figure. */
  double figure(int number) {
    return size <= FEW ? figures[number] : ranking.figure(number);
  }

  /**
   * Looks for the first; {@link #at} gives them.
   *
   * @return how many there are
   */
  int find() {
    if (size <= many) {
      for (int i = 0; i < size; i++) {
        first[i] = i;
      }
      return size;
    }
    if (size <= FEW) {
      lookThrough();
    } else {
      ranking.first(many, first);
    }
    return many;
  }

  /**
   * The number of one of those found, by their place, until the next look. When there are no more
   * people than asked for, they come as they were seen.
   */
  int at(int place) {
    return first[place];
  }

  private void lookThrough() {
    int found = 0;
    for (int number = 0; number < size; number++) {
      double mine = figures[number];
      int place = found;
      while (place > 0 && best[place - 1] < mine) {
        place--;
      }
      if (place < many) {
        found = Math.min(found + 1, many);
        for (int j = found - 1; j > place; j--) {
          best[j] = best[j - 1];
          first[j] = first[j - 1];
        }
        best[place] = mine;
        first[place] = number;
      }
    }
  }
}
