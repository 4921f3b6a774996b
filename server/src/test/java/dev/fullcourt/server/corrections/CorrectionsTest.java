package dev.fullcourt.server.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.history.replay.Verdict;
import dev.fullcourt.server.measures.Histories;
import dev.fullcourt.server.measures.History;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sets right, and what follows from it. Every test has buyers of its own. */
class CorrectionsTest {

  private static final String COMES_IN =
      "select count(*) from event where buyer <> '' and source <> 'fullcourt'"
          + " and adopted_from is null";

  @TempDir static Path folder;

  private static Court court;

  @BeforeAll
  static void open() {
    court = Court.open(folder);
  }

  @AfterAll
  static void close() {
    court.close();
  }

  @AfterEach
  void ledgerIsWhatTheLogSays() {
    Verdict verdict = court.verify();
    assertThat(verdict.examples()).isEmpty();
    assertThat(verdict.holds()).isTrue();
  }

  private static String row(String id, String account, String who, String type, String day) {
    String at = day.contains("T") ? day : "2026-03-" + day + "T10:00:00Z";
    return String.join(",", id, account, who, type, at);
  }

  private static List<Change.Entry> lost(Corrected corrected) {
    return corrected.changes().getFirst().lost();
  }

  @Test
  void voidedEventTakesItsStagesWithItAndRestoringBringsThemBack() {
    court.imports(
        row("v1", "void.example", "ann", "page_viewed", "01"),
        row("v2", "void.example", "ann", "page_viewed", "02"),
        row("v3", "void.example", "ann", "page_viewed", "03"));
    assertThat(court.stages("void.example")).containsExactly("aware", "engaged", "lead");

    Corrected tried = court.bean(Voids.class).voidEvent("stories", "v2", Court.MIA, true);
    assertThat(tried.done()).isFalse();
    assertThat(lost(tried)).extracting(Change.Entry::stage).containsExactly("engaged", "lead");
    assertThat(tried.changes().getFirst().pointsAfter()).isEqualTo(30);
    assertThat(court.stages("void.example")).containsExactly("aware", "engaged", "lead");

    Corrected done = court.bean(Voids.class).voidEvent("stories", "v2", Court.MIA, false);
    assertThat(done.done()).isTrue();
    assertThat(done.changes()).isEqualTo(tried.changes());
    assertThat(court.stages("void.example")).containsExactly("aware", "engaged");
    assertThat(court.points("void.example")).isEqualTo(30);
    assertThat(causeOfLastAmendment("void.example")).contains("correction.event_voided");

    assertThat(court.bean(Voids.class).voidEvent("stories", "v2", Court.MIA, false).done())
        .as("once is enough")
        .isFalse();

    court.bean(Voids.class).restoreEvent("stories", "v2", Court.MIA, false);
    assertThat(court.stages("void.example")).containsExactly("aware", "engaged", "lead");
    assertThat(court.points("void.example")).isEqualTo(45);
  }

  private static String causeOfLastAmendment(String account) {
    return court
        .installation()
        .sql()
        .sql(
            """
            select l.body from ledger l join buyer b on b.id = l.buyer
            where b.label = :account and l.kind = 'amended' order by l.position desc limit 1
            """)
        .param("account", account)
        .query((row, n) -> row.getString(1))
        .single();
  }

  @Test
  void amendmentNamesTheEventThatCorrected() {
    court.imports(
        row("c1", "cause.example", "ann", "page_viewed", "01"),
        row("c2", "cause.example", "ann", "page_viewed", "02"));
    court.bean(Voids.class).voidEvent("stories", "c1", Court.MIA, false);
    long seq =
        court.count(
            "select seq from event where type = 'event_voided' and properties ->> 'of_id' = 'c1'");
    assertThat(causeOfLastAmendment("cause.example")).contains("\"event\":" + seq + ",");
  }

  @Test
  void buyerWithNothingLeftIsShownNowhere() {
    court.imports(row("n1", "nothing.example", "ann", "page_viewed", "01"));
    court.bean(Voids.class).voidEvent("stories", "n1", Court.MIA, false);
    assertThat(court.stages("nothing.example")).isEmpty();
    assertThat(court.points("nothing.example")).isEqualTo(-1);
    court.imports(row("n2", "nothing.example", "ann", "page_viewed", "09"));
    assertThat(court.stages("nothing.example")).containsExactly("aware");
  }

