package dev.fullcourt.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.playbooks.PlaybookPage.Fact;
import org.junit.jupiter.api.Test;

class SlaTextsTest {

  private static Playbook playbook(String slas) {
    String text =
        """
        playbook: Promises
        teams: { sdr-emea: { function: development, hours: office } }
        hours: { office: { zone: Europe/Berlin, open: "Mon-Fri 09:00-18:00" } }
        handoffs: { to_development: { from: development, to: sdr-emea } }
        cycle: { stages: [ { stage: aware, leads: development } ] }
        slas:
        """
            + slas;
    return switch (PlaybookReader.read("promises.yaml", text)) {
      case Reading.Accepted accepted -> accepted.playbook();
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes());
    };
  }

  @Test
  void agreedTimesAreReadAsSentences() {
    Playbook playbook =
        playbook(
            """
              - { sla: first contact, owner: development, starts: to_development.offered, stops: first human attempt,
                  within: 2 business hours, warn: at 75% }
              - { sla: kept in touch, owner: sdr-emea, starts: [entered(aware), demo_requested], stops: first conversation,
                  within: 1 business day }
            """);

    assertThat(new SlaTexts(playbook).all())
        .containsExactly(
            new Fact(
                "First contact",
                "Development has 2 business hours from when the handoff to_development is offered"
                    + " until a person of ours first tries to reach the buyer. There is a warning"
                    + " after 75 % of the time."),
            new Fact(
                "Kept in touch",
                "Sdr emea has 1 business day from when the buyer enters Aware, or the buyer “asked"
                    + " for a demo” until there is a first conversation."));
  }
}
