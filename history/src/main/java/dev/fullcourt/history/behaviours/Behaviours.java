package dev.fullcourt.history.behaviours;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Dictionary;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Scorecard.InterestRule;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.measures.Act;
import dev.fullcourt.history.measures.Behaviour;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The behaviours of a playbook: those its stages are entered by, and every event type of buyers.
 *
 * <p>The exit behaviours declared for a stage are what the condition of the next stage looks at,
 * and that of any later one that names the stage in its {@code from}: the event types it names, the
 * events it counts and, when it looks at interest, those that earn points. Immutable.
 */
public final class Behaviours {

  private final List<Behaviour> all = new ArrayList<>();
  private final Map<String, List<Shown>> byType = new HashMap<>();
  private final ZoneId days;

  private record Shown(String behaviour, Sign sign) {}

  /** Those of a playbook. */
  public Behaviours(Playbook playbook) {
    this.days = playbook.fiscalYear().zone();
    Map<Sign, String> words = new LinkedHashMap<>();
    Map<Sign, Set<String>> declared = new HashMap<>();
    List<Stage.Main> stages = playbook.cycle().stages();
    for (int i = 0; i < stages.size(); i++) {
      for (Stage.Main next : next(stages, i)) {
        for (Map.Entry<Sign, String> each : signs(playbook, next).entrySet()) {
          words.putIfAbsent(each.getKey(), each.getValue());
          declared
              .computeIfAbsent(each.getKey(), none -> new HashSet<>())
              .add(stages.get(i).name());
        }
      }
    }
    for (EventKind kind : playbook.vocabulary().events().values()) {
      if ("buyer".equals(kind.by())) {
        words.putIfAbsent(Sign.of(kind.type()), kind.says());
      }
    }
    words.forEach((sign, says) -> add(sign, says, declared.getOrDefault(sign, Set.of())));
  }

  private void add(Sign sign, String says, Set<String> declaredFor) {
    all.add(new Behaviour(sign.id(), says, declaredFor));
    byType.computeIfAbsent(sign.type(), none -> new ArrayList<>()).add(new Shown(sign.id(), sign));
  }

  /** The next stage that can be entered from one, and later ones that name it. */
  private static List<Stage.Main> next(List<Stage.Main> stages, int from) {
    List<Stage.Main> next = new ArrayList<>();
    boolean found = false;
    for (Stage.Main stage : stages.subList(from + 1, stages.size())) {
      boolean names = stage.from() != null && stage.from().contains(stages.get(from).name());
      if (stage.enter() != null && (names || stage.from() == null && !found)) {
        next.add(stage);
        found = true;
      }
    }
    return next;
  }

  private static Map<Sign, String> signs(Playbook playbook, Stage.Main stage) {
    Map<Sign, String> signs = new LinkedHashMap<>();
    Condition enter = stage.enter();
    if (enter == null) {
      return signs;
    }
    enter
        .wordsFor(Dictionary.EVENT_TYPE)
        .orElse(enter.eventTypes())
        .forEach(type -> signs.put(Sign.of(type), says(playbook, type)));
    enter
        .counts()
        .forEach(count -> {
          String which = count.match().isEmpty() ? "" : " " + count.match();
          signs.put(Sign.of(count), says(playbook, count.type()) + which);
        });
    if (enter.fields().stream().anyMatch(Behaviours::isOfInterest)) {
      for (InterestRule rule : playbook.scorecard().interest().rules()) {
        if (rule.points() > 0) {
          signs.putIfAbsent(Sign.of(rule.on(), rule.when()), rule.because());
        }
      }
    }
    return signs;
  }

  private static boolean isOfInterest(Field field) {
    return field.path().equals("score.interest") || field.path().equals("score.total");
  }

  private static String says(Playbook playbook, String type) {
    return playbook.vocabulary().findEvent(type).map(EventKind::says).orElse(type);
  }

  /** All of them. */
  public List<Behaviour> all() {
    return List.copyOf(all);
  }

  /**
   * When which were shown.
   *
   * @param events of one buyer, in the order they count
   */
  public List<Act> shownBy(List<Event> events) {
    List<Act> acts = new ArrayList<>();
    for (Event event : events) {
      for (Shown each : byType.getOrDefault(event.type(), List.of())) {
        if (each.sign().isShownBy(event, days)) {
          acts.add(new Act(each.behaviour(), event.effective()));
        }
      }
    }
    return acts;
  }
}
