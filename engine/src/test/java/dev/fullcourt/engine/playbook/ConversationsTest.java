package dev.fullcourt.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which passes count as marketing asking for a conversation with a buyer. */
class ConversationsTest {

  private static final String PASSES =
      """
      passes:
        - { pass: talk, from: marketing, to: sdr, within: 1d }
        - { pass: notes, from: [marketing, ae], to: sdr, within: 1d }
        - { pass: research, from: ae, to: marketing, within: 2d }
      """;

  private static List<String> conversations(String passes) {
    return Written.read(Written.RIGHT + passes).teamwork().conversations().stream()
        .map(Pass::name)
        .toList();
  }

  private static String saying(String pass, String said) {
    return PASSES.replace("pass: " + pass, "conversation: " + said + ", pass: " + pass);
  }

  @Test
  void allThatMarketingAsksForWhereNoneIsSaidToBeOne() {
    assertThat(conversations("")).isEmpty();
    assertThat(conversations(PASSES)).containsExactly("talk", "notes");
  }

  @Test
  void onlyThoseThatAreSaidToBeOnesWhereAnyIs() {
    assertThat(conversations(saying("talk", "true"))).containsExactly("talk");
    assertThat(conversations(saying("notes", "true"))).containsExactly("notes");
  }

  @Test
  void noneThatIsSaidToBeNone() {
    assertThat(conversations(saying("notes", "false"))).containsExactly("talk");
    assertThat(conversations(saying("research", "false"))).containsExactly("talk", "notes");
  }
}
