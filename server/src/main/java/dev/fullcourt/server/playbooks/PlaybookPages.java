package dev.fullcourt.server.playbooks;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.playbook.Arm;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Scorecard;
import dev.fullcourt.engine.playbook.Team;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.playbooks.PlaybookPage.ArmText;
import dev.fullcourt.server.playbooks.PlaybookPage.Fact;
import dev.fullcourt.server.playbooks.PlaybookPage.PointRule;
import dev.fullcourt.server.playbooks.PlaybookPage.Rule;
import dev.fullcourt.server.playbooks.PlaybookPage.Term;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts an agreement into words. */
public final class PlaybookPages {

  private final Playbook playbook;
  private final List<Proposed> proposed;

  private PlaybookPages(Playbook playbook, List<Proposed> proposed) {
    this.playbook = playbook;
    this.proposed = List.copyOf(proposed);
  }

  /** The agreement's page. */
  public static PlaybookPage of(Playbook playbook, List<Proposed> proposed) {
    return new PlaybookPages(playbook, proposed).page();
  }

  private PlaybookPage page() {
    StageTexts stages = new StageTexts(playbook);
    return new PlaybookPage(
        playbook.name(),
        playbook.version(),
        proposed,
        basics(),
        glossary(),
        playbook.definitions().entrySet().stream()
            .map(each ->
                new Rule(Anchors.definition(each.getKey()), each.getKey(), rule(each.getValue())))
            .toList(),
        rule(playbook.market().fit()),
        playbook.market().keyAccounts(),
        playbook.teams().values().stream().map(PlaybookPages::team).toList(),
        playbook.cycle().arms().stream().map(this::arm).toList(),
        stages.stem(),
        stages.detours(),
        stages.again(),
        new SlaTexts(playbook).all(),
        ClauseTexts.of(playbook),
        playbook.scorecard().fit().stream().map(this::fit).toList(),
        playbook.scorecard().interest().rules().stream().map(this::interest).toList(),
        interest());
  }

  private List<Fact> basics() {
    var starts = playbook.fiscalYear().starts();
    List<Fact> basics = new ArrayList<>();
    basics.add(
        new Fact(
            "Fiscal year starts",
            starts.getDayOfMonth()
                + " "
                + starts.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
    basics.add(new Fact("Days are cut in", playbook.fiscalYear().zone().getId().replace('_', ' ')));
    basics.add(new Fact("Currency", playbook.currency()));
    if (playbook.motions().size() > 1) {
      basics.add(
          new Fact("A buyer is an account in one of", String.join(", ", playbook.motions())));
    }
    return basics;
  }

  private List<Term> glossary() {
    return playbook.glossary().entrySet().stream()
        .map(each ->
            new Term(
                Anchors.term(each.getKey()),
                each.getKey(),
                Prose.of(each.getValue(), playbook.glossary().keySet(), each.getKey())))
        .toList();
  }

  private static Fact team(Team team) {
    String lead = team.lead();
    String function = Playbook.title(team.function());
    return new Fact(
        Playbook.title(team.name()),
        lead == null ? function : function + ", led by " + Playbook.title(lead));
  }

  private ArmText arm(Arm arm) {
    return new ArmText(
        Anchors.arm(arm.name()), Playbook.title(arm.name()), prose(arm.says()), rule(arm.when()));
  }

  private PointRule fit(Scorecard.FitRule rule) {
    return new PointRule(
        Anchors.rule(rule.id()),
        prose(rule.because()),
        "",
        rule(rule.when()),
        Numbers.signed(rule.points()),
        switch (rule.about()) {
          case PERSON -> "the best person’s count";
          case ACCOUNT -> "once a buyer";
        });
  }

  private PointRule interest(Scorecard.InterestRule rule) {
    Double atMost = rule.atMost();
    String limit = atMost == null ? "each time" : "at most " + Numbers.points(atMost) + " a person";
    return new PointRule(
        Anchors.rule(rule.id()),
        prose(rule.because()),
        playbook.vocabulary().findEvent(rule.on()).map(kind -> kind.says()).orElse(rule.on()),
        rule(rule.when()),
        Numbers.signed(rule.points()),
        rule.handRaise() ? limit + "; asks to talk" : limit);
  }

  private String interest() {
    var interest = playbook.scorecard().interest();
    var halfLife = interest.halfLife();
    String people =
        interest.people() == 1
            ? "The person with the most points counts."
            : "The " + interest.people() + " people with the most points count together.";
    return halfLife == null
        ? people + " Points do not fade."
        : people + " Points are worth half after " + Durations.words(halfLife) + ".";
  }

  private List<Piece> rule(@Nullable Condition condition) {
    return condition == null
        ? List.of()
        : RuleText.of(condition.text(), playbook.definitions().keySet());
  }

  private List<Piece> prose(String text) {
    return Prose.of(text, playbook.glossary().keySet());
  }
}
