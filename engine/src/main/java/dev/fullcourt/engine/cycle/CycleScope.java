package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.FactsScope;
import dev.fullcourt.engine.buyer.OpportunityFacts;
import dev.fullcourt.engine.buyer.OpportunityFacts.Outcome;
import dev.fullcourt.engine.buyer.PersonSlice;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Score;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Market;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a condition of the cycle sees: facts, score, course and opportunities. Told where to look
 * before each use.
 */
final class CycleScope extends FactsScope {

  private final Position position;
  private boolean eventAlone;

  CycleScope(Workspace workspace, Position position) {
    super(workspace);
    this.position = position;
  }

  @Override
  public void look(@Nullable Row event, @Nullable PersonSlice someone, long instant) {
    super.look(event, someone, instant);
    eventAlone = false;
  }

  /** Looks at what the event says and nothing else: all that stands is unknown, nothing counted. */
  void lookAtEventAlone(Row event, long instant) {
    super.look(event, null, instant);
    eventAlone = true;
  }

  @Override
  public @Nullable Object value(Field field) {
    if (eventAlone && field.root() != Field.Root.EVENT) {
      return null;
    }
    return switch (field.root()) {
      case SCORE -> score(field.name());
      case BUYER -> buyer(field.name());
      case OPPORTUNITY -> opportunity(field);
      case MARKET -> market(field.name());
      case EVENT, PERSON, ACCOUNT, HANDOFF, QUALIFICATION -> super.value(field);
    };
  }

  @Override
  public double score(Score which) {
    if (eventAlone) {
      return Double.NaN;
    }
    return switch (which) {
      case FIT -> workspace().fit().now();
      case INTEREST -> workspace().interest().at(at());
      case TOTAL -> workspace().fit().now() + workspace().interest().at(at());
    };
  }

  private double score(String name) {
    return switch (name) {
      case "fit" -> score(Score.FIT);
      case "interest" -> score(Score.INTEREST);
      case "total" -> score(Score.TOTAL);
      default -> Double.NaN;
    };
  }

  private @Nullable Object buyer(String name) {
    return switch (name) {
      case "stage" -> position.stageName();
      case "arm" -> position.arm();
      case "round" -> (long) position.round();
      case "motion" -> workspace().motion();
      case "renewals" -> (long) workspace().renewals();
      case "people.known" -> (long) workspace().knownPeople();
      case "people.active" -> (long) workspace().activePeople();
      case "roles" -> workspace().roles();
      case "roles_missing" -> workspace().rolesMissing();
      case "roles_unspoken" -> workspace().rolesUnspoken();
      default -> null;
    };
  }

  private @Nullable Object opportunity(Field field) {
    return switch (field.name()) {
      case "open" -> workspace().opportunities().hasOpen();
      case "won" -> thisRound(Outcome.WON);
      case "lost" ->
          thisRound(Outcome.LOST)
              && !thisRound(Outcome.WON)
              && !workspace().opportunities().hasOpen();
      case "count" -> (long) workspace().opportunities().all().size();
      case "amount" -> amount();
      default -> latest(field);
    };
  }

  private boolean thisRound(Outcome outcome) {
    return workspace().opportunities().hasClosed(outcome, position.roundAtHand());
  }

  /** Money of several currencies does not add up: what it comes to is unknown (law 33). */
  private @Nullable Object amount() {
    BigDecimal sum = null;
    String currency = null;
    for (OpportunityFacts each : workspace().opportunities().all()) {
      if (each.outcome() == Outcome.OPEN
          && each.attributes().get("amount") instanceof Value.Number number
          && number.isOfUsualSize()) {
        String in = currency(each);
        if (currency != null && !currency.equalsIgnoreCase(in)) {
          return null;
        }
        currency = in;
        sum = sum == null ? number.number() : sum.add(number.number());
      }
    }
    return sum == null ? null : sum.doubleValue();
  }

  /** An amount that was told without a currency is in the team's. */
  private String currency(OpportunityFacts opportunity) {
    Value said = opportunity.attributes().get("currency");
    String currency = said == null ? "" : said.toString().strip();
    return currency.isEmpty() ? workspace().rules().playbook().currency() : currency;
  }

  private @Nullable Object latest(Field field) {
    return workspace().opportunities().all().stream()
        .map(each -> typed(each.attributes().get(field.name()), field))
        .filter(Objects::nonNull)
        .reduce((first, second) -> second)
        .orElse(null);
  }

  private @Nullable Object market(String name) {
    Market market = workspace().rules().playbook().market();
    return switch (name) {
      case "fit" -> yesOrNo(workspace().marketFit().of(this));
      case "key" -> named(market.keyAccounts());
      default -> null;
    };
  }

  private static @Nullable Object yesOrNo(Truth truth) {
    return switch (truth) {
      case TRUE -> true;
      case FALSE -> false;
      case UNKNOWN -> null;
    };
  }

  private @Nullable Object named(List<String> accounts) {
    Value domain = workspace().account().get("domain");
    Value name = workspace().account().get("name");
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
    return eventAlone ? 0 : workspace().count(count, at());
  }
}
