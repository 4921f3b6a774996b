package dev.fullcourt.history.behaviours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.measures.Act;
import dev.fullcourt.history.measures.Behaviour;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BehavioursTest {

  private static final Instant AT = Instant.parse("2026-02-03T10:00:00Z");

  private static final Behaviours BEHAVIOURS =
      new Behaviours(
          playbook(
              """
              playbook: Small
              scorecard:
                interest:
                  rules:
                    - { on: page_viewed, when: event.path == "/pricing", points: 5, because: looked at prices }
                    - { on: email_opened, points: -5, because: noise }
              definitions:
                MQL: score.interest >= 20 || meets(came)
                came: buyer.count("webinar_attended", "30d") >= 1
              cycle:
                stages:
                  - { stage: aware, leads: marketing }
                  - { stage: engaged, leads: marketing, enter: 'buyer.count("content_downloaded", {"asset": "guide"}) >= 1' }
                  - { stage: lead, leads: sales, enter: meets(MQL) }
                  - { stage: opportunity, leads: sales, from: [engaged, lead], enter: event.type == "demo_requested" }
                  - { stage: customer, leads: sales, enter: opportunity.won }
              """));

  private static Playbook playbook(String text) {
    return switch (PlaybookReader.read("playbook.yaml", text)) {
      case Reading.Accepted(var playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new AssertionError(mistakes);
    };
  }

  private static Set<String> declaredFor(String behaviour) {
    return BEHAVIOURS.all().stream()
        .filter(each -> each.id().equals(behaviour))
        .map(Behaviour::declaredFor)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> shownBy(String type, Map<String, Value> properties) {
    Event event = new Event(1, "s", "e", "b", null, type, AT, AT, AT, properties);
    return BEHAVIOURS.shownBy(List.of(event)).stream().map(Act::behaviour).toList();
  }

  @Test
  void whatTheNextStageLooksAtIsDeclared() {
    assertThat(declaredFor("content_downloaded {asset=guide}")).containsExactly("aware");
    assertThat(declaredFor("webinar_attended")).containsExactly("engaged");
    assertThat(declaredFor("page_viewed when event.path == \"/pricing\""))
        .containsExactly("engaged");
    assertThat(declaredFor("demo_requested")).containsExactlyInAnyOrder("engaged", "lead");
  }

  @Test
  void whatElseBuyersDoIsSeen() {
    assertThat(declaredFor("content_downloaded")).isEmpty();
    assertThat(declaredFor("email_opened")).isEmpty();
    assertThat(BEHAVIOURS.all()).noneMatch(each -> each.id().equals("email_sent"));
  }

  @Test
  void eventsShowWhatTheyAre() {
    assertThat(shownBy("page_viewed", Map.of("path", Value.of("/pricing"))))
        .containsExactlyInAnyOrder("page_viewed", "page_viewed when event.path == \"/pricing\"");
    assertThat(shownBy("page_viewed", Map.of("path", Value.of("/"))))
        .containsExactly("page_viewed");
    assertThat(shownBy("content_downloaded", Map.of("asset", Value.of("guide")))).hasSize(2);
    assertThat(shownBy("note_added", Map.of())).isEmpty();
  }
}
