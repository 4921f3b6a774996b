package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.ahead.Ahead;
import dev.fullcourt.engine.ahead.NearMiss;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.playbooks.Anchors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts into words what may come of a buyer. */
final class AheadTexts {

  private static final List<String> TIMES = List.of("", "One more", "Two more", "Three more");

  private final Playbook playbook;
  private final Dates dates;
  private final Map<String, String> names;
  private final List<StoryPage.AheadText> texts = new ArrayList<>();

  private AheadTexts(Playbook playbook, Dates dates, Map<String, String> names) {
    this.playbook = playbook;
    this.dates = dates;
    this.names = names;
  }

  /**
   * The words: first what one more event would change, then what time alone will. Clocks that fall
   * due are told with the clocks.
   *
   * @param names people's names by their ids
   */
  static List<StoryPage.AheadText> of(
      Playbook playbook, Dates dates, Ahead ahead, Map<String, String> names) {
    AheadTexts texts = new AheadTexts(playbook, dates, names);
    ahead.nearMisses().forEach(texts::nearMiss);
    ahead.crossings().forEach(texts::crossing);
    return texts.texts;
  }

  private void add(String says, String when, String href) {
    texts.add(new StoryPage.AheadText(says, when, href));
  }

  private void nearMiss(NearMiss miss) {
    String happens =
        playbook.vocabulary().findEvent(miss.type()).map(EventKind::says).orElse(miss.type());
    String said =
        miss.properties().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getValue().toString())
            .collect(Collectors.joining(", "));
    String person = miss.person() == null ? "" : names.getOrDefault(miss.person(), "someone");
    String enters = miss.enters();
    String result =
        enters == null
            ? "“" + String.join("” and “", miss.meets()) + "” would hold"
            : "would become " + Playbook.title(enters);
    add(
        TIMES.get(Math.min(miss.times(), TIMES.size() - 1))
            + ": “"
            + happens
            + "”"
            + (said.isEmpty() ? "" : " (" + said + ")")
            + (person.isEmpty() ? "" : ", by " + person),
        result,
        enters == null ? "/playbook" : Anchors.href(Anchors.stage(enters)));
  }

  private void crossing(Ahead.Crossing crossing) {
    String rule = crossing.rule();
    String name = rule.substring(rule.indexOf('.') + 1);
    String when = dates.moment(crossing.changesAt());
    if (rule.startsWith("definitions.")) {
      add(
          "“" + name + (crossing.holds() ? "” holds no longer" : "” holds"),
          when + ", if nothing happens",
          "/playbook");
      return;
    }
    String stage = name.substring(0, name.lastIndexOf('.'));
    boolean falls = name.endsWith(".holds") && crossing.holds();
    if (falls || (name.endsWith(".enter") && !crossing.holds())) {
      add(
          (falls ? "Falls back from " : "What leads to ")
              + Playbook.title(stage)
              + (falls ? "" : " becomes true"),
          when + ", if nothing happens",
          Anchors.href(Anchors.stage(stage)));
    }
  }
}
