package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.BACKWARD;
import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.RETURNED;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** Windows empty as time passes, and what was false in between is new when it is true again. */
class S17_WhatHappenedLatelyTest {

  @Test
  void buyerIsCuriousAgainAfterAQuietFortnight() {
    Story story = Story.under("windows");

    story.on("2026-03-01T09:00:00Z").person("mia").does("signed_up").enters("quiet", STARTED);
    story.on("2026-03-02T09:00:00Z").person("mia").does("trial_ended").staysIn("quiet");
    story
        .on("2026-03-03T09:00:00Z")
        .person("mia")
        .does("page_viewed")
        .enters("curious", FORWARD)
        .skipping("paused");
    story.on("2026-03-04T09:00:00Z").person("mia").does("trial_ended").enters("paused", BACKWARD);
    story.on("2026-03-05T09:00:00Z").person("mia").does("page_viewed").staysIn("paused");
    story.on("2026-03-12T08:59:59.999Z").person("mia").does("page_viewed").staysIn("paused");
    story.on("2026-03-13T09:00:00Z").person("mia").does("email_opened").staysIn("paused");
    // The last visit is exactly seven days past, so for an instant there was none.
    story
        .on("2026-03-19T08:59:59.999Z")
        .person("mia")
        .does("page_viewed")
        .enters("curious", FORWARD);
    story
        .on("2026-03-20T09:00:00Z")
        .person("mia")
        .does("quote_requested")
        .enters("buying", FORWARD);
    story
        .on("2026-03-21T09:00:00Z")
        .person("mia")
        .does("message_received")
        .enters("asleep", DETOUR);
    story.until("2026-03-31T08:59:59.999Z").staysIn("asleep");
    story
        .until("2026-04-30T00:00:00Z")
        .enters("nurtured", DETOUR)
        .byTimer("cycle.asleep.recycle-after", "2026-03-31T09:00:00Z");
    story.on("2026-05-01T09:00:00Z").person("mia").does("page_viewed").enters("curious", RETURNED);

    story.ends(
        """
        quiet | 2026-03-01T09:00:00Z | 2026-03-03T09:00:00Z | 1 inbound | started
        curious | 2026-03-03T09:00:00Z | 2026-03-04T09:00:00Z | 1 inbound | forward
        paused | 2026-03-04T09:00:00Z | 2026-03-19T08:59:59.999Z | 1 inbound | backward
        curious | 2026-03-19T08:59:59.999Z | 2026-03-20T09:00:00Z | 1 inbound | forward
        buying | 2026-03-20T09:00:00Z | 2026-03-21T09:00:00Z | 1 inbound | forward
        asleep | 2026-03-21T09:00:00Z | 2026-03-31T09:00:00Z | 1 inbound | detour
        nurtured | 2026-03-31T09:00:00Z | 2026-05-01T09:00:00Z | 1 inbound | detour
        curious | 2026-05-01T09:00:00Z | … | 1 inbound | returned
        """);
  }
}
