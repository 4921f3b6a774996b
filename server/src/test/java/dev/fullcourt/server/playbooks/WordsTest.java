package dev.fullcourt.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final List<String> TERMS = List.of("MQL", "SAL", "Hand raise", "Buyer");

  @Test
  void keepsARuleAsItWasWritten() {
    String rule = "meets(MQL) || score.fit >= 20 && event.path == \"/a \\\" b\" || !(x in ['y'])";
    assertThat(text(RuleText.of(rule, Set.of("MQL")))).isEqualTo(rule);
  }

  @Test
  void leadsFromARuleToTheDefinitionsItBuildsUpon() {
    List<Piece> pieces = RuleText.of("meets(MQL) && meets(warm)", Set.of("MQL"));
    assertThat(pieces)
        .contains(
            new Piece("meets", "meets(MQL)", "/playbook#definition-mql"),
            new Piece("meets", "meets(warm)", null));
  }

  @Test
  void linksATermWhereItFirstOccurs() {
    List<Piece> pieces = Prose.of("An MQL is a buyer. MQLs and hand raises; remarks.", TERMS);
    assertThat(pieces.stream().filter(piece -> piece.href() != null))
        .extracting(Piece::text, Piece::href)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("MQL", "/playbook#term-mql"),
            org.assertj.core.groups.Tuple.tuple("buyer", "/playbook#term-buyer"),
            org.assertj.core.groups.Tuple.tuple("hand raises", "/playbook#term-hand-raise"));
    assertThat(text(pieces)).isEqualTo("An MQL is a buyer. MQLs and hand raises; remarks.");
  }

  @Test
  void takesAnAbbreviationOnlyInCapitalsAndATermOnlyAsAWord() {
    assertThat(Prose.of("Universal sal buyerless", TERMS)).allMatch(piece -> piece.href() == null);
  }

  @Test
  void doesNotLinkATermToItselfAndSetsCodeApart() {
    assertThat(Prose.of("MQL: see `definitions`.", TERMS, "MQL"))
        .contains(new Piece("code", "definitions", null))
        .allMatch(piece -> piece.href() == null);
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
