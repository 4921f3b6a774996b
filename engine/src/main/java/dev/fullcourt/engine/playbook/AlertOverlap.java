package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.yaml.Yaml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sees to it that there is one alert for one cause. */
final class AlertOverlap {

  private final Mistakes mistakes;

  /** The name of the alert that is about a cause. */
  private final Map<String, String> taken = new HashMap<>();

  AlertOverlap(AlertPlaces places, Mistakes mistakes) {
    this.mistakes = mistakes;
    places.slas().stream()
        .filter(AlertPlaces::tells)
        .forEach(sla -> taken.put("breach of " + sla.name(), "on-breach of " + sla.name()));
  }

  /** Reports an alert about a cause that an earlier one is about already. */
  void check(Alert alert, Yaml.Scalar name) {
    for (String cause : causes(alert)) {
      String other = taken.putIfAbsent(cause, alert.name());
      if (other != null) {
        mistakes.add(
            name.place(),
            "`" + alert.name() + "` and `" + other + "` are about one cause: " + cause,
            "one alert for one cause; `to` may name several");
        return;
      }
    }
  }

  private static List<String> causes(Alert alert) {
    return switch (alert) {
      case Alert.Leak leak -> of("no " + leak.lacks().word() + " in ", leak.in().keySet().stream());
      case Alert.Breach breach -> of("breach of ", breach.of().stream());
      case Alert.LatePass pass -> of("a late ", Stream.of(pass.name()));
      case Alert.Stall stall -> of("a long stay in ", stall.in().stream());
      case Alert.Silence silence -> of("silence in ", silence.in().keySet().stream());
      case Alert.Surge surge -> of("", Stream.of(surge.when().text()));
      case Alert.OffTrack goal -> of("the goal ", Stream.of(goal.goal()));
    };
  }

  private static List<String> of(String what, Stream<String> which) {
    return which.map(each -> what + each).toList();
  }
}
