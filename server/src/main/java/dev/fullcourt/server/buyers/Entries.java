package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.act.IdleAct;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Icon;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts what happened to one buyer into words. */
final class Entries {

  private static final int LONGEST = 160;

  /** What tells machines which of several is meant; people see the thing itself. */
  private static final Set<String> FOR_MACHINES =
      Set.of(EventTypes.OPPORTUNITY, EventTypes.PASS, "request", "rule", "turn");

  private final Playbook playbook;
  private final Dates dates;
  private final String buyer;
  private final List<Stay> stays;
  private final Map<Long, IdleAct.Why> idle = new HashMap<>();

  /**
   * @param stays the buyer's stays, to say which event led to one; empty to say nothing of it
   * @param acts what was done without effect, to say why
   */
  Entries(Playbook playbook, String buyer, List<Stay> stays, List<IdleAct> acts) {
    this.playbook = playbook;
    this.dates = new Dates(playbook.fiscalYear().zone());
    this.buyer = buyer;
    this.stays = List.copyOf(stays);
    acts.forEach(act -> idle.put(act.event(), act.why()));
  }

  /**
   * Those of a part of the timeline, by days.
   *
   * @param missed the agreed times that were over in that part, the last one first
   */
  List<StoryPage.Day> days(List<Happening> happenings, List<Missed> missed) {
    SequencedMap<String, List<StoryPage.Entry>> days = new LinkedHashMap<>();
    Deque<Missed> waiting = new ArrayDeque<>(missed);
    for (int i = 0; i < happenings.size(); i++) {
      Instant at = happenings.get(i).event().effective();
      while (!waiting.isEmpty() && !waiting.getFirst().at().isBefore(at)) {
        add(days, waiting.getFirst().at(), entry(waiting.removeFirst()));
      }
      add(days, at, entry(happenings.get(i), led(happenings, i)));
    }
    waiting.forEach(each -> add(days, each.at(), entry(each)));
    return days.entrySet().stream()
        .map(day -> new StoryPage.Day(day.getKey(), day.getValue()))
        .toList();
  }

  private void add(Map<String, List<StoryPage.Entry>> days, Instant at, StoryPage.Entry entry) {
    days.computeIfAbsent(dates.weekday(at), day -> new ArrayList<>()).add(entry);
  }

  private StoryPage.Entry entry(Missed missed) {
    return new StoryPage.Entry(
        "missed-" + missed.at().toEpochMilli(),
        BuyerAddress.buyer(buyer) + "#clocks",
        Icon.WARNING.svg(),
        "agreed time",
        dates.day(missed.at()),
        dates.time(missed.at()),
        Dates.machine(missed.at()),
        Playbook.title(missed.sla()) + ": not kept in time",
        "",
        List.of(),
        null,
        "");
  }

  StoryPage.Entry entry(Happening happening) {
    return entry(happening, null);
  }

  private StoryPage.Entry entry(Happening happening, StoryPage.@Nullable Entered entered) {
    Event event = happening.event();
    Optional<EventKind> kind = playbook.vocabulary().findEvent(event.type());
    String channel = kind.map(EventKind::channel).orElse(null);
    Place after = new Place(event.effective(), event.seq() + 1);
    String anchor = "event-" + event.seq();
    return new StoryPage.Entry(
        anchor,
        BuyerAddress.buyer(buyer) + "?before=" + after.text() + "#" + anchor,
        Icon.of(channel == null ? event.type() : channel).svg(),
        channel == null ? "" : channel,
        dates.day(event.effective()),
        dates.time(event.effective()),
        Dates.machine(event.effective()),
        says(event, kind),
        happening.person() == null ? "" : happening.person(),
        details(event),
        entered,
        idle(event));
  }

  private String idle(Event event) {
    IdleAct.Why why = idle.get(event.seq());
    return why == null ? "" : IdleTexts.of(why);
  }

  private String says(Event event, Optional<EventKind> kind) {
    if (event.type().equals(EventTypes.BOT_SEEN)) {
      String told = java.util.Objects.requireNonNullElse(event.text("event"), "");
      String what = playbook.vocabulary().findEvent(told).map(EventKind::says).orElse(told);
      return "A machine did this, so it counts nothing: " + what;
    }
    return kind.map(EventKind::says).map(Playbook::title).orElse(Playbook.title(event.type()));
  }

  private List<Known> details(Event event) {
    return event.properties().entrySet().stream()
        .filter(each -> !FOR_MACHINES.contains(each.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(each ->
            new Known(
                Playbook.title(each.getKey()).toLowerCase(java.util.Locale.ROOT),
                shortened(said(each.getValue()))))
        .toList();
  }

  private String said(Value value) {
    return value instanceof Value.Moment(Instant at) ? dates.moment(at) : value.toString();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  /** The stage entered at the instant of an event, said once: at the last event of that instant. */
  private StoryPage.@Nullable Entered led(List<Happening> happenings, int index) {
    var at = happenings.get(index).event().effective();
    if (index > 0 && happenings.get(index - 1).event().effective().equals(at)) {
      return null;
    }
    return stays.reversed().stream()
        .filter(stay -> stay.entered().equals(at))
        .findFirst()
        .map(stay ->
            new StoryPage.Entered(
                Playbook.title(stay.stage()), BuyerAddress.stay(buyer, stay.number())))
        .orElse(null);
  }

  /** The place in the log of the event a decision was taken at, when there is one. */
  static Optional<Long> seq(Decision.StageEntered decision) {
    return switch (decision.cause().trigger()) {
      case dev.fullcourt.engine.decision.Cause.Trigger.ByEvent(long seq) -> Optional.of(seq);
      case dev.fullcourt.engine.decision.Cause.Trigger.ByTimer ignored -> Optional.empty();
    };
  }
}
