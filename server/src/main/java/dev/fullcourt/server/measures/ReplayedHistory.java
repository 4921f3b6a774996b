package dev.fullcourt.server.measures;

import dev.fullcourt.engine.buyer.Facts;
import dev.fullcourt.engine.buyer.OpportunityFacts;
import dev.fullcourt.engine.clock.ClockRuns;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.cycle.Stays;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.measures.ScoreHistory;
import dev.fullcourt.history.measures.TeamReading;
import dev.fullcourt.history.measures.Winnings;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Replay;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** History read off a replay, a buyer at a time. */
record ReplayedHistory(
    List<BuyerHistory> buyers, List<OpportunityHistory> opportunities, TeamReading teams) {

  void add(BuyerLog buyer, List<Event> events, Replay.Outcome outcome) {
    Facts facts = outcome.state().facts();
    Value name = facts.account().get("name");
    GroupingProperties properties =
        new GroupingProperties()
            .with("motion", buyer.motion())
            .with("account.", facts.account())
            .with("event.", events.getFirst().properties());
    if (!facts.people().isEmpty()) {
      properties.with("person.", facts.people().getFirst().attributes());
    }
    List<Stay> stays = Stays.of(buyer.buyer(), outcome.ledger());
    buyers.add(
        new BuyerHistory(
            buyer.buyer(),
            name == null ? buyer.label() : name.toString(),
            stays,
            ClockRuns.of(buyer.buyer(), outcome.ledger()),
            teams.read(buyer.buyer(), outcome.ledger(), events),
            properties.map(),
            scores(outcome)));
    Map<String, Winnings> won = teams.won(outcome.events(), stays);
    for (OpportunityFacts opportunity : facts.opportunities()) {
      opportunities.add(
          history(
              buyer,
              facts,
              opportunity,
              won.getOrDefault(opportunity.opportunity(), Winnings.NONE)));
    }
  }

  private static ScoreHistory scores(Replay.Outcome outcome) {
    Map<Long, ScoreHistory.Score> entering = new HashMap<>();
    for (Decision decision : outcome.ledger()) {
      if (decision instanceof Decision.StageEntered) {
        entering.put(decision.position(), score(decision.cause().score()));
      }
    }
    return new ScoreHistory(entering, score(outcome.score()));
  }

  private static ScoreHistory.Score score(Cause.Score score) {
    return new ScoreHistory.Score(score.fit(), score.interest());
  }

  private static OpportunityHistory history(
      BuyerLog buyer, Facts facts, OpportunityFacts opportunity, Winnings winnings) {
    Map<String, Value> known = opportunity.told();
    return new OpportunityHistory(
        opportunity.opportunity(),
        buyer.buyer(),
        known.containsKey("name") ? known.get("name").toString() : opportunity.opportunity(),
        opportunity.opened(),
        opportunity.closed(),
        OpportunityHistory.Outcome.valueOf(opportunity.outcome().name()),
        known.get("amount") instanceof Value.Number(BigDecimal amount) ? amount : null,
        text(known.get("currency")),
        new GroupingProperties()
            .with("motion", buyer.motion())
            .with("", known)
            .with("account.", facts.account())
            .map(),
        winnings);
  }

  private static @Nullable String text(@Nullable Value value) {
    return value == null ? null : value.toString();
  }
}
