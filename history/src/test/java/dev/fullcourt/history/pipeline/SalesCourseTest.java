package dev.fullcourt.history.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.pipeline.PlannedActivity.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesCourseTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private final List<Event> events = new ArrayList<>();

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  private void on(int day, String type, Map<String, String> said) {
    Map<String, Value> properties = new HashMap<>();
    said.forEach((name, text) -> properties.put(name, Value.of(text)));
    add(day, type, properties);
  }

  private void add(int day, String type, Map<String, Value> said) {
    Map<String, Value> properties = new HashMap<>(said);
    properties.putIfAbsent("opportunity", Value.of("o-1"));
    properties.putIfAbsent("owner", Value.of("Elif"));
    long seq = events.size();
    events.add(
        new Event(
            seq, "crm", "e-" + seq, "b", null, type, day(day), day(day), day(day), properties));
  }

  @Test
  void timesInStepsTouchEachOtherAndTheLastEndsWithTheOutcome() {
    on(0, "opportunity_created", Map.of("step", "discovery"));
    on(2, "opportunity_updated", Map.of("amount", "12000"));
    on(5, "opportunity_updated", Map.of("step", "proposal", "by", "Jonas"));
    on(6, "opportunity_updated", Map.of("step", "proposal"));
    on(9, "opportunity_lost", Map.of("step", "lost", "reason", "price"));
    on(10, "opportunity_updated", Map.of("step", "terms"));

    List<OpportunityStay> stays = SalesCourse.of(events, ZoneId.of("Europe/Berlin")).stays();

    assertThat(stays).extracting(OpportunityStay::step).containsExactly("discovery", "proposal");
    assertThat(stays).extracting(OpportunityStay::entered).containsExactly(day(0), day(5));
    assertThat(stays).extracting(OpportunityStay::left).containsExactly(day(5), day(9));
    assertThat(stays).extracting(OpportunityStay::next).containsExactly("proposal", "lost");
    assertThat(stays).extracting(OpportunityStay::by).containsExactly("Elif", "Jonas");
    assertThat(stays.getLast().event()).isEqualTo(new EventName("crm", "e-2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"opportunity_created", "opportunity_reopened"})
  void oneThatIsOpenedAgainGoesOnWithTheNextNumber(String again) {
    on(0, "opportunity_created", Map.of("step", "discovery"));
    on(3, "opportunity_lost", Map.of());
    on(8, again, Map.of("step", "solution"));
    on(9, "opportunity_created", Map.of("opportunity", "o-2"));

    assertThat(SalesCourse.of(events, ZoneId.of("Europe/Berlin")).stays())
        .extracting(OpportunityStay::opportunity, OpportunityStay::number, OpportunityStay::step)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("o-1", 0, "discovery"),
            org.assertj.core.groups.Tuple.tuple("o-1", 1, "solution"),
            org.assertj.core.groups.Tuple.tuple("o-2", 0, ""));
  }

  @Test
  void activitiesArePlannedMovedDoneAndDropped() {
    add(
        0,
        "activity_planned",
        Map.of("activity", Value.of("review"), "due", new Value.Moment(day(4))));
    add(
        1,
        "activity_planned",
        Map.of("activity", Value.of("review"), "due", new Value.Moment(day(6))));
    on(1, "activity_planned", Map.of("activity", "call", "due", "2026-03-10T09:00:00+01:00"));
    on(1, "activity_planned", Map.of("activity", "letter", "due", "2026-03-10"));
    on(1, "activity_planned", Map.of("activity", "visit"));
    on(2, "activity_done", Map.of("activity", "price approved", "by", "Chloe"));
    on(3, "activity_dropped", Map.of("activity", "visit", "reason", "they came to us"));
    on(4, "activity_done", Map.of("activity", " "));

    List<PlannedActivity> all = SalesCourse.of(events, ZoneId.of("Europe/Berlin")).activities();

    assertThat(all)
        .extracting(PlannedActivity::activity)
        .containsExactly("review", "call", "letter", "visit", "price approved");
    assertThat(all)
        .extracting(PlannedActivity::state)
        .containsExactly(State.OPEN, State.OPEN, State.OPEN, State.DROPPED, State.DONE);
    assertThat(all.getFirst().planned()).as("since it was first planned").isEqualTo(day(0));
    assertThat(all.getFirst().due()).as("the day said last").isEqualTo(day(6));
    assertThat(all.get(1).due()).isEqualTo(Instant.parse("2026-03-10T08:00:00Z"));
    assertThat(all.get(2).due())
        .as("the day begins")
        .isEqualTo(Instant.parse("2026-03-09T23:00:00Z"));
    assertThat(all.get(3).note()).isEqualTo("they came to us");
    assertThat(all.get(4).by()).isEqualTo("Chloe");
  }
}
