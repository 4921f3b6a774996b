package dev.fullcourt.engine.play;

import dev.fullcourt.engine.decision.PlayDecision.Hindrance;
import dev.fullcourt.engine.decision.PlayDecision.Refusal;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Contact;
import dev.fullcourt.engine.playbook.Play;
import dev.fullcourt.engine.playbook.Play.Audience;
import dev.fullcourt.engine.playbook.PlayStep;
import dev.fullcourt.engine.playbook.PlayStep.Doing;
import dev.fullcourt.engine.playbook.Signal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What something that has happened means to a run of a play: that a step is done or needless, that
 * a person has taken over, that it is to stop.
 */
final class Hearing {

  private static final Set<String> MEETING =
      Set.of("meeting_booked", "meeting_held", "demo_held", "site_visited");
  private static final String CALL = "call";

  private final Play play;
  private final Occurrence now;
  private final Sight sight;

  Hearing(Play play, Occurrence now, Sight sight) {
    this.play = play;
    this.now = now;
    this.sight = sight;
  }

  /** The run once it has heard of it. */
  RunningPlay heard(RunningPlay run, boolean done) {
    RunningPlay heard = run;
    for (PlayStep step : play.steps().values()) {
      if (!(step instanceof PlayStep.Wait) && isNeedlessNow(step.signals())) {
        heard = heard.excusedFrom(step.id());
      }
    }
    return isTakeover(run, done) ? heard.overtaken() : heard;
  }

  private boolean isNeedlessNow(List<Signal> unless) {
    return !unless.isEmpty()
        && now.gives(unless.stream().filter(each -> !Occurrence.isState(each)).toList(), sight);
  }

  /** Whether what a person was asked for is done with it. */
  boolean isDone(PlayStep.Task task) {
    Event event = now.event();
    if (event == null) {
      return false;
    }
    if (event.type().equals(EventTypes.TASK_DONE)) {
      String step = event.text(EventTypes.STEP);
      return play.name().equals(event.text(EventTypes.PLAY))
          && (step == null || step.equals(task.id()));
    }
    return switch (task.doing()) {
      case CALL -> now.contact() != null && CALL.equals(now.channel());
      case EMAIL -> now.contact() != null && EventTypes.EMAIL.equals(now.channel());
      case MEETING -> MEETING.contains(event.type());
      case TASK -> false;
    };
  }

  /** A conversation, a handoff accepted, or an attempt in a way that nobody was asked for. */
  private boolean isTakeover(RunningPlay run, boolean done) {
    boolean accepted =
        now.steps().stream().anyMatch(step -> step.step().equals(EventTypes.HANDOFF_ACCEPTED));
    if (accepted || now.contact() == Contact.CONVERSATION) {
      return true;
    }
    Doing way = CALL.equals(now.channel()) ? Doing.CALL : Doing.EMAIL;
    boolean named = way == Doing.CALL || EventTypes.EMAIL.equals(now.channel());
    boolean own = done || (named && run.used().contains(way));
    return now.contact() == Contact.ATTEMPT && !own;
  }

  /** What now stands against something a person was asked for, or null. */
  @Nullable Hindrance refused(PlayStep.Task task, RunningPlay run) {
    if (!now.isAboutReaching()) {
      return null;
    }
    String channel = task.channel();
    if (channel != null
        && sight.permission(run.person(), channel, task.purpose()) == Permission.NO) {
      return Hindrance.OPTED_OUT;
    }
    boolean comesBack = task.doing() == Doing.EMAIL && sight.isUndeliverable(run.person());
    return comesBack ? Hindrance.UNREACHABLE : null;
  }

  /** The part of the play by which it is to stop, or null. */
  @Nullable String stoppedBy() {
    Event event = now.event();
    if (event != null
        && event.type().equals(EventTypes.PLAY_STOPPED)
        && play.name().equals(event.text(EventTypes.PLAY))) {
      return "by-hand";
    }
    if (now.gives(play.stopWhen(), sight)) {
      return "stop-when";
    }
    return notFor(play, sight) == null ? null : "also";
  }

  /** Why a play is not for a buyer, whoever it is about; null when it is. */
  static @Nullable Refusal notFor(Play play, Sight sight) {
    if (!play.also().contains(Audience.CUSTOMERS) && sight.isCustomer()) {
      return Refusal.CUSTOMER;
    }
    return !play.also().contains(Audience.OPEN_OPPORTUNITY) && sight.hasOpenOpportunity()
        ? Refusal.OPEN_OPPORTUNITY
        : null;
  }
}
