package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.act.IdleAct;
import dev.fullcourt.engine.buyer.Answer;
import dev.fullcourt.engine.buyer.RoleHolders;
import dev.fullcourt.engine.clock.ClockRun;
import dev.fullcourt.engine.clock.RunningClock;
import dev.fullcourt.engine.play.PlayRun;
import java.util.List;

/**
 * How the teams stand with a buyer: what they promised, what they found out, whom they know.
 *
 * @param clocks clocks of agreed times that run, in the order of the playbook
 * @param runs clocks that came to an end, those that ended last first
 * @param answers the last answer of this turn to each question of qualification
 * @param roles who has which role in the buying group, those of the playbook first
 * @param plays the runs of plays, the last one first
 * @param idle what was done about it without effect, in order
 */
public record Dealings(
    List<RunningClock> clocks,
    List<ClockRun> runs,
    List<Answer> answers,
    List<RoleHolders> roles,
    List<PlayRun> plays,
    List<IdleAct> idle) {

  /** Nothing so far. */
  public static final Dealings NONE =
      new Dealings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Dealings {
    clocks = List.copyOf(clocks);
    runs = List.copyOf(runs);
    answers = List.copyOf(answers);
    roles = List.copyOf(roles);
    plays = List.copyOf(plays);
    idle = List.copyOf(idle);
  }
}
