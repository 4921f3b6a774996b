package dev.fullcourt.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake is named at its place, with what was found and what would be right. */
class WrongPlaybookTest {

  private static final String MARK = "⌖";

  /**
   * What to replace in the right playbook, by what, and what should then be said. The place is
   * marked ⌖ in the replacement, or else stands before the message.
   */
  static Stream<Arguments> wrongs() {
    return Stream.of(
        Arguments.of(
            "playbook: Acme B2B",
            "playbook: ⌖2026",
            "the number 2026; the name of the agreement, for example `Acme B2B` (a text that"
                + " looks like a number or like true stands in quotes)"),
        Arguments.of(
            "playbook: Acme B2B\n",
            "",
            "1:1: the key `playbook` is missing; `playbook`: the name of the agreement, for example"
                + " `Acme B2B`"),
        Arguments.of(
            "currency: EUR",
            "currency: ⌖euro",
            "the text `euro`; a currency code of three capital letters (ISO 4217), for"
                + " example `EUR`"),
        Arguments.of(
            "currency: EUR",
            "currency: ⌖EUX",
            "unknown currency `EUX`; a code of ISO 4217, for example EUR, USD, GBP or CHF"),
        Arguments.of(
            "02-01",
            "⌖02-30",
            "`02-30` is not a day of the year; month-day, for example 02-01 for the first of"
                + " February"),
        Arguments.of(
            "Europe/Berlin",
            "⌖Europe/Berln",
            "unknown time zone `Europe/Berln`; a region and a city, for example"
                + " Europe/Berlin; did you mean `Europe/Berlin`?"),
        Arguments.of(
            "motions: [platform, services]",
            "motions: [platform, ⌖platform]",
            "the motion `platform` twice; each motion once"),
        Arguments.of(
            "motions: [platform, services]",
            "motions: ⌖[]",
            "there is nothing here; a list of motions, for example `[\"platform\",\"services\"]`"),
        Arguments.of("glossary:", "⌖glosary:", "unknown key `glosary`; did you mean `glossary`?"),
        Arguments.of(
            "function: sales", "function: ⌖sale", "the text `sale`; did you mean `sales`?"),
        Arguments.of(
            "fit: account.employees >= 50 && account.sector == \"software\"",
            "fit: ⌖account.employees >= 50 && score.fit > 1",
            "a target market that depends on `score.fit`; a condition over the account alone"),
        Arguments.of(
            "fit: account.employees >= 50",
            "fit: ⌖account.employes >= 50",
            "there is no field `account.employes`; did you mean `account.employees`? Fields of"
                + " your own are declared under data: account."),
        Arguments.of(
            "account: { sector: text }",
            "account: { sector: ⌖txt }",
            "the text `txt`; did you mean `text`?"),
        Arguments.of(
            "account: { sector: text }",
            "account: { sector: text, name: ⌖number }",
            "`account.name` is a standard field and cannot be number; text, or another name"),
        Arguments.of(
            "account: { sector: text }",
            "account: { sector: text, ⌖big-deal: flag }",
            "`big-deal` cannot be the name of a field; letters, digits and underscores, not"
                + " beginning with a digit"),
        Arguments.of("by: buyer,", "by: ⌖byer,", "the text `byer`; did you mean `buyer`?"),
        Arguments.of(
            "{ when: account.employees >= 1000, points: 15, because: enterprise",
            "⌖{ when: account.employees >= 1000, because: enterprise",
            "the key `points` is missing; `points`: a number of points, for example `15`"),
        Arguments.of(
            "points: 15, because: enterprise",
            "points: ⌖many, because: enterprise",
            "the text `many`; a number of points, for example `15`"),
        Arguments.of(
            "person.title.contains(\"VP\")",
            "⌖event.path.contains(\"VP\")",
            "a fit rule that looks at event.path; fit is about who they are: person and"
                + " account only; what they do earns interest"),
        Arguments.of(
            "on: demo_requested",
            "on: ⌖demo_requestd",
            "unknown event type `demo_requestd`; did you mean `demo_requested`? Event types of"
                + " your own are declared under events."),
        Arguments.of(
            "on: demo_requested",
            "on: ⌖unsubscribed",
            "points for `unsubscribed`; consent is a gate, never points: leave the rule out"),
        Arguments.of(
            "from: [lead, opportunity, lost], leads: marketing, back-to: engaged, reasons: { no budget:"
                + " 90d, bad timing: until date } }\n    - { stage: lost, from: [opportunity], reasons:"
                + " [price, competitor], recycle-after: 180d }",
            "from: [lead, lost], back-to: engaged, recycle-after: ⌖90d }\n    - { stage: lost,"
                + " from: [opportunity, recycled], back-to: engaged, recycle-after: 180d }",
            "time alone would lead round for ever: recycled → lost → recycled; one of these detours"
                + " without `recycle-after`, so that a buyer comes to rest there"),
        Arguments.of(
            "'event.path == \"/pricing\"'",
            "⌖'score.fit > 10'",
            "points that depend on `score.fit`; a condition over event, person or account,"
                + " or a count of events"),
        Arguments.of(
            "score.fit >= 20 &&",
            "⌖score.fit >= 500 &&",
            "no buyer can reach `score.fit >= 500`: the rules give at most 35; a threshold of at"
                + " most 35, or more points in the scorecard"),
        Arguments.of(
            "  MQL: score.fit >= 20 && score.interest >= 40\n  HOT: 'meets(MQL) &&",
            "  MQL: meets(HOT)\n  HOT: 'meets(⌖MQL) &&",
            "`MQL` leads back to itself: MQL → HOT → MQL; definitions that do not need each"
                + " other"),
        Arguments.of(
            "enter: meets(MQL)",
            "enter: meets(⌖MQ)",
            "there is no definition `MQ`; did you mean `MQL`?"),
        Arguments.of(
            "buyer.count(\"tour_taken\", {\"rooms\": 3}, \"7d\") >= 2",
            "buyer.count⌖(\"tour_taken\", {\"rooms\": 3}, \"7d\") >= account.employees",
            "a count within a window that is not compared with a plain number;"
                + " buyer.count(\"…\", \"30d\") >= 2, so that it is known when it will change"),
        Arguments.of(
            "enter: opportunity.won",
            "enter: opportunity.won && event.type == ⌖\"demo\"",
            "unknown event type \"demo\"; one of: page_viewed, pricing_viewed, site_searched,"
                + " video_watched, tool_used, search_clicked, ad_clicked, ad_seen, …"),
        Arguments.of(
            "enter: opportunity.won",
            "enter: buyer.motion == ⌖\"platfrm\"",
            "unknown motion \"platfrm\"; did you mean `platform`?"),
        Arguments.of(
            "enter: opportunity.won",
            "enter: ⌖false",
            "false; a condition, for example `score.fit >= 20` (a text that looks like a"
                + " number or like true stands in quotes)"),
        Arguments.of(
            "enter: opportunity.won",
            "enter: ⌖1 > 2",
            "nobody can enter here: the condition is never true; a condition that can be true"),
        Arguments.of(
            "{ stage: customer, leads: sales, enter: opportunity.won }",
            "⌖{ stage: customer, leads: sales }",
            "nobody can enter `customer`: it has no `enter`; `enter` with a condition; only the"
                + " first stage may do without"),
        Arguments.of(
            "  - { stage: lead, leads",
            "  - { stage: ⌖engaged, leads: sales, enter: person.known }\n"
                + "    - { stage: lead, leads",
            "a second stage `engaged`; a name no other stage has"),
        Arguments.of(
            "- { stage: lead, leads: development,",
            "- ⌖{ stage: lead,",
            "the key `leads` is missing; `leads`: a function, one of: marketing, development,"
                + " sales, partner"),
        Arguments.of(
            "supports: [development]",
            "supports: [⌖partner]",
            "no team has the function `partner`; one of: marketing, development, sales, or a"
                + " team of that function under teams"),
        Arguments.of(
            "from: [lead, lost]",
            "from: [⌖leed, lost]",
            "unknown stage `leed`; did you mean `lead`?"),
        Arguments.of(
            "median: 14d",
            "median: ⌖2 weeks",
            "the text `2 weeks`; a length of time in minutes, hours or days, for example"
                + " `30m`"),
        Arguments.of(
            "expect: { median: 14d }",
            "expect: { median: 14d, ⌖median: 7d }",
            "`median` stands here a second time; each key once; the first is in line 36"),
        Arguments.of(
            "phase: late, leads: sales, enter: opportunity.open",
            "phase: ⌖last, leads: sales, enter: opportunity.open",
            "the text `last`; one of: early, middle, late"),
        Arguments.of(
            "back-to: engaged",
            "back-to: ⌖lost",
            "unknown stage of the stem `lost`; one of: aware, engaged, lead, opportunity,"
                + " customer"),
        Arguments.of(
            "no budget: 90d",
            "no budget: ⌖a while",
            "the text `a while`; a length of time, or `until date`, for example `90d`"),
        Arguments.of(
            "- { stage: disqualified, from: any }",
            "- { stage: ⌖churned, from: [customer] }",
            "nobody comes back from `churned`; `back-to` with a stage, or `outcome` if the round ends"
                + " there"),
        Arguments.of(
            "back-to: engaged, reasons: { no budget: 90d, bad timing: until date } }\n    - { stage: lost, from: [opportunity], reasons: [price, competitor], recycle-after: 180d }",
            "outcome: lost }\n    - { stage: lost, from: [opportunity], recycle-after: ⌖180d }",
            "`lost` is to be recycled, but there is nowhere to; a detour with `back-to` that"
                + " has `lost` in its `from`"),
        Arguments.of(
            "- { stage: disqualified, from: any }",
            "- ⌖{ stage: parked, outcome: lost }",
            "nobody can enter `parked`: it has no `enter`, and no event type is called so;"
                + " `enter` with a condition, or an event type `parked` declared under events"),
        Arguments.of(
            "- { stage: disqualified, from: any }",
            "- { stage: disqualified, from: ⌖[disqualified] }",
            "`disqualified` cannot be reached from any stage of the stem; a stage buyers can"
                + " be in before, under `from`"),
        Arguments.of(
            "from: [lead, opportunity, lost], leads: marketing, back-to: engaged, reasons: { no budget:"
                + " 90d, bad timing: until date } }\n    - { stage: lost, from: [opportunity], reasons:"
                + " [price, competitor], recycle-after: 180d }",
            "back-to: engaged }\n    - { stage: lost, from: [opportunity], recycle-after: ⌖180d }",
            "`recycled` is entered from any stage, but not from where a round has ended; `from` of"
                + " `recycled` as a list that has `lost`"),
        Arguments.of(
            "'event.path == \"/pricing\"'",
            "⌖buyer.round > 1",
            "points that depend on `buyer.round`; a condition over event, person or account, or a"
                + " count of events"),
        Arguments.of(
            "into: [engaged, lead]",
            "into: [engaged, ⌖recycled]",
            "unknown stage of the stem `recycled`; one of: aware, engaged, lead, opportunity,"
                + " customer"),
        Arguments.of(
            "arms: { inbound: the buyer came to us,",
            "arms: { inbound: the buyer came to us, ⌖outbound: we called,",
            "`outbound` has no condition, and neither has `inbound`; one arm without `when`;"
                + " the others as outbound: { says: …, when: … }"),
        Arguments.of(
            "arms: { inbound: the buyer came to us,",
            "⌖arms: {",
            "every arm has a condition; one arm without `when`, taken when no other applies"),
        Arguments.of(
            "detours:\n    - {",
            "detours: [\n    ⌖- {",
            "this is not YAML: expected the node content, but found '-'; well-formed YAML"));
  }

