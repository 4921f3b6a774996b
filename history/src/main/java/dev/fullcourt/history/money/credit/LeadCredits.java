package dev.fullcourt.history.money.credit;

import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.handoff.HandoffRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is behind each lead: everything that happened in the 90 days before it was offered,
 * but not before it was offered the last time, and the rules that promoted it.
 */
public final class LeadCredits {

  private static final Duration WINDOW = Duration.ofDays(90);

  /** That the buyer is in the stage with which a handoff begins says nothing of its own. */
  private static final Pattern FOLLOWS = Pattern.compile("cycle\\..*\\.handoff");

  private LeadCredits() {}

  /**
   * What is behind each handing over of a buyer.
   *
   * @param runs its handings over, in the order they were offered
   * @param decisions its ledger, in order
   * @param events its events that count, in the order they count
   */
  public static List<LeadCredit> of(
      List<HandoffRun> runs, List<Decision> decisions, List<Event> events) {
    if (runs.isEmpty()) {
      return List.of();
    }
    List<Decision> inForce = Amendments.inForce(decisions);
    Map<String, Instant> offered = new HashMap<>();
    List<LeadCredit> credits = new ArrayList<>(runs.size());
    for (HandoffRun run : runs) {
      Instant since = run.offered().minus(WINDOW);
      Instant before = offered.put(run.handoff(), run.offered());
      credits.add(
          credit(
              run,
              before == null || before.isBefore(since) ? since : before,
              rules(run.position(), inForce),
              events));
    }
    return credits;
  }

  private static LeadCredit credit(
      HandoffRun run, Instant after, Set<String> rules, List<Event> events) {
    Set<String> programs = new TreeSet<>();
    Set<String> contents = new TreeSet<>();
    for (Event event : events) {
      if (event.effective().isAfter(run.offered())) {
        break;
      }
      if (event.effective().isAfter(after)) {
        add(programs, EventNames.program(event));
        add(contents, EventNames.content(event));
      }
    }
    return new LeadCredit(
        run.number(), List.copyOf(programs), List.copyOf(contents), List.copyOf(rules));
  }

  private static void add(Set<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }

  /** By what it was offered, and by what the buyer entered the stage with which that begins. */
  private static Set<String> rules(long position, List<Decision> decisions) {
    Set<String> rules = new TreeSet<>();
    Decision offer = null;
    for (int i = decisions.size() - 1; i >= 0; i--) {
      Decision decision = decisions.get(i);
      if (offer == null) {
        if (decision.position() == position) {
          offer = decision;
          add(rules, offer.cause());
        }
      } else if (!decision.at().equals(offer.at())) {
        break;
      } else if (decision instanceof Decision.StageEntered) {
        add(rules, decision.cause());
        break;
      }
    }
    return rules;
  }

  private static void add(Set<String> rules, Cause cause) {
    String version = cause.playbook() + ".";
    if (!FOLLOWS.matcher(cause.rule()).matches()) {
      rules.add(version + cause.rule());
    }
    for (Cause.Points points : cause.score().points()) {
      if (points.points() > 0) {
        rules.add(version + points.rule());
      }
    }
  }
}