  @Test
  void ruleVoidsWhatAScannerOpenedAndWhatItOpensLater() {
    court.imports(
        row("r1", "rule.example", "ann", "email_sent", "01"),
        row("r2", "rule.example", "ann", "email_opened", "2026-03-01T10:00:02Z"),
        row("r3", "rule.example", "ann", "email_opened", "2026-03-01T10:00:03Z"),
        row("r4", "rule.example", "bob", "email_opened", "2026-03-01T10:00:01Z"),
        row("r5", "rule.example", "ann", "page_viewed", "02"));
    VoidRules rules = court.bean(VoidRules.class);
    String rule = "email_opened within 2s of email_sent with same person";
    assertThat(court.points("rule.example")).isEqualTo(45);

    assertThat(rules.declare(rule, Court.MIA, true).events()).isEqualTo(1);
    Corrected done = rules.declare(rule, Court.MIA, false);
    assertThat(done.events()).isEqualTo(1);
    assertThat(court.points("rule.example")).isEqualTo(35);
    assertThat(court.stages("rule.example")).containsExactly("aware", "engaged");

    court.imports(
        row("r6", "rule.example", "ann", "email_sent", "05"),
        row("r7", "rule.example", "ann", "email_opened", "2026-03-05T10:00:01Z"));
    assertThat(court.points("rule.example")).as("a later import").isEqualTo(35);

    court.bean(Voids.class).restoreEvent("stories", "r7", Court.MIA, false);
    court.imports(row("r8", "rule.example", "ann", "email_sent", "06"));
    assertThat(court.points("rule.example")).as("by hand outranks the rule").isEqualTo(45);

    rules.end(done.number(), Court.MIA, false);
    assertThat(court.points("rule.example")).isEqualTo(55);
    assertThat(court.stages("rule.example")).containsExactly("aware", "engaged", "lead");
  }

  @Test
  void ruleWithAMistakeSaysWhere() {
    court.imports(row("w1", "wrong.example", "ann", "page_viewed", "01"));
    VoidRules rules = court.bean(VoidRules.class);
    assertThatThrownBy(() -> rules.declare("email_open within 2 of email_sent", Court.MIA, true))
        .isInstanceOf(CannotCorrect.class)
        .hasMessageContaining("column 1: found 'email_open'")
        .hasMessageContaining("column 19: found '2'");
    assertThatThrownBy(
            () -> rules.declare("page_viewed where event.nothing == \"x\"", Court.MIA, true))
        .hasMessageContaining("column ");
  }

  @Test
  void mergedBuyersAreOneAndSeparatedTheyAreTwoAsBefore() {
    court.imports(
        row("m1", "old.example", "ann", "page_viewed", "01"),
        row("m2", "new.example", "bob", "page_viewed", "02"),
        row("m3", "old.example", "ann", "page_viewed", "03"));
    long before = court.count(COMES_IN);
    Merges merges = court.bean(Merges.class);

    Corrected done = merges.merge("old.example", "new.example", Court.MIA, false);
    assertThat(done.events()).isEqualTo(2);
    assertThat(court.stages("old.example")).isEmpty();
    assertThat(court.points("old.example")).as("a tombstone").isEqualTo(-1);
    assertThat(court.stages("new.example")).containsExactly("aware", "engaged", "lead");
    assertThat(court.count(COMES_IN)).as("nothing is counted twice").isEqualTo(before);
    assertThat(merges.merge("old.example", "new.example", Court.MIA, false).done()).isFalse();

    court.imports(
        row("m4", "old.example", "ann", "page_viewed", "04"),
        row("m5", "new.example", "bob", "page_viewed", "05"),
        row("m1", "old.example", "ann", "page_viewed", "01"));
    assertThat(court.count(COMES_IN)).isEqualTo(before + 2);
    assertThat(court.points("new.example")).as("what comes in later").isEqualTo(75);
    assertThat(court.points("old.example")).isEqualTo(-1);

    merges.separate("old.example", Court.MIA, false);
    assertThat(court.stages("old.example")).containsExactly("aware", "engaged", "lead");
    assertThat(court.points("old.example")).isEqualTo(45);
    assertThat(court.stages("new.example")).containsExactly("aware", "engaged");
    assertThat(court.points("new.example")).isEqualTo(30);

    merges.merge("old.example", "new.example", Court.MIA, false);
    assertThat(court.points("new.example")).as("and once more").isEqualTo(75);
    merges.separate("old.example", Court.MIA, false);
    assertThat(court.points("new.example")).isEqualTo(30);
  }

