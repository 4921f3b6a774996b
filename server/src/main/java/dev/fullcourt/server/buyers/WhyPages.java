package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Linked;
import dev.fullcourt.server.playbooks.Anchors;
import dev.fullcourt.server.playbooks.PlaybookPage;
import dev.fullcourt.server.playbooks.RuleText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains why a buyer entered a stage, down to rule, events and points. */
public final class WhyPages {

  private static final int EVIDENCE = 40;

  private final Playbook playbook;
  private final Instant asOf;
  private final Dates dates;
  private final Buyer buyer;
  private final Stay stay;
  private final Decision.StageEntered decision;

  private WhyPages(
      Playbook playbook, Instant asOf, Buyer buyer, Stay stay, Decision.StageEntered decision) {
    this.playbook = playbook;
    this.asOf = asOf;
    this.dates = new Dates(playbook.fiscalYear().zone());
    this.buyer = buyer;
    this.stay = stay;
    this.decision = decision;
  }

  /**
   * The explanation.
   *
   * @param playbook the agreement the decision was taken under
   * @param asOf up to when we know
   * @param buyers where its events are
   */
  public static WhyPage of(
      Playbook playbook,
      Instant asOf,
      Buyer buyer,
      Stay stay,
      Decision.StageEntered decision,
      Buyers buyers) {
    return new WhyPages(playbook, asOf, buyer, stay, decision).page(buyers);
  }

  private WhyPage page(Buyers buyers) {
    String id = buyer.row().id();
    Entries entries = new Entries(playbook, id, List.of(), buyer.dealings().idle());
    Reasoning reasoning = Reasoning.of(playbook, buyer.stays(), stay, decision);
    Optional<Happening> trigger = Entries.seq(decision).flatMap(seq -> buyers.find(id, seq));
    List<Happening> evidence =
        reasoning.types().isEmpty()
            ? List.of()
            : buyers.ofTypes(id, reasoning.types(), reasoning.since(), stay.entered(), EVIDENCE);
    Instant left = stay.left();
    return new WhyPage(
        new Linked(buyer.row().name(), BuyerAddress.buyer(id), buyer.row().name()),
        Playbook.title(stay.stage()),
        left == null,
        sentence(),
        Durations.words(Duration.between(stay.entered(), left == null ? asOf : left)),
        trigger.map(entries::entry).orElse(null),
        timer(),
        ruleTitle(reasoning),
        Anchors.href(Anchors.stage(reasoning.stage())),
        reasoning.condition() == null
            ? List.of()
            : RuleText.of(reasoning.condition().text(), playbook.definitions().keySet()),
        definitions(reasoning.condition()),
        playbook.name() + ", version " + decision.cause().playbook(),
        decision.skipped().stream().map(Playbook::title).collect(Collectors.joining(", ")),
        ScoreTexts.of(playbook, decision.cause().score(), StoryPages.names(buyer)),
        evidence.stream().map(entries::entry).toList(),
        neighbour(stay.number() - 1),
        neighbour(stay.number() + 1));
  }

  private String sentence() {
    String from = decision.from();
    String reason = decision.reason() == null ? "" : ", because: " + decision.reason();
    return buyer.row().name()
        + " "
        + Moves.says(decision.move())
        + (from == null ? "" : " from " + Playbook.title(from))
        + " into "
        + Playbook.title(stay.stage())
        + " on "
        + dates.moment(decision.at())
        + reason
        + ".";
  }

  private String timer() {
    return switch (decision.cause().trigger()) {
      case Cause.Trigger.ByEvent ignored -> "";
      case Cause.Trigger.ByTimer ignored ->
          "No event: the agreed time had passed on " + dates.moment(decision.at()) + ".";
    };
  }

  private static String ruleTitle(Reasoning reasoning) {
    String title = Playbook.title(reasoning.stage());
    return switch (reasoning.key()) {
      case "enter" ->
          reasoning.condition() == null
              ? "A buyer is in " + title + " from the first event on, unless more is known."
              : "A buyer enters " + title + " when";
      case "holds" -> "A buyer stays in " + title + " only while";
      case "recycle-after" -> "After the agreed time in " + title + " a buyer is recycled.";
      default -> "The rule of " + title;
    };
  }

  private List<PlaybookPage.Rule> definitions(@Nullable Condition condition) {
    if (condition == null) {
      return List.of();
    }
    var agreed = playbook.definitions();
    return RuleText.definitionsBehind(condition, agreed).entrySet().stream()
        .map(each ->
            new PlaybookPage.Rule(
                Anchors.definition(each.getKey()),
                each.getKey(),
                RuleText.of(each.getValue().text(), agreed.keySet())))
        .toList();
  }

  private @Nullable Linked neighbour(int number) {
    return buyer.stays().stream()
        .filter(other -> other.number() == number)
        .findFirst()
        .map(other ->
            new Linked(
                Playbook.title(other.stage()),
                BuyerAddress.stay(other.buyer(), other.number()),
                Playbook.title(other.stage()) + ", since " + dates.moment(other.entered())))
        .orElse(null);
  }
}
