package dev.fullcourt.engine.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.event.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What conditions say of a German company of 800 whose head of IT viewed the prices. */
class ConditionTest {

  private final Language language = new Language();
  private final Facts facts =
      Facts.none()
          .with("account.employees", 800L)
          .with("account.revenue", 12.5)
          .with("account.country", "DE")
          .with("person.title", "Head of IT")
          .with("person.known", true)
          .with("event.type", "page_viewed")
          .with("event.path", "/pricing/teams")
          .with("event.amount", 3.0)
          .with("event.until", Instant.parse("2026-03-01T00:00:00Z"))
          .with("event.vip", false)
          .with("buyer.roles", List.of("user", "decision maker"))
          .with("buyer.people.active", 2L)
          .with("buyer.stage", "lead")
          .with("score.fit", 20.0)
          .with(new Count("page_viewed", Map.of(), null), 4)
          .with(new Count("page_viewed", Map.of(), Duration.ofDays(30)), 3)
          .with(new Count("page_viewed", Map.of("path", Value.of("/pricing")), null), 2)
          .with(
              new Count("page_viewed", Map.of("path", Value.of("/pricing")), Duration.ofDays(7)),
              1);

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "account.employees == 800 | TRUE",
        "account.employees != 800 | FALSE",
        "account.employees < 800 | FALSE",
        "account.employees <= 800 | TRUE",
        "account.employees > 799 | TRUE",
        "account.employees >= 801 | FALSE",
        "score.fit >= 20 | TRUE",
        "score.fit > 20 | FALSE",
        "score.fit == 20 | TRUE",
        "20 != score.fit | FALSE",
        "account.employees > 799.5 | TRUE",
        "account.revenue == 12.5 | TRUE",
        "account.country == \"DE\" | TRUE",
        "account.country < \"FR\" | TRUE",
        "account.country in [\"AT\", \"DE\"] | TRUE",
        "account.country in [\"AT\"] | FALSE",
        "\"decision maker\" in buyer.roles | TRUE",
        "\"blocker\" in buyer.roles | FALSE",
        "buyer.roles == [\"user\", \"decision maker\"] | TRUE",
        "size(buyer.roles) == 2 | TRUE",
        "person.title.size() == 10 | TRUE",
        "person.title.startsWith(\"Head\") | TRUE",
        "person.title.endsWith(\"IT\") | TRUE",
        "person.title.contains(\"of\") | TRUE",
        "person.title.contains(\"OF\") | FALSE",
        "person.title.matches(\"(?i)\\\\bhead\\\\b\") | TRUE",
        "person.title.matches(\"^IT\") | FALSE",
        "person.known && !event.vip | TRUE",
        "event.vip || person.known | TRUE",
        "person.known == event.vip | FALSE",
        "person.known ? event.vip : true | FALSE",
        "(event.vip ? 1 : 2) == 2 | TRUE",
        "account.employees + 200 == 1000 | TRUE",
        "account.employees - 1 == 799 | TRUE",
        "account.employees * 2 == 1600 | TRUE",
        "account.employees / 3 == 266 | TRUE",
        "account.employees % 3 == 2 | TRUE",
        "-account.employees == -800 | TRUE",
        "account.revenue * 2 == 25 | TRUE",
        "account.employees / 2.0 == 400.0 | TRUE",
        "account.country + \"-BE\" == \"DE-BE\" | TRUE",
        "event.until > timestamp(\"2026-02-28T23:59:59Z\") | TRUE",
        "event.until == timestamp(\"2026-03-01T01:00:00+01:00\") | TRUE",
        "buyer.stage == \"lead\" | TRUE",
        "buyer.people.active >= 2 | TRUE",
        "buyer.count(\"page_viewed\") == 4 | TRUE",
        "buyer.count(\"page_viewed\", \"30d\") == 3 | TRUE",
        "buyer.count(\"page_viewed\", {\"path\": \"/pricing\"}) == 2 | TRUE",
        "buyer.count(\"page_viewed\", {\"path\": \"/pricing\"}, \"7d\") == 1 | TRUE",
        "2 < buyer.count(\"page_viewed\", \"30d\") | TRUE",
        "buyer.count(\"page_viewed\") + buyer.count(\"demo_requested\") == 4 | TRUE",
        "buyer.count(\"demo_requested\", \"1h\") > 0 | FALSE",
        "true | TRUE",
        "1 < 2 && 2.0 < 3 | TRUE",
      })
  void operatorsMeanWhatTheySay(String condition, Truth expected) {
    assertThat(language.test(condition, facts)).isEqualTo(expected);
  }

  @Test
  void wholeNumbersBeyondFloatingPointAreComparedExactly() {
    Facts big = Facts.none().with("account.employees", 9007199254740993L);
    assertThat(language.test("account.employees == 9007199254740992.0", big))
        .isEqualTo(Truth.FALSE);
    assertThat(language.test("account.employees > 9007199254740992.0", big)).isEqualTo(Truth.TRUE);
  }

  @Test
  void definitionStandsInPlaceOfItsName() {
    language
        .define("BIG", "account.employees >= 500")
        .define("MQL", "meets(BIG) && score.fit >= 20");
    Condition condition = language.condition("meets(MQL) && event.type == \"page_viewed\"");

    assertThat(condition.test(facts)).isEqualTo(Truth.TRUE);
    assertThat(condition.fields()).containsExactly(Language.EMPLOYEES, Language.FIT, Language.TYPE);
    assertThat(condition.text()).isEqualTo("meets(MQL) && event.type == \"page_viewed\"");
  }

  @Test
  void marketFitIsTheConditionOfTheMarket() {
    language.define(Definitions.MARKET_FIT, "account.country in [\"DE\", \"AT\"]");

    assertThat(language.test("market.fit && score.fit > 1", facts)).isEqualTo(Truth.TRUE);
    assertThat(language.condition("market.fit").fields()).containsExactly(Language.COUNTRY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "event.type == \"page_viewed\" | page_viewed",
        "\"page_viewed\" == event.type && score.fit > 1 | page_viewed",
        "event.type in [\"page_viewed\", \"demo_requested\"] | page_viewed demo_requested",
        "event.type == \"page_viewed\" || event.type == \"demo_requested\" | page_viewed"
            + " demo_requested",
        "event.type in [\"page_viewed\", \"demo_requested\"] && event.type == \"demo_requested\""
            + " | demo_requested",
        "meets(DEMO) && person.known | demo_requested",
        "event.type == \"page_viewed\" || person.known | -",
        "event.type != \"page_viewed\" | -",
        "!(event.type == \"page_viewed\") | -",
        "event.type.startsWith(\"page\") | -",
        "person.known ? event.type == \"page_viewed\" : event.type == \"demo_requested\""
            + " | page_viewed demo_requested",
      })
  void conditionNamesTheEventTypesItCanBeTrueAt(String condition, String types) {
    language.define("DEMO", "event.type == \"demo_requested\"");
    List<String> expected = types.equals("-") ? List.of() : List.of(types.split(" "));
    assertThat(language.condition(condition).eventTypes())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void conditionThatLooksAtTheEventSaysSo() {
    assertThat(language.condition("event.path == \"/\"").looksAtEvent()).isTrue();
    assertThat(language.condition("has(event.path)").looksAtEvent()).isTrue();
    assertThat(language.condition("buyer.count(\"page_viewed\") > 1").looksAtEvent()).isFalse();
  }

  @Test
  void demandsAreTheScoresOfAConjunction() {
    assertThat(language.demands("score.fit >= 20 && person.known && 30 < score.fit"))
        .containsExactly(
            new Demand(Language.FIT, 20, false, 0), new Demand(Language.FIT, 30, true, 35));
    assertThat(language.demands("score.fit >= 20 || person.known")).isEmpty();
    assertThat(language.demands("score.fit <= 20")).isEmpty();
  }

  @Test
  void countsAreListedOnce() {
    assertThat(
            language
                .condition("buyer.count(\"page_viewed\") > 1 && buyer.count(\"page_viewed\") < 9")
                .counts())
        .containsExactly(new Count("page_viewed", Map.of(), null));
  }
}