  @ParameterizedTest
  @MethodSource("wrongs")
  void mistakeIsNamedAtItsPlaceWithWhatWouldBeRight(
      String part, String replacement, String mistake) {
    String marked = Written.with(part, replacement);
    String text = marked.replace(MARK, "");
    assertThat(Written.mistakes(text)).containsExactly("playbook.yaml:" + place(marked) + mistake);
  }

  private static String place(String marked) {
    int mark = marked.indexOf(MARK);
    if (mark < 0) {
      return "";
    }
    int line = (int) marked.substring(0, mark).chars().filter(c -> c == '\n').count() + 1;
    return line + ":" + (mark - marked.lastIndexOf('\n', mark)) + ": ";
  }

  @Test
  void everyMistakeIsNamedAtOnceInTheOrderOfTheDocument() {
    String text =
        Written.with("currency: EUR", "currency: EUX")
            .replace("glossary:", "glosary:")
            .replace("on: demo_requested", "on: demo_requestd")
            .replace("enter: meets(MQL)", "enter: meets(MQ)")
            .replace("back-to: engaged", "back-to: engagd");

    assertThat(Written.mistakes(text))
        .extracting(mistake -> mistake.substring("playbook.yaml:".length()).replaceAll(": .*", ""))
        .containsExactly("2:11", "5:1", "28:15", "37:55", "41:86");
  }

