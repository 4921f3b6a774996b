package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** Law 21: the two with the most points count, and one without any has more than less than none. */
class S28_SomebodyNewCountsAtOnceTest {

  @Test
  void somebodyWithoutPointsTakesThePlaceOfOneWithLessThanNone() {
    Story story = Story.under("bounces");

    story
        .on("2026-03-02T09:00:00Z")
        .person("mia")
        .does("email_bounced")
        .enters("aware", STARTED)
        .withScore(0, -15)
        .points("interest.2", "mia", 1, -15);
    story.on("2026-03-03T09:00:00Z").person("tom").does("content_downloaded").staysIn("aware");
    story
        .on("2026-03-04T09:00:00Z")
        .person("kai")
        .does("page_viewed")
        .enters("warm", FORWARD)
        .withScore(0, 10)
        .points("interest.1", "tom", 1, 10);

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-04T09:00:00Z | 1 inbound | started
        warm | 2026-03-04T09:00:00Z | … | 1 inbound | forward
        """);
  }
}
