package dev.fullcourt.server.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.SharedInstallation;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.proposals.Activations;
import dev.fullcourt.server.proposals.Draft;
import dev.fullcourt.server.proposals.Proposal;
import dev.fullcourt.server.proposals.Proposals;
import dev.fullcourt.server.proposals.Signatures;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * A change of the agreement needs two people, one of marketing and one of sales; nobody signs for
 * both, and whoever edits it voids what both have signed (law 36).
 */
class S74_TwoPeopleSignTest {

  private final Installation installation = SharedInstallation.get();
  private int id;

  private String text() {
    return installation.bean(Playbooks.class).getCurrent().text();
  }

  private Proposal found() {
    return installation.bean(Proposals.class).find(id).orElseThrow();
  }

  private void sign(Member by, int edition, String function) {
    installation.bean(Signatures.class).sign(by, id, edition, function);
  }

  private void schedule(Member by, int edition) {
    installation
        .bean(Activations.class)
        .schedule(by, id, edition, Instant.now().plusSeconds(8_640_000));
  }

  private static void refused(ThrowingCallable act, String why) {
    assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(why);
  }

  /** Who has signed for what, of what is in force. */
  private List<String> signed() {
    return installation.bean(Signatures.class).inForce(found()).stream()
        .map(each -> each.function().word() + " " + each.member())
        .toList();
  }

  @Test
  void twoPeopleSignAndAnEditVoidsBoth() {
    Member vera = installation.member("Vera", Role.MARKETING);
    Member otto = installation.member("Otto", Role.SALES);
    Member both = installation.member("Both", Role.MARKETING, Role.SALES);
    Member boss = installation.member("Boss", Role.ADMINISTRATOR, Role.SALES);
    id =
        installation
            .bean(Proposals.class)
            .add(vera, new Draft("Story", "We tried.", text() + "# a story\n"));

    // Nobody has signed.
    refused(() -> schedule(otto, 1), "both have signed");
    refused(() -> sign(vera, 1, "sales"), "You cannot sign for sales");
    refused(() -> sign(boss, 1, "sales"), "does not run this installation");
    refused(() -> sign(vera, 1, "development"), "Sign for marketing or for sales");

    // One of marketing has.
    sign(both, 1, "marketing");
    assertThat(signed()).containsExactly("marketing " + both.id());
    refused(() -> sign(both, 1, "sales"), "another person signs for the other function");
    refused(() -> sign(vera, 1, "marketing"), "Both has signed for marketing already");
    refused(() -> schedule(otto, 1), "both have signed");

    // And another of sales.
    sign(otto, 1, "sales");
    schedule(otto, 1);
    assertThat(found().state()).isEqualTo(Proposal.State.SCHEDULED);

    // Somebody edits it: neither has signed what it says now.
    installation
        .bean(Proposals.class)
        .edit(vera, id, 1, new Draft("Story", "Once more.", text() + "# another story\n"));
    assertThat(found().state()).isEqualTo(Proposal.State.OPEN);
    assertThat(signed()).isEmpty();
    refused(() -> schedule(otto, 2), "both have signed");
    refused(() -> sign(otto, 1, "sales"), "edition 2");

    // They may sign anew, and for the other function than before.
    sign(both, 2, "sales");
    sign(vera, 2, "marketing");
    assertThat(signed()).containsExactlyInAnyOrder("sales " + both.id(), "marketing " + vera.id());
    assertThat(
            installation.bean(Audit.class).latest(20).stream()
                .filter(line -> line.what().startsWith("signed"))
                .map(line -> line.member() + " " + line.what() + " " + line.after()))
        .contains(
            "Both signed for marketing edition 1",
            "Otto signed for sales edition 1",
            "Both signed for sales edition 2",
            "Vera signed for marketing edition 2");
  }
}
