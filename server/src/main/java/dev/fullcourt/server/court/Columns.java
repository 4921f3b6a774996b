package dev.fullcourt.server.court;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.buyers.Manner;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Linked;
import dev.fullcourt.server.page.Meter;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.playbooks.Anchors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the figures of each stage into words. */
final class Columns {

  private final Playbook playbook;
  private final Figures figures;
  private final Behind behind;
  private final Volumes volumes;
  private final long fullest;

  Columns(Playbook playbook, Figures figures, Behind behind, Volumes volumes) {
    this.playbook = playbook;
    this.figures = figures;
    this.behind = behind;
    this.volumes = volumes;
    this.fullest =
        playbook.cycle().all().mapToLong(stage -> figures.of(stage.name()).now()).max().orElse(0);
  }

  List<CourtPage.Column> stem() {
    River river = new River(volumes);
    List<CourtPage.Column> columns = new ArrayList<>();
    for (int i = 0; i < volumes.stages(); i++) {
      Stage.Main stage = playbook.cycle().stages().get(i);
      columns.add(column(stage, Manner.ON, stage.expectMedian(), river.stage(i)));
    }
    return columns;
  }

  List<CourtPage.Column> asides() {
    return playbook.cycle().detours().stream()
        .map(detour -> column(detour, Manner.RETURNED, null, ""))
        .toList();
  }

  private CourtPage.Column column(
      Stage stage, Manner onward, @Nullable Duration agreed, String river) {
    String name = stage.name();
    String title = Playbook.title(name);
    Figures.OfStage of = figures.of(name);
    long went = of.left(onward);
    long left = of.left(Manner.ANY);
    Duration median = of.median();
    Duration longest = of.longest();
    return new CourtPage.Column(
        title,
        Anchors.href(Anchors.stage(name)),
        linked(of.now(), behind.now(name), title + ", here now"),
        Meter.bar("", of.now(), fullest),
        linked(of.entered(), behind.entered(name), title + ", entered"),
        new Linked(
            Numbers.share(went, left),
            behind.went(name, onward),
            title + ": " + Numbers.count(went, "buyer", "buyers") + " of " + left),
        linked(left, behind.went(name, Manner.ANY), title + ", left"),
        median(median, of.entered()),
        half(median, of.entered()),
        agreed == null ? null : "agreed " + Durations.words(agreed),
        slower(median, agreed),
        longest == null
            ? null
            : new Linked(
                Durations.words(longest),
                behind.waiting(name),
                title + ", those longest here first"),
        Playbook.title(stage.leads()),
        stage.supports().stream().collect(Collectors.joining(", ")),
        exits(stage),
        river);
  }

  static String half(@Nullable Duration median, long entered) {
    if (median != null) {
      return "half leave within " + Durations.words(median);
    }
    return entered == 0 ? "nobody entered" : "fewer than half have left yet";
  }

  /** Whether it takes longer than agreed, by as much as a reader can see. */
  private static boolean slower(@Nullable Duration median, @Nullable Duration agreed) {
    return agreed != null
        && median != null
        && median.compareTo(agreed) > 0
        && !Durations.words(median).equals(Durations.words(agreed));
  }

  private static String median(@Nullable Duration median, long entered) {
    if (median != null) {
      return Durations.words(median);
    }
    return entered == 0 ? "–" : "not yet";
  }

  /** Where those who left went, other than on, the most first. */
  private List<Linked> exits(Stage stage) {
    return playbook.cycle().detours().stream()
        .filter(detour -> volumes.between(stage.name(), detour.name()) > 0)
        .sorted(Comparator.comparingLong(detour -> -volumes.between(stage.name(), detour.name())))
        .map(detour -> {
          long buyers = volumes.between(stage.name(), detour.name());
          return new Linked(
              Numbers.whole(buyers)
                  + " "
                  + Playbook.title(detour.name()).toLowerCase(java.util.Locale.ROOT),
              behind.moved(stage.name(), detour.name()),
              "From " + Playbook.title(stage.name()) + " to " + Playbook.title(detour.name()));
        })
        .toList();
  }

  private static Linked linked(long buyers, String href, String says) {
    return new Linked(
        Numbers.whole(buyers), href, says + ": " + Numbers.count(buyers, "buyer", "buyers"));
  }
}
