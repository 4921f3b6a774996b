package dev.fullcourt.history.backtest;

import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.OwnerDecision.AssignmentRequested;
import dev.fullcourt.engine.playbook.Owner;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Routing;
import dev.fullcourt.history.routing.Request;
import dev.fullcourt.history.routing.RoutingPass.Asked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When one buyer after another waited for somebody of a team, for the pass that answers all of them
 * in the order of time. Used by one thread.
 */
final class Requests {

  private final Playbook playbook;
  private final Routing routing;
  private final List<Request> requests = new ArrayList<>();
  private final List<Instant> ends = new ArrayList<>();
  private int read;

  Requests(Playbook playbook) {
    this.playbook = playbook;
    this.routing = playbook.teamwork().routing();
  }

  /** Whether the playbook says who gets which buyer. */
  boolean areAnswered() {
    return !routing.isEmpty();
  }

  /** Begins another buyer. */
  void clear() {
    requests.clear();
    ends.clear();
    read = 0;
  }

  /** Takes in what was decided since; the run stands where that left it. */
  void take(List<Decision> ledger, Run run) {
    for (; read < ledger.size(); read++) {
      if (ledger.get(read) instanceof AssignmentRequested asked) {
        ends.add(asked.at());
        Owner queue = new Owner(asked.function(), asked.team());
        if (routing.leadsTo(asked.function())) {
          requests.add(
              Request.of(playbook, run, "", asked.position(), queue, asked.at(), asked.at(), null));
        }
      }
    }
  }

  /**
   * All requests of the buyer; each lasts until somebody else was wanted. Of several at one instant
   * the last is what is to be answered.
   */
  void gather(String account, List<Asked> into) {
    for (int i = 0; i < requests.size(); i++) {
      Request each = requests.get(i);
      if (i + 1 < requests.size() && requests.get(i + 1).asked().equals(each.asked())) {
        continue;
      }
      Request request =
          new Request(
              each.buyer(),
              account,
              each.position(),
              each.queue(),
              each.asked(),
              each.at(),
              each.holding(),
              each.accountOwner(),
              each.from());
      Instant until =
          ends.stream().filter(end -> end.isAfter(each.asked())).findFirst().orElse(null);
      into.add(new Asked(request, until));
    }
  }
}
