package dev.fullcourt.server.court;

import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.buyers.Manner;
import java.util.List;
import java.util.function.Predicate;

/**
 * How much flows where, for a drawing: the figures seen along the stem. Stages are counted from 0
 * in the order of the stem, detours in their own order.
 */
final class Volumes {

  private final Cycle cycle;
  private final Figures figures;
  private final List<Stage.Detour> detours;

  Volumes(Cycle cycle, Figures figures) {
    this.cycle = cycle;
    this.figures = figures;
    this.detours =
        cycle.detours().stream().filter(this::used).sorted(Volumes::waysBackFirst).toList();
  }

  private static int waysBackFirst(Stage.Detour one, Stage.Detour other) {
    return Boolean.compare(one.backTo() == null, other.backTo() == null);
  }

  private boolean used(Stage.Detour detour) {
    Figures.OfStage of = figures.of(detour.name());
    return of.now() > 0 || of.entered() > 0 || of.left(Manner.ANY) > 0;
  }

  /** The detours somebody was in, ways back before ways out. */
  List<Stage.Detour> detours() {
    return detours;
  }

  Cycle cycle() {
    return cycle;
  }

  int stages() {
    return cycle.stages().size();
  }

  String stage(int index) {
    return cycle.stages().get(index).name();
  }

  /** Who passed the line between a stage and the next, however far they came or went. */
  long across(int stage) {
    return sum(flow ->
        flow.manner() == Manner.ON
            && cycle.order(flow.from()) >= 0
            && cycle.order(flow.from()) <= stage
            && cycle.order(flow.to()) > stage);
  }

  /** Who left a stage of the stem for a detour. */
  long aside(int stage, String detour) {
    return between(stage(stage), detour);
  }

  /** Who came from a detour to a stage of the stem. */
  long returned(String detour, int stage) {
    return between(detour, stage(stage));
  }

  /** Who moved from one to the other, in whichever way. */
  long between(String from, String to) {
    return sum(flow -> flow.from().equals(from) && flow.to().equals(to));
  }

  /** Who left a stage of the stem that way for another of the stem. */
  long out(int stage, Manner manner) {
    return sum(flow -> flow.manner() == manner && cycle.order(flow.from()) == stage);
  }

  /** Who entered a stage of the stem that way from another of the stem. */
  long in(int stage, Manner manner) {
    return sum(flow ->
        flow.manner() == manner
            && cycle.order(flow.from()) >= 0
            && cycle.order(flow.to()) == stage);
  }

  /** Whether anyone moved that way along the stem. */
  boolean any(Manner manner) {
    return sum(flow -> flow.manner() == manner && cycle.order(flow.from()) >= 0) > 0;
  }

  /** Who became a buyer in a stage of the stem. */
  long started(int stage) {
    return figures.starts().stream()
        .filter(start -> start.stage().equals(stage(stage)))
        .mapToLong(Figures.Arrival::buyers)
        .sum();
  }

  /** Who became a buyer by an arm in a stage of the stem. */
  long started(String arm, int stage) {
    return figures.starts().stream()
        .filter(start -> start.arm().equals(arm) && start.stage().equals(stage(stage)))
        .mapToLong(Figures.Arrival::buyers)
        .sum();
  }

  /** Who became a buyer by an arm. */
  long started(String arm) {
    return figures.starts().stream()
        .filter(start -> start.arm().equals(arm))
        .mapToLong(Figures.Arrival::buyers)
        .sum();
  }

  /** Who became a buyer by an arm in any later stage than the first. */
  long startedLater(String arm) {
    long sum = 0;
    for (int stage = 1; stage < stages(); stage++) {
      sum += started(arm, stage);
    }
    return sum;
  }

  private long sum(Predicate<Figures.Flow> which) {
    return figures.flows().stream().filter(which).mapToLong(Figures.Flow::buyers).sum();
  }
}
