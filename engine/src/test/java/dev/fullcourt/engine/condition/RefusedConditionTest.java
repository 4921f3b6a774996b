package dev.fullcourt.engine.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What conditions may not say is refused at its place, never taken to mean something else. */
class RefusedConditionTest {

  private final Language language = new Language();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "account.employes > 1 | 0 | there is no field `account.employes`",
        "true && buyer.people > 1 | 8 | `buyer.people` alone has no value",
        "true && buyer | 8 | `buyer` alone has no value",
        "company.name == \"x\" | 0 | unknown name `company.name`",
        "account.name.x == \"x\" | 0 | there is no field `account.name.x`",
        "account.country == 5 | 16 | `==` does not go with text and a whole number",
        "person.known > account.country | 13 | `>` does not go with yes or no and text",
        "account.employees | 0 | this gives a whole number",
        "account.country && true | 16 | `&&` does not go with text and yes or no",
        "account.employees >= | 20 | the condition ends too early",
        "account.employees >= 5) | 22 | `)` cannot stand here",
        "account.country == null | 19 | null",
        "account.employees > 5u | 20 | an unsigned number",
        "account.country == b\"x\" | 19 | bytes",
        "event.type == \"page_vewed\" | 14 | unknown event type \"page_vewed\"",
        "event.type in [\"page_viewed\", \"demo\"] | 30 | unknown event type \"demo\"",
        "buyer.stage != \"leed\" | 15 | unknown stage \"leed\"",
        "buyer.count(\"page_vewed\") > 1 | 12 | unknown event type \"page_vewed\"",
        "buyer.count(event.type) > 1 | 12 | an event type that is calculated",
        "buyer.count(\"page_viewed\", \"2 weeks\") > 1 | 27 | \"2 weeks\" is not a window",
        "buyer.count(\"page_viewed\", \"0d\") > 1 | 27 | \"0d\" is not a window",
        "buyer.count(\"page_viewed\", \"2 business days\") > 1 | 27 | \"2 business days\" is not a"
            + " window",
        "buyer.count(\"page_viewed\", {\"pth\": \"x\"}) > 1 | 28 | events have no property \"pth\"",
        "buyer.count(\"page_viewed\", {\"path\": 5}) > 1 | 36 | not a fixed value for \"path\", which"
            + " is text",
        "buyer.count(\"page_viewed\", {\"path\": event.type}) > 1 | 36 | not a fixed value for"
            + " \"path\", which is text",
        "account.count(\"page_viewed\") > 1 | 0 | only a buyer's events can be counted",
        "person.title.matches(\"(\") | 21 | a pattern that does not work: missing closing ) `(`",
        "person.title.matches(event.path) | 21 | a pattern that is calculated",
        "event.until > timestamp(\"soon\") | 24 | this is not a time",
        "event.until > timestamp(event.path) | 24 | this is not a time",
        "meets(NOTHING) | 6 | there is no definition `NOTHING`",
        "market.fit | 0 | there is no definition `market.fit`",
        "buyer.roles.exists(r, r == \"x\") | 18 | there is no function `exists`",
        "buyer.roles[0] == \"x\" | 11 | there is no access by number or key in brackets",
        "person.title.lowerAscii() == \"x\" | 23 | there is no function `lowerAscii`",
        "startsWith(person.title) | 10 | there is no function `startsWith`",
        "count(\"page_viewed\") > 1 | 5 | there is no function `count`",
        "{\"a\": 1} == {\"a\": 1} | 0 | a map in braces",
        "buyer.roles + [\"x\"] == [\"x\"] | 12 | lists or times put together",
      })
  void mistakeIsNamedAtItsPlace(String condition, int offset, String found) {
    assertThat(language.problems(condition))
        .anySatisfy(problem -> {
          assertThat(problem.found()).isEqualTo(found);
          assertThat(problem.offset()).isEqualTo(offset);
          assertThat(problem.expected()).isNotBlank();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "buyer.count(\"page_viewed\", \"30d\") > buyer.count(\"demo_requested\")",
        "buyer.count(\"page_viewed\", \"30d\") + 1 > 2",
        "buyer.count(\"page_viewed\", \"30d\") > account.employees",
        "buyer.count(\"page_viewed\", \"30d\") in [1, 2]",
        "(person.known ? buyer.count(\"page_viewed\", \"30d\") : 1) > 2",
      })
  void countWithinAWindowIsRefusedWhereItsNextChangeIsNotKnown(String condition) {
    assertThat(language.problems(condition))
        .extracting(Problem::found)
        .containsExactly("a count within a window that is not compared with a plain number");
  }

  @Test
  void everyMistakeIsNamedAtOnceInTheOrderOfTheText() {
    assertThat(
            language.problems(
                "account.employes > 1 && event.pth == \"x\" && person.known + 1 > 2 && foo"))
        .extracting(Problem::found)
        .containsExactly(
            "there is no field `account.employes`",
            "there is no field `event.pth`",
            "`+` does not go with yes or no and a whole number",
            "unknown name `foo`");
  }

  @Test
  void whatWasMeantIsSuggested() {
    assertThat(language.problems("account.employes > 1").getFirst().expected())
        .startsWith("did you mean `account.employees`?");
    assertThat(language.problems("event.type == \"demo_request\"").getFirst().expected())
        .isEqualTo("did you mean `demo_requested`?");
    assertThat(language.problems("person.title.startWith(\"x\")").getFirst().expected())
        .isEqualTo("did you mean `startsWith`?");
  }

  @ParameterizedTest
  @CsvSource({"1+,1 > 0", "(true) && (,true)", "!(,true"})
  void endlessNestingIsRefusedAndBreaksNothing(String part, String end) {
    String condition = part.repeat(3_000) + end;
    assertThat(language.problems(condition)).isNotEmpty();
  }

  @Test
  void longListOfWordsIsAllowed() {
    String many = "\"a\", ".repeat(2_000) + "\"b\"";
    assertThat(
            language.test(
                "account.country in [" + many + "]", Facts.none().with("account.country", "b")))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void tooLongAConditionIsRefused() {
    assertThat(language.problems("true && ".repeat(3_000) + "true"))
        .extracting(Problem::found)
        .containsExactly("a condition of more than 20000 characters");
  }

  @Test
  void definitionsThatMultiplyAreRefused() {
    language.define("D0", "person.known && person.known");
    for (int i = 1; i <= 10; i++) {
      language.define("D" + i, "meets(D" + (i - 1) + ") && meets(D" + (i - 1) + ")");
    }
    assertThat(language.problems("meets(D10) && meets(D10)"))
        .extracting(Problem::found)
        .containsExactly("a condition of too many parts");
  }
}
