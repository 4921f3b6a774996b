package dev.fullcourt.history.measures.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AalenJohansenTest {

  private static final String WON = "won";
  private static final String LOST = "lost";

  @Test
  void competingOutcomesWithCensoringAndTiesByHand() {
    AalenJohansen estimate =
        AalenJohansen.of(
            List.of(
                Spell.of(1, WON), // n=8: won 1/8, open 7/8
                Spell.of(2, LOST), // n=7: lost 2/7 of 7/8 = 1/4, won 1/7 of 7/8 = 1/8
                Spell.of(2, LOST),
                Spell.of(2, WON), // open 7/8 * 4/7 = 1/2
                Spell.of(2, null), // censored after the exits of the same day
                Spell.of(3, null),
                Spell.of(5, WON), // n=2: won 1/2 of 1/2 = 1/4, open 1/4
                Spell.of(6, null)));

    assertThat(estimate.incidence(WON, 0)).isZero();
    assertThat(estimate.incidence(WON, 1)).isCloseTo(1 / 8.0, within(1e-12));
    assertThat(estimate.incidence(WON, 2)).isCloseTo(1 / 4.0, within(1e-12));
    assertThat(estimate.incidence(LOST, 4)).isCloseTo(1 / 4.0, within(1e-12));
    assertThat(estimate.open(4)).isCloseTo(1 / 2.0, within(1e-12));
    assertThat(estimate.ever(WON)).isCloseTo(1 / 2.0, within(1e-12));
    assertThat(estimate.open(100)).isCloseTo(1 / 4.0, within(1e-12));
    assertThat(estimate.atRisk(5)).isEqualTo(2);
  }

  @Test
  void lateEntryIsAtRiskOnlyFromThenOn() {
    AalenJohansen estimate =
        AalenJohansen.of(
            List.of(
                Spell.of(1, LOST), // n=2
                Spell.of(4, WON), // n=3: both that entered late are watched by now
                new Spell(2, 6, LOST), // n=2
                new Spell(3, 9, null)));

    assertThat(estimate.incidence(LOST, 1)).isCloseTo(1 / 2.0, within(1e-12));
    assertThat(estimate.incidence(WON, 4)).isCloseTo(1 / 2.0 / 3, within(1e-12));
    assertThat(estimate.incidence(LOST, 6)).isCloseTo(1 / 2.0 + 1 / 2.0 * 2 / 3 / 2, within(1e-12));
  }

  @Test
  void lostOnesTreatedAsCensoredWouldPromiseTooMuch() {
    List<Spell> spells =
        List.of(Spell.of(1, LOST), Spell.of(2, LOST), Spell.of(3, LOST), Spell.of(4, WON));
    List<Spell> naive =
        spells.stream()
            .map(spell -> Spell.of(spell.exit(), WON.equals(spell.outcome()) ? WON : null))
            .toList();

    assertThat(AalenJohansen.of(spells).ever(WON)).isCloseTo(0.25, within(1e-12));
    assertThat(1 - KaplanMeier.of(naive).survival(4)).isEqualTo(1);
  }
}
