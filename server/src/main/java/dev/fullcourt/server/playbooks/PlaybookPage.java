package dev.fullcourt.server.playbooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agreement as its template shows it.
 *
 * @param name what it is called
 * @param version its number
 * @param proposed changes that are proposed and not decided yet
 * @param basics currency, fiscal year, zone, motions
 * @param glossary agreed terms
 * @param definitions named conditions
 * @param fit which accounts are in the target market; empty when the agreement does not say
 * @param keyAccounts accounts named one by one
 * @param teams who is in it
 * @param arms the ways in
 * @param stages the stem
 * @param detours stages beside the stem
 * @param again how a buyer goes round once more, or null
 * @param slas agreed times
 * @param agreed handoffs, routing, passes, plays and what else is agreed, part by part
 * @param fitRules points for who they are
 * @param interestRules points for what they do
 * @param interest how points for what they do add up, in words
 */
public record PlaybookPage(
    String name,
    int version,
    List<Proposed> proposed,
    List<Fact> basics,
    List<Term> glossary,
    List<Rule> definitions,
    List<Piece> fit,
    List<String> keyAccounts,
    List<Fact> teams,
    List<ArmText> arms,
    List<StageText> stages,
    List<StageText> detours,
    @Nullable String again,
    List<Fact> slas,
    List<Part> agreed,
    List<PointRule> fitRules,
    List<PointRule> interestRules,
    String interest) {
  public PlaybookPage {
    proposed = List.copyOf(proposed);
    basics = List.copyOf(basics);
    glossary = List.copyOf(glossary);
    definitions = List.copyOf(definitions);
    fit = List.copyOf(fit);
    keyAccounts = List.copyOf(keyAccounts);
    teams = List.copyOf(teams);
    arms = List.copyOf(arms);
    stages = List.copyOf(stages);
    detours = List.copyOf(detours);
    slas = List.copyOf(slas);
    agreed = List.copyOf(agreed);
    fitRules = List.copyOf(fitRules);
    interestRules = List.copyOf(interestRules);
  }

  /** As partners read it: whom we are after and what we want to reach is not for them. */
  public PlaybookPage toPartners() {
    return new PlaybookPage(
        name,
        version,
        List.of(),
        basics,
        glossary,
        definitions,
        fit,
        List.of(),
        teams,
        arms,
        stages,
        detours,
        again,
        slas,
        agreed.stream().filter(part -> !part.anchor().equals(ClauseTexts.GOALS)).toList(),
        fitRules,
        interestRules,
        interest);
  }

  /** Something agreed, with its name. */
  public record Fact(String name, String value) {}

  /** A part of the agreement that is read clause by clause. */
  public record Part(String anchor, String title, List<ClauseText> clauses) {
    public Part {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * A clause, in sentences without their subject.
   *
   * @param href where one sees what came of it; empty where there is no such page
   */
  public record ClauseText(String name, String href, List<List<Piece>> says) {
    public ClauseText {
      says = List.copyOf(says);
    }
  }

  /** A term. */
  public record Term(String anchor, String term, List<Piece> says) {
    public Term {
      says = List.copyOf(says);
    }
  }

  /** A condition with its name. */
  public record Rule(String anchor, String name, List<Piece> condition) {
    public Rule {
      condition = List.copyOf(condition);
    }
  }

  /** An arm; its condition is empty when it is the one taken when no other applies. */
  public record ArmText(String anchor, String title, List<Piece> says, List<Piece> when) {
    public ArmText {
      says = List.copyOf(says);
      when = List.copyOf(when);
    }
  }

  /**
   * A stage or detour.
   *
   * @param anchor where it is explained
   * @param title what people call it
   * @param phase the part of the cycle; empty for a detour
   * @param asks what the buyer asks; empty when the agreement does not say
   * @param leads who leads
   * @param supports who helps; empty when nobody does
   * @param enter what shows that a buyer entered; empty for the first stage
   * @param holds what must stay true; empty when the stage keeps its buyers
   * @param facts what else is agreed
   * @param reasons why a detour is taken, each with how long the buyer is left alone
   */
  public record StageText(
      String anchor,
      String title,
      String phase,
      List<Piece> asks,
      String leads,
      String supports,
      List<Piece> enter,
      List<Piece> holds,
      List<Fact> facts,
      List<Fact> reasons) {
    public StageText {
      asks = List.copyOf(asks);
      enter = List.copyOf(enter);
      holds = List.copyOf(holds);
      facts = List.copyOf(facts);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A rule that gives points.
   *
   * @param anchor where it is explained
   * @param because in words people use
   * @param on the event it is about, in words; empty for a rule of fit
   * @param when what must also hold; empty for always
   * @param points how many
   * @param limit how many at most, or whom it is about
   */
  public record PointRule(
      String anchor,
      List<Piece> because,
      String on,
      List<Piece> when,
      String points,
      String limit) {
    public PointRule {
      because = List.copyOf(because);
      when = List.copyOf(when);
    }
  }
}
