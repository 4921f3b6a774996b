package dev.fullcourt.history.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Many whole numbers, in the order in which they were added. */
final class Longs {

  private static final int FIRST = 16;

  private long[] values = new long[FIRST];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  void addAll(Longs others) {
    for (int i = 0; i < others.size; i++) {
      add(others.values[i]);
    }
  }

  int size() {
    return size;
  }

  long get(int place) {
    return values[place];
  }

  List<Long> list() {
    List<Long> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(values[i]);
    }
    return list;
  }
}