  @Test
  void documentThatIsNoPlaybookIsRefused() {
    assertThat(Written.mistakes(""))
        .containsExactly(
            "playbook.yaml:1:1: an empty document; a playbook, beginning `playbook: NAME`");
    assertThat(Written.mistakes("- a\n")).containsExactly("playbook.yaml:1:1: a list; a playbook");
    assertThat(Written.mistakes("hello"))
        .containsExactly("playbook.yaml:1:1: the text `hello`; a playbook");
    assertThat(Written.mistakes("playbook: X\ncycle: { stages: [] }\n"))
        .containsExactly("playbook.yaml:2:18: there is nothing here; a list of stages");
    assertThat(Written.mistakes("playbook: X\ncycle: { stages: [aware, null] }\n"))
        .containsExactly(
            "playbook.yaml:2:19: the text `aware`; a stage",
            "playbook.yaml:2:26: nothing; a stage");
  }

  @Test
  void mistakeInAConditionOverSeveralLinesIsFoundInItsLine() {
    String text =
        Written.with(
            "  MQL: score.fit >= 20 && score.interest >= 40\n",
            "  MQL: >\n    score.fit >= 20\n    && score.intrest >= 40\n");
    assertThat(Written.mistakes(text))
        .containsExactly(
            "playbook.yaml:32:8: there is no field `score.intrest`; did you mean"
                + " `score.interest`?");
  }

  @Test
  void valueWithALineBreakAtItsEndIsNotTakenForOneWithout() {
    assertThat(
            Written.mistakes(
                Written.with("expect: { median: 14d }", "expect: { median: \"14d\\n\" }")))
        .hasSize(1);
  }

  @Test
  void definitionsNestedWithoutEndAreRefused() {
    StringBuilder definitions = new StringBuilder("definitions:\n  D0: person.known\n");
    for (int i = 1; i <= 200; i++) {
      definitions.append("  D%d: meets(D%d)\n".formatted(i, i - 1));
    }
    String inOrder = definitions.toString();
    assertThat(Written.read(Written.with("definitions:\n", inOrder)).definitions()).hasSize(203);

    String turned =
        "definitions:\n"
            + inOrder
                .lines()
                .skip(1)
                .sorted(java.util.Comparator.reverseOrder())
                .reduce("", (a, b) -> a + b + "\n");
    assertThat(Written.mistakes(Written.with("definitions:\n", turned)))
        .anySatisfy(mistake -> assertThat(mistake).contains("definitions within each other"));
  }
}
