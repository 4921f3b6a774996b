package dev.fullcourt.engine.buyer;

import java.util.Arrays;

/**
 * Numbers from 0 on in the order of a figure each has, the greatest first, the lower number among
 * equals. A heap: a change costs little however many there are, mostly nothing but a look at the
 * place above.
 */
final class Ranking {

  private double[] figures = {};
  private int[] numbers = {};
  private int[] places = {};
  private int size;

  /** How many there are. */
  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Adds the next number. */
  void add(double figure) {
    if (size == numbers.length) {
      int room = Math.max(32, size * 2);
      figures = Arrays.copyOf(figures, room);
      numbers = Arrays.copyOf(numbers, room);
      places = Arrays.copyOf(places, room);
    }
    put(size, size, figure);
    size++;
    rise(size - 1);
  }

  /** The figure of a number. */
  double figure(int number) {
    return figures[places[number]];
  }

  /** Gives a number another figure. */
  void set(int number, double figure) {
    int place = places[number];
    figures[place] = figure;
    if (!rise(place)) {
      sink(place);
    }
  }

  /** Gives every number the same figure; nobody has to climb. */
  void setAll(double figure) {
    for (int i = 0; i < size; i++) {
      put(i, i, figure);
    }
  }

  private void put(int place, int number, double figure) {
    numbers[place] = number;
    figures[place] = figure;
    places[number] = place;
  }

  private boolean isBefore(int place, int other) {
    return figures[place] > figures[other]
        || (figures[place] == figures[other] && numbers[place] < numbers[other]);
  }

  private void swap(int place, int other) {
    int number = numbers[place];
    double figure = figures[place];
    put(place, numbers[other], figures[other]);
    put(other, number, figure);
  }

  private boolean rise(int from) {
    int place = from;
    while (place > 0 && isBefore(place, (place - 1) / 2)) {
      swap(place, (place - 1) / 2);
      place = (place - 1) / 2;
    }
    return place != from;
  }

  private void sink(int from) {
    int place = from;
    while (true) {
      int below = 2 * place + 1;
      if (below + 1 < size && isBefore(below + 1, below)) {
        below++;
      }
      if (below >= size || !isBefore(below, place)) {
        return;
      }
      swap(place, below);
      place = below;
    }
  }

  /**
   * Finds the first, in their order.
   *
   * @param many how many; there must be as many
   * @param into where to put them; needs room for twice as many and one
   */
  void first(int many, int[] into) {
    // Behind those found wait, in order, the places directly below them.
    int waiting = 1;
    into[0] = 0;
    for (int found = 0; found < many; found++) {
      int place = into[found];
      waiting--;
      for (int below = 2 * place + 1; below <= 2 * place + 2 && below < size; below++) {
        int at = found + 1 + waiting;
        while (at > found + 1 && isBefore(below, into[at - 1])) {
          into[at] = into[at - 1];
          at--;
        }
        into[at] = below;
        waiting++;
      }
    }
    for (int i = 0; i < many; i++) {
      into[i] = numbers[into[i]];
    }
  }
}