  @Test
  void mergesOfMergesAndVoidsReachWhoeverHoldsTheEvents() {
    court.imports(
        row("h1", "one.example", "ann", "page_viewed", "01"),
        row("h2", "two.example", "bob", "page_viewed", "02"),
        row("h3", "three.example", "cid", "page_viewed", "03"));
    Merges merges = court.bean(Merges.class);
    merges.merge("one.example", "two.example", Court.MIA, false);
    merges.merge("two.example", "three.example", Court.MIA, false);
    assertThat(court.points("three.example")).isEqualTo(45);

    court.imports(row("h4", "one.example", "ann", "page_viewed", "04"));
    assertThat(court.points("three.example")).isEqualTo(60);

    Corrected voided = court.bean(Voids.class).voidEvent("stories", "h1", Court.MIA, false);
    assertThat(voided.changes()).extracting(Change::label).containsExactly("three.example");
    assertThat(court.points("three.example")).isEqualTo(45);

    assertThatThrownBy(() -> merges.separate("one.example", Court.MIA, false))
        .isInstanceOf(CannotCorrect.class)
        .hasMessageContaining("Separate the later merge first");
    merges.separate("two.example", Court.MIA, false);
    merges.separate("one.example", Court.MIA, false);
    assertThat(court.points("one.example")).as("h1 is void still").isEqualTo(15);
    assertThat(court.points("two.example")).isEqualTo(15);
    assertThat(court.points("three.example")).isEqualTo(15);
  }

  @Test
  void mergedPeopleAreOnePerson() {
    court.imports(
        row("p1", "people.example", "eve@home", "page_viewed", "01"),
        row("p2", "people.example", "eve@work", "page_viewed", "02"));
    PeopleMerges people = court.bean(PeopleMerges.class);
    assertThat(peopleOf("people.example")).isEqualTo(2);

    people.merge("eve@home", "eve@work", Court.MIA, false);
    assertThat(peopleOf("people.example")).isEqualTo(1);
    court.imports(
        row("p3", "people.example", "eve@home", "page_viewed", "03"),
        row("p4", "elsewhere.example", "eve@home", "page_viewed", "04"),
        row("p5", "elsewhere.example", "eve@work", "page_viewed", "05"));
    assertThat(peopleOf("people.example")).isEqualTo(1);
    assertThat(peopleOf("elsewhere.example")).as("a buyer met later").isEqualTo(1);

    people.separate("eve@home", Court.MIA, false);
    assertThat(peopleOf("people.example")).isEqualTo(2);
    assertThat(peopleOf("elsewhere.example")).isEqualTo(2);
  }

  private static long peopleOf(String account) {
    return court.count(
        "select count(*) from person_view p join buyer b on b.id = p.buyer where b.label = '"
            + account
            + "'");
  }

  @Test
  void asOfBeforeACorrectionItDoesNotExist() {
    court.imports(
        row("a1", "asof.example", "ann", "page_viewed", "01"),
        row("a2", "asof.example", "ann", "page_viewed", "02"));
    court.bean(Voids.class).voidEvent("stories", "a1", Court.MIA, false);
    Instant at = Court.MIA.at();
    assertThat(stagesAsOf(at.minusMillis(1), "asof.example")).containsExactly("aware", "engaged");
    assertThat(stagesAsOf(at, "asof.example")).containsExactly("aware");
  }

  private static List<String> stagesAsOf(Instant known, String account) {
    History history = court.bean(Histories.class).asOf(known);
    return history.buyers().stream()
        .filter(buyer -> buyer.name().equals(account))
        .flatMap(buyer -> buyer.stays().stream())
        .map(stay -> stay.stage())
        .toList();
  }

  @Test
  void whatCannotBeCorrectedSaysWhatToDo() {
    court.imports(row("e1", "error.example", "ann", "page_viewed", "01"));
    assertThatThrownBy(
            () -> court.bean(Voids.class).voidEvent("stories", "nobody", Court.MIA, false))
        .isInstanceOf(CannotCorrect.class)
        .hasMessageContaining("There is no event 'nobody' from source 'stories'");
    assertThatThrownBy(
            () -> court.bean(Merges.class).merge("error.example", "nowhere", Court.MIA, false))
        .hasMessageContaining("There is no buyer 'nowhere'");
    assertThatThrownBy(
            () -> court.bean(Merges.class).merge("error.example", "error.example", Court.MIA, true))
        .hasMessageContaining("one buyer already");
  }
}
