package dev.fullcourt.engine.buyer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * People in the order of some figure of theirs, the greatest first, and who was seen first among
 * equals. A few people are simply looked through; of many an order is kept, so that a change costs
 * little however many there are.
 */
final class Standing {

  private static final int FEW = 16;

  /** What people are ordered by. */
  interface Figure {
    double of(PersonSlice person);
  }

  private final Figure figure;
  private final List<PersonSlice> people;
  private final TreeSet<PersonSlice> order;
  private boolean kept;

  /** An order of people, those who will be added to the list included. */
  Standing(List<PersonSlice> people, Figure figure) {
    this.people = people;
    this.figure = figure;
    this.order =
        new TreeSet<>(
            Comparator.comparingDouble((PersonSlice person) -> -figure.of(person))
                .thenComparingInt(person -> person.number));
  }

  /** To be told before a person's figure changes. */
  void changes(PersonSlice person) {
    if (kept) {
      order.remove(person);
    }
  }

  /** To be told after it has changed, and of who is new. */
  void changed(PersonSlice person) {
    if (kept) {
      order.add(person);
    }
  }

  /** To be told when figures changed that nobody told of. */
  void forget() {
    order.clear();
    kept = false;
  }

  /** The first, at most so many, the first of all first. */
  List<PersonSlice> top(int many) {
    if (people.size() <= many) {
      return people;
    }
    if (people.size() > FEW) {
      keep();
      List<PersonSlice> top = new ArrayList<>(many);
      for (PersonSlice person : order) {
        if (top.size() == many) {
          break;
        }
        top.add(person);
      }
      return top;
    }
    return few(many);
  }

  private void keep() {
    if (!kept) {
      order.addAll(people);
      kept = true;
    }
  }

  private List<PersonSlice> few(int many) {
    double[] figures = new double[many];
    List<PersonSlice> top = new ArrayList<>(many);
    for (int i = 0; i < people.size(); i++) {
      double mine = figure.of(people.get(i));
      int place = top.size();
      while (place > 0 && figures[place - 1] < mine) {
        place--;
      }
      if (place < many) {
        if (top.size() == many) {
          top.removeLast();
        }
        System.arraycopy(figures, place, figures, place + 1, top.size() - place);
        figures[place] = mine;
        top.add(place, people.get(i));
      }
    }
    return top;
  }
}
