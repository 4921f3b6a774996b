package dev.fullcourt.engine.condition;

import static dev.fullcourt.engine.condition.Truth.FALSE;
import static dev.fullcourt.engine.condition.Truth.TRUE;
import static dev.fullcourt.engine.condition.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not known is neither true nor false (law 18). */
class UnknownTest {

  private static final Map<Truth, String> SAYING =
      Map.of(TRUE, "true", FALSE, "false", UNKNOWN, "person.known");

  private final Language language = new Language();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account.employees >= 50",
        "account.employees == 50",
        "account.employees != 50",
        "account.country in [\"DE\"]",
        "!(account.country in [\"DE\"])",
        "\"DE\" in [account.country, \"DE\"]",
        "\"buyer\" in buyer.roles",
        "person.known",
        "!person.known",
        "person.known == true",
        "person.title.startsWith(\"VP\")",
        "person.title.endsWith(\"VP\")",
        "person.title.contains(\"VP\")",
        "person.title.matches(\"VP\")",
        "size(person.title) > 2",
        "buyer.roles.size() == 0",
        "account.employees + 1 > 0",
        "-account.employees < 1",
        "person.title + \"x\" == \"x\"",
        "event.until > timestamp(\"2026-01-01T00:00:00Z\")",
        "person.known ? true : true",
        "(person.known ? 1 : 1) == 1",
      })
  void whateverLooksAtSomethingUnknownIsUnknown(String condition) {
    assertThat(language.test(condition, Facts.none())).isEqualTo(UNKNOWN);
  }

  @Test
  void hasIsAlwaysKnown() {
    assertThat(language.test("has(person.title)", Facts.none())).isEqualTo(FALSE);
    assertThat(language.test("has(person.title)", Facts.none().with("person.title", "CEO")))
        .isEqualTo(TRUE);
    assertThat(language.test("!has(buyer.people.active)", Facts.none())).isEqualTo(TRUE);
  }

  @Test
  void countsAreAlwaysKnown() {
    assertThat(language.test("buyer.count(\"page_viewed\") == 0", Facts.none())).isEqualTo(TRUE);
  }

  @Test
  void andOrNotFollowKleene() {
    for (Truth left : Truth.values()) {
      for (Truth right : Truth.values()) {
        String l = SAYING.get(left);
        String r = SAYING.get(right);
        assertThat(language.test(l + " && " + r, Facts.none())).isEqualTo(and(left, right));
        assertThat(language.test(l + " || " + r, Facts.none())).isEqualTo(or(left, right));
      }
      assertThat(language.test("!(" + SAYING.get(left) + ")", Facts.none())).isEqualTo(not(left));
    }
  }

  /** The tables as they stand in docs/playbook.md, written out once more. */
  private static Truth and(Truth a, Truth b) {
    if (List.of(a, b).contains(FALSE)) {
      return FALSE;
    }
    return List.of(a, b).contains(UNKNOWN) ? UNKNOWN : TRUE;
  }

  private static Truth or(Truth a, Truth b) {
    if (List.of(a, b).contains(TRUE)) {
      return TRUE;
    }
    return List.of(a, b).contains(UNKNOWN) ? UNKNOWN : FALSE;
  }

  private static Truth not(Truth a) {
    return a == UNKNOWN ? UNKNOWN : a == TRUE ? FALSE : TRUE;
  }

  @Test
  void divisionByZeroIsUnknownAndNeverAnError() {
    Facts none = Facts.none().with("account.employees", 0L).with("account.revenue", 0.0);
    assertThat(language.test("10 / account.employees > 1", none)).isEqualTo(UNKNOWN);
    assertThat(language.test("10 % account.employees == 0", none)).isEqualTo(UNKNOWN);
    assertThat(language.test("10.0 / account.revenue > 1.0", none)).isEqualTo(UNKNOWN);
    assertThat(language.test("10 / account.employees > 1 || true", none)).isEqualTo(TRUE);
  }

  @Test
  void overflowIsUnknown() {
    Facts huge =
        Facts.none().with("account.employees", Long.MAX_VALUE).with("account.revenue", 1e308);
    assertThat(language.test("account.employees + 1 > 0", huge)).isEqualTo(UNKNOWN);
    assertThat(language.test("account.employees * 2 > 0", huge)).isEqualTo(UNKNOWN);
    assertThat(language.test("account.revenue * 10.0 > 0.0", huge)).isEqualTo(UNKNOWN);
  }

  @Test
  void valueOfAnotherKindThanDeclaredIsUnknown() {
    Facts wrong =
        Facts.none()
            .with("account.employees", "many")
            .with("account.revenue", Double.NaN)
            .with("person.known", "yes");
    assertThat(language.test("account.employees >= 1", wrong)).isEqualTo(UNKNOWN);
    assertThat(language.test("account.revenue >= 1.0", wrong)).isEqualTo(UNKNOWN);
    assertThat(language.test("person.known", wrong)).isEqualTo(UNKNOWN);
    assertThat(language.test("has(account.employees)", wrong)).isEqualTo(FALSE);
  }
}
