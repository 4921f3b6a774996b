package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Course;
import dev.fullcourt.engine.buyer.FactsScope;
import dev.fullcourt.engine.buyer.OpportunityFacts;
import dev.fullcourt.engine.buyer.OpportunityFacts.Outcome;
import dev.fullcourt.engine.buyer.PersonSlice;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Market;
import dev.fullcourt.engine.scoring.Scores;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a condition of the cycle sees at one instant: facts, score, course and opportunities. */
public final class CycleScope extends FactsScope {

  private final Workspace workspace;
  private final Course course;
  private final @Nullable PersonSlice person;
  private final Instant at;
  private @Nullable Score score;

  /**
   * A view at one instant.
   *
   * @param workspace the facts
   * @param course the course
   * @param event the event at hand, or null when time alone passed
   * @param at the instant
   */
  public CycleScope(Workspace workspace, Course course, @Nullable Event event, Instant at) {
    this(workspace, course, event, event == null ? null : workspace.find(event.person()), at);
  }

  private CycleScope(
      Workspace workspace,
      Course course,
      @Nullable Event event,
      @Nullable PersonSlice person,
      Instant at) {
    super(workspace, event, person);
    this.workspace = workspace;
    this.course = course;
    this.person = person;
    this.at = at;
  }

  /** The same view, but for the event: what it says is unknown, who did it is not. */
  CycleScope withoutEvent() {
    return new CycleScope(workspace, course, null, person, at);
  }

  /**
   * The round that what happens now belongs to: once a round is decided and the buyer has left the
   * stem, that is the next one, which begins when they come back.
   */
  static int roundAtHand(Course course, Cycle cycle) {
    boolean beside = course.stage() != null && cycle.order(course.stage()) < 0;
    return Math.max(course.round(), 1) + (beside && course.decided() != null ? 1 : 0);
  }

  /** What the event says, and nothing else: all that stands is unknown, nothing is counted. */
  Scope ofEventAlone() {
    return new Scope() {
      @Override
      public @Nullable Object value(Field field) {
        return field.root() == Field.Root.EVENT ? CycleScope.this.value(field) : null;
      }

      @Override
      public long count(Count count) {
        return 0;
      }
    };
  }

  /** The score at this instant, worked out once. */
  public Score score() {
    if (score == null) {
      score = Scores.of(workspace);
    }
    return score;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.root()) {
      case SCORE ->
          switch (field.name()) {
            case "fit" -> score().fit();
            case "interest" -> score().interest();
            case "total" -> score().fit() + score().interest();
            default -> null;
          };
      case BUYER -> buyer(field.name());
      case OPPORTUNITY -> opportunity(field);
      case MARKET -> market(field.name());
      case EVENT, PERSON, ACCOUNT, HANDOFF, QUALIFICATION -> super.value(field);
    };
  }

  private @Nullable Object buyer(String name) {
    return switch (name) {
      case "stage" -> course.stage();
      case "arm" -> course.arm();
      case "round" -> (long) course.round();
      case "motion" -> workspace.motion();
      case "renewals" -> (long) workspace.renewals();
      case "people.known" -> workspace.people().stream().filter(PersonSlice::identified).count();
      case "people.active" -> workspace.people().stream().filter(PersonSlice::active).count();
      case "roles" -> workspace.roles();
      case "roles_missing" -> workspace.rolesMissing();
      case "roles_unspoken" -> workspace.rolesUnspoken();
      default -> null;
    };
  }

  private @Nullable Object opportunity(Field field) {
    return switch (field.name()) {
      case "open" -> with(Outcome.OPEN).findAny().isPresent();
      case "won" -> thisRound(Outcome.WON);
      case "lost" ->
          thisRound(Outcome.LOST)
              && !thisRound(Outcome.WON)
              && with(Outcome.OPEN).findAny().isEmpty();
      case "count" -> (long) workspace.opportunities().size();
      case "amount" -> amount();
      default -> latest(field);
    };
  }

  private Stream<OpportunityFacts> with(Outcome outcome) {
    return workspace.opportunities().stream().filter(each -> each.outcome() == outcome);
  }

  private boolean thisRound(Outcome outcome) {
    int round = roundAtHand(course, workspace.rules().playbook().cycle());
    return with(outcome).anyMatch(each -> each.closedInRound() == round);
  }

  private @Nullable Object amount() {
    List<BigDecimal> amounts =
        with(Outcome.OPEN)
            .map(each -> each.attributes().get("amount"))
            .filter(Value.Number.class::isInstance)
            .map(Value.Number.class::cast)
            .filter(Value.Number::isOfUsualSize)
            .map(Value.Number::number)
            .toList();
    return amounts.isEmpty()
        ? null
        : amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
  }

  private @Nullable Object latest(Field field) {
    return workspace.opportunities().stream()
        .map(each -> typed(each.attributes().get(field.name()), field.type()))
        .filter(Objects::nonNull)
        .reduce((first, second) -> second)
        .orElse(null);
  }

  private @Nullable Object market(String name) {
    Market market = workspace.rules().playbook().market();
    return switch (name) {
      case "fit" -> fits(market.fit());
      case "key" -> named(market.keyAccounts());
      default -> null;
    };
  }

  private @Nullable Object fits(@Nullable Condition fit) {
    Truth truth = fit == null ? Truth.UNKNOWN : fit.test(this);
    return switch (truth) {
      case TRUE -> true;
      case FALSE -> false;
      case UNKNOWN -> null;
    };
  }

  private @Nullable Object named(List<String> accounts) {
    Value domain = workspace.account("domain");
    Value name = workspace.account("name");
    if (domain == null && name == null) {
      return null;
    }
    return accounts.stream()
        .anyMatch(each ->
            (domain != null && each.equalsIgnoreCase(domain.toString()))
                || (name != null && each.equalsIgnoreCase(name.toString())));
  }

  @Override
  public long count(Count count) {
    return workspace.count(count, at);
  }
}
