package dev.fullcourt.history.demo;

import dev.fullcourt.engine.decision.*;
import dev.fullcourt.history.simulator.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.stream.*;

public class Scratch {
  public static void main(String[] a) throws Exception {
    var y =
        DemoYear.of(
            new SimulationSettings(2000, 12, Long.parseLong(a[0]), DemoYear.END),
            Path.of("/tmp/simscratch/demo"));
    System.out.println(
        y.outcome() + " " + y.rejects().stream().limit(5).toList() + " types:" + y.drafts().size());
    Map<String, Integer> now = new TreeMap<>(),
        ever = new TreeMap<>(),
        moves = new TreeMap<>(),
        trans = new TreeMap<>(),
        arms = new TreeMap<>(),
        buyers = new TreeMap<>(),
        oppArm = new TreeMap<>();
    Map<String, List<Double>> dwell = new TreeMap<>(), waiting = new TreeMap<>();
    for (var e : y.lives().entrySet()) {
      var l = e.getValue();
      if (l.isEmpty()) continue;
      now.merge(DemoYear.now(l), 1, Integer::sum);
      arms.merge(l.getFirst().arm(), 1, Integer::sum);
      l.stream().map(s -> s.stage()).distinct().forEach(s -> buyers.merge(s, 1, Integer::sum));
      for (int i = 0; i < l.size(); i++) {
        var s = l.get(i);
        ever.merge(s.stage(), 1, Integer::sum);
        moves.merge(s.move().word() + (s.skipped().isEmpty() ? "" : " skip"), 1, Integer::sum);
        if (s.stage().equals("opportunity"))
          oppArm.merge(s.arm() + " r" + s.round(), 1, Integer::sum);
        var end = i + 1 < l.size() ? l.get(i + 1).at() : DemoYear.END;
        double d = Duration.between(s.at(), end).toMinutes() / 1440.0;
        (i + 1 < l.size() ? dwell : waiting)
            .computeIfAbsent(s.stage(), k -> new ArrayList<>())
            .add(d);
        if (i + 1 < l.size())
          trans.merge(
              s.stage() + " -> " + l.get(i + 1).stage() + " (" + l.get(i + 1).move().word() + ")",
              1,
              Integer::sum);
      }
    }
    System.out.println("now " + now);
    System.out.println("entries " + ever);
    System.out.println("buyers ever " + buyers);
    System.out.println("moves " + moves);
    System.out.println("arms " + arms + " opp " + oppArm);
    for (var m : List.of(dwell, waiting)) {
      m.forEach((k, v) -> {
        Collections.sort(v);
        System.out.printf(
            "  %s n=%d med=%.1f p90=%.1f%n",
            k, v.size(), v.get(v.size() / 2), v.get((int) (v.size() * .9)));
      });
      System.out.println("-- waiting:");
    }
    trans.entrySet().stream()
        .sorted((p, q) -> q.getValue() - p.getValue())
        .forEach(t -> System.out.println("  " + t));
  }
}
