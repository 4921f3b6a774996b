package dev.fullcourt.server.playbooks.clauses;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Scorecard;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.playbooks.clauses.Clause.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What earns points. Rules have no names of their own: they are found again by their reason. */
final class ScoreClauses {

  private final Wording wording;
  private final Map<String, Integer> seen = new HashMap<>();

  private ScoreClauses(Playbook playbook) {
    this.wording = new Wording(playbook);
  }

  static List<Clause> of(Playbook playbook) {
    ScoreClauses clauses = new ScoreClauses(playbook);
    Scorecard card = playbook.scorecard();
    List<Clause> all = new ArrayList<>();
    card.fit().forEach(rule -> all.add(clauses.fit(rule)));
    all.add(
        new Aspects()
            .say("fades to half after", Wording.duration(card.interest().halfLife()))
            .say("counts", Numbers.count(card.interest().people(), "person", "people"))
            .of(Section.SCORECARD, "interest", "", "Interest"));
    card.interest().rules().forEach(rule -> all.add(clauses.interest(rule)));
    return all;
  }

  private Clause fit(Scorecard.FitRule rule) {
    String name = "The rule " + Wording.quoted(rule.because());
    return new Aspects()
        .say("is worth", points(rule.points()))
        .rule("holds when", rule.when(), name)
        .say(
            "counts",
            switch (rule.about()) {
              case PERSON -> "for the best person";
              case ACCOUNT -> "once a buyer";
            })
        .of(Section.SCORECARD, "rule of fit", key(rule.because(), rule.when()), name);
  }

  private Clause interest(Scorecard.InterestRule rule) {
    Double most = rule.atMost();
    String name = "The rule " + Wording.quoted(rule.because());
    return new Aspects()
        .say("is worth", points(rule.points()))
        .say("is about who", "“" + wording.event(rule.on()) + "”")
        .rule("holds when", rule.when(), name)
        .say("gives a person at most", most == null ? null : points(most))
        .sayIf(rule.handRaise(), "counts", "as asking to talk")
        .of(Section.SCORECARD, "rule of interest", key(rule.because(), rule.when()), name);
  }

  /** Where two rules have one reason, what they ask tells them apart, or else their order. */
  private String key(String because, @Nullable Condition when) {
    int before = seen.merge(because, 1, Integer::sum);
    return before == 1 ? because : because + "\n" + (when == null ? before : when.text());
  }

  private static String points(double points) {
    return Numbers.points(points) + (points == 1 ? " point" : " points");
  }
}
