package dev.fullcourt.engine.pass;

import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.PassDecision;
import dev.fullcourt.engine.decision.PassDecision.End;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the passes of a buyer off its decisions. */
public final class PassRuns {

  private final String buyer;
  private final List<Told> runs = new ArrayList<>();
  private int round = 1;

  private PassRuns(String buyer) {
    this.buyer = buyer;
  }

  /** What is known of one pass so far. */
  private static final class Told {
    final PassDecision.Asked asked;
    final int round;
    @Nullable Instant accepted;
    @Nullable Instant breached;
    PassDecision.@Nullable Ended ended;
    @Nullable Instant won;

    Told(PassDecision.Asked asked, int round) {
      this.asked = asked;
      this.round = round;
    }

    void win(Instant at) {
      boolean answered = ended != null && ended.how() == End.ANSWERED;
      won = answered && won == null ? at : won;
    }
  }

  /**
   * The passes in the order they were asked for, by the decisions in force.
   *
   * @param buyer the buyer's id
   * @param decisions the buyer's ledger, in order
   * @param wins whether a round that enters a stage so is won, as {@link #wins} tells
   */
  public static List<PassRun> of(
      String buyer, List<Decision> decisions, Predicate<Decision.StageEntered> wins) {
    PassRuns read = new PassRuns(buyer);
    for (Decision decision : Amendments.inForce(decisions)) {
      if (decision instanceof Decision.StageEntered entered) {
        read.round = entered.round();
        if (wins.test(entered)) {
          read.runs.stream()
              .filter(told -> told.round == entered.round())
              .forEach(told -> told.win(entered.at()));
        }
      } else if (decision instanceof PassDecision pass) {
        read.take(pass);
      }
    }
    List<PassRun> all = new ArrayList<>();
    for (Told told : read.runs) {
      all.add(read.run(told, all.size()));
    }
    return all;
  }

  /**
   * Whether a round is won when a stage is entered, by the version of the playbook at that time.
   */
  public static Predicate<Decision.StageEntered> wins(Collection<Playbook> versions) {
    Map<Integer, Set<String>> winning = new HashMap<>();
    for (Playbook playbook : versions) {
      Set<String> stages =
          playbook
              .cycle()
              .all()
              .filter(stage -> stage.outcome() == Stage.Outcome.WON)
              .map(Stage::name)
              .collect(Collectors.toSet());
      winning.put(playbook.version(), stages);
    }
    return entered ->
        winning.getOrDefault(entered.cause().playbook(), Set.of()).contains(entered.stage());
  }

  private void take(PassDecision decision) {
    if (decision instanceof PassDecision.Asked asked) {
      runs.add(new Told(asked, round));
      return;
    }
    for (Told told : runs) {
      if (told.asked.asked() == decision.asked() && told.ended == null) {
        switch (decision) {
          case PassDecision.Accepted accepted -> told.accepted = accepted.at();
          case PassDecision.Breached breached -> told.breached = breached.at();
          case PassDecision.Ended ended -> told.ended = ended;
          case PassDecision.Warned _, PassDecision.Asked _ -> {}
        }
      }
    }
  }

  private PassRun run(Told told, int number) {
    PassDecision.Asked asked = told.asked;
    PassDecision.Ended ended = told.ended;
    return new PassRun(
        buyer,
        number,
        asked.pass(),
        asked.function(),
        asked.team(),
        told.round,
        asked.at(),
        asked.due(),
        told.accepted,
        told.breached,
        ended == null ? null : ended.at(),
        ended == null ? PassRun.OPEN : ended.how().word(),
        told.won,
        asked.position());
  }
}
