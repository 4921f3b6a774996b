package dev.fullcourt.server.buyers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fullcourt.engine.buyer.Answer;
import dev.fullcourt.engine.buyer.RoleHolders;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Qualification.State;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.page.Dates;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a buyer's page says of qualification and of the buying group. */
class FindingTextsTest {

  private static final Playbook PLAYBOOK =
      playbook(
          """
          playbook: Findings
          qualification: { ours: { pain: where does it hurt?, money: who pays? } }
          definitions: { SQL: qualification.bant.confirmed >= 2 }
          cycle:
            stages:
              - { stage: aware, leads: marketing }
              - { stage: qualified, leads: sales, enter: meets(SQL) }
          """);

  private final FindingTexts texts =
      new FindingTexts(PLAYBOOK, new Dates(ZoneOffset.UTC), Map.of("p1", "Mia", "p2", "Tom"));

  private static Playbook playbook(String text) {
    return switch (PlaybookReader.read("findings.yaml", text)) {
      case Reading.Accepted(Playbook playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new AssertionError(mistakes);
    };
  }

  private static Answer answer(
      String method, String question, State state, @Nullable String who, @Nullable String owner) {
    return new Answer(
        method, question, state, Instant.parse("2026-03-02T10:00:00Z"), 1, who, owner);
  }

  @Test
  void methodsTheAgreementUsesAreShownOpenAndOthersOnceSomethingIsAnswered() {
    assertThat(texts.methods(List.of()))
        .extracting(StoryPage.MethodText::name, StoryPage.MethodText::sum)
        .containsExactly(tuple("BANT", "0 of 4 confirmed"));
    assertThat(texts.methods(List.of(answer("ours", "pain", State.DENIED, null, null))))
        .extracting(StoryPage.MethodText::name)
        .containsExactly("Ours", "BANT");
  }

  @Test
  void answerSaysWhoGaveItWhenAndWhoTookItDown() {
    StoryPage.MethodText bant =
        texts
            .methods(
                List.of(
                    answer("bant", "need", State.CONFIRMED, "p1", "Ana"),
                    answer("bant", "budget", State.DENIED, "stranger", null),
                    answer("bant", "timing", State.CONFIRMED, null, null)))
            .getFirst();
    assertThat(bant.sum()).isEqualTo("2 of 4 confirmed");
    assertThat(bant.answers())
        .containsExactly(
            new StoryPage.AnswerText("Need", "confirmed", "by Mia, 2 Mar 2026 · taken down by Ana"),
            new StoryPage.AnswerText("Budget", "denied", "by someone, 2 Mar 2026"),
            new StoryPage.AnswerText("Authority", "open", "Do we speak with who decides?"),
            new StoryPage.AnswerText("Timing", "confirmed", "2 Mar 2026"));
  }

  @Test
  void rolesSayWithWhomThereWasAConversationAndWhoIsMissing() {
    List<RoleHolders> roles =
        List.of(
            new RoleHolders("decision maker", true, List.of("p1", "p2"), List.of("p2")),
            new RoleHolders("champion", true, List.of("p1"), List.of()),
            new RoleHolders("user", true, List.of(), List.of()),
            new RoleHolders("press", false, List.of(), List.of()),
            new RoleHolders("lawyer", false, List.of("p1", "p2", "p3", "p4"), List.of()));
    assertThat(texts.roles(roles))
        .containsExactly(
            new StoryPage.RoleText("Decision maker", "spoken", "Tom"),
            new StoryPage.RoleText("Champion", "unspoken", "Mia"),
            new StoryPage.RoleText("User", "missing", "nobody yet"),
            new StoryPage.RoleText("Lawyer", "unspoken", "Mia, Tom and 2 more"));
    assertThat(FindingTexts.covered(roles)).isEqualTo("2 of 3 covered");
    assertThat(FindingTexts.of("p1", roles))
        .containsExactly("Decision maker", "Champion", "Lawyer");
    assertThat(FindingTexts.covered(List.of())).isEmpty();
  }
}
