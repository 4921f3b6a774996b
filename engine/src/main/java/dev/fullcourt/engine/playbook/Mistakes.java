package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.yaml.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with a document while it is read, and what its reader should know. */
final class Mistakes {

  private static final Comparator<Mistake> ORDER =
      Comparator.comparingInt(Mistake::line)
          .thenComparingInt(Mistake::column)
          .thenComparing(Mistake::found);

  private final String file;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Mistake> notices = new ArrayList<>();

  Mistakes(String file) {
    this.file = file;
  }

  void add(Place place, String found, String expected) {
    mistakes.add(new Mistake(file, place.line(), place.column(), found, expected));
  }

  void notice(Place place, String found, String expected) {
    notices.add(new Mistake(file, place.line(), place.column(), found, expected));
  }

  int count() {
    return mistakes.size();
  }

  boolean none() {
    return mistakes.isEmpty();
  }

  /** All mistakes in the order of the document. */
  List<Mistake> all() {
    return mistakes.stream().distinct().sorted(ORDER).toList();
  }

  /** All notices in the order of the document. */
  List<Mistake> notices() {
    return notices.stream().distinct().sorted(ORDER).toList();
  }
}
