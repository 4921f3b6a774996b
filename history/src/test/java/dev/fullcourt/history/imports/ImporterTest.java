package dev.fullcourt.history.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Mistake;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.MappingReader;
import dev.fullcourt.history.imports.mapping.MappingReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

  private static final Instant LATEST = Instant.parse("2024-06-01T00:00:00Z");

  private static final String DEALS =
      """
      mapping: Deals
      source: crm
      files:
        people:
          file: people*.csv
          key: "{email}"
          columns:
            email: { case: lower }
        deals:
          file: deals*.csv
          blank: [Select]
          columns:
            email: { case: lower }
          look-up:
            people: "{email}"
          account: ["{people.company}", "{company}"]
          person: "{email}"
          buyer: "{id}"
          becomes:
            - event: opportunity_created
              id: "{id}/created"
              time: "{at}"
              properties:
                amount: { number: "{amount}", thousands: "," }
                title: "{people.title}"
                tags: { list: "{tags}", split: ";" }
                hot: { flag: "{hot}" }
            - event: opportunity_won
              only: { stage: Won }
              id: "{id}/won"
              time: { at: "{closed}", format: dd.MM.yyyy, zone: Europe/Berlin }
      """;
  private static final String PEOPLE = "email,company,title\nANA@X.COM,X,CEO\nb@y.com,,Buyer\n";
  private static final String HEADER = "id,email,company,stage,at,closed,amount,tags,hot\n";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Mapping mapping(String text) {
    return switch (MappingReader.read("m.yaml", text)) {
      case MappingReading.Accepted accepted -> accepted.mapping();
      case MappingReading.Refused refused -> throw new AssertionError(refused.mistakes());
    };
  }

  private Collected deals(String rows) throws IOException {
    Collected sink = new Collected();
    List<Path> files = List.of(file("deals.csv", HEADER + rows), file("people.csv", PEOPLE));
    Outcome outcome = Importer.read(mapping(DEALS), files, LATEST, sink);
    assertThat(outcome).isInstanceOf(Outcome.Finished.class);
    return sink;
  }

  private String rejectOf(String row) throws IOException {
    Collected sink = deals(row + "\n");
    assertThat(sink.drafts).isEmpty();
    assertThat(sink.rejects).hasSize(1);
    assertThat(sink.rejects.getFirst().origin()).isEqualTo(new Draft.Origin("deals.csv", 2));
    return sink.rejects.getFirst().reason();
  }

  private List<String> refused(String mapping, Path... files) throws IOException {
    Collected sink = new Collected();
    Outcome outcome = Importer.read(mapping(mapping), List.of(files), LATEST, sink);
    assertThat(sink.rows).isEmpty();
    return switch (outcome) {
      case Outcome.Refused refused -> refused.mistakes().stream().map(Mistake::toString).toList();
      case Outcome.Finished finished -> List.of();
    };
  }

  @Test
  void rowBecomesTheEventsTheMappingSays() throws IOException {
    Collected sink =
        deals("7,Ana@x.com,ignored,Won,2024-03-01T10:00:00+01:00,05.03.2024,\"1,200\",a; b;,yes\n");

    assertThat(sink.rejects).isEmpty();
    assertThat(sink.drafts)
        .containsExactly(
            new Draft(
                "crm",
                "7/created",
                "X",
                "ana@x.com",
                "7",
                null,
                "opportunity_created",
                Instant.parse("2024-03-01T09:00:00Z"),
                Map.of(
                    "amount", Value.of(new BigDecimal("1200")),
                    "title", Value.of("CEO"),
                    "tags", Value.of(List.of("a", "b")),
                    "hot", Value.of(true)),
                new Draft.Origin("deals.csv", 2)),
            new Draft(
                "crm",
                "7/won",
                "X",
                "ana@x.com",
                "7",
                null,
                "opportunity_won",
                Instant.parse("2024-03-04T23:00:00Z"),
                Map.of(),
                new Draft.Origin("deals.csv", 2)));
  }

  @Test
  void ofAWebsiteTheDomainOrTheCompanysCounts() throws IOException {
    String text =
        """
        mapping: Accounts
        source: crm
        files:
          accounts:
            file: accounts.csv
            columns: { site: { part: company } }
            account: ["{site}", "{id}"]
            becomes:
              - event: account_described
                id: "{id}"
                properties: { domain: { text: "{website}", part: domain } }
        """;
    Path file =
        file(
            "accounts.csv",
            """
            id,website,site
            1,https://www.Neuwerk.example/about,https://www.Neuwerk.example/about
            2,https://www.facebook.com/joes-bakery,https://www.facebook.com/joes-bakery
            3,gmail.com,gmail.com
            """);
    Collected sink = new Collected();
    Importer.read(mapping(text), List.of(file), LATEST, sink);

    assertThat(sink.drafts).extracting(Draft::account).containsExactly("neuwerk.example", "2", "3");
    assertThat(sink.drafts)
        .extracting(draft -> draft.properties().get("domain"))
        .containsExactly(
            Value.of("neuwerk.example"), Value.of("facebook.com"), Value.of("gmail.com"));
  }

  @Test
  void blankAndPlaceholderAreUnknownAndTheNextChoiceIsTaken() throws IOException {
    Collected sink = deals("7,b@y.com,Y,Open,2024-03-01T10:00:00Z,,Select, ,\n");

    assertThat(sink.drafts).hasSize(1);
    assertThat(sink.drafts.getFirst().account()).isEqualTo("Y");
    assertThat(sink.drafts.getFirst().properties()).containsOnlyKeys("title");
  }

  @Test
  void referenceThatLeadsNowhereIsBlankUnlessItIsRequired() throws IOException {
    Path deals = file("deals.csv", HEADER + "7,c@z.com,,Open,2024-03-01T10:00:00Z,,,,\n");
    Path people = file("people.csv", PEOPLE);
    Collected lenient = new Collected();
    Collected strict = new Collected();

    Importer.read(mapping(DEALS), List.of(deals, people), LATEST, lenient);
    Importer.read(
        mapping(
            DEALS.replace("people: \"{email}\"", "people: { by: \"{email}\", required: true }")),
        List.of(deals, people),
        LATEST,
        strict);

    assertThat(lenient.drafts).extracting(Draft::account).containsOnlyNulls();
    assertThat(strict.drafts).isEmpty();
    assertThat(strict.rejects.getFirst().reason())
        .isEqualTo("there is no `c@z.com` in `people`; add or repair it");
  }

  @Test
  void timesThatCannotBeAreRejected() throws IOException {
    assertThat(rejectOf("7,,,Open,2024-03-01 10:00:00,,,,")).contains("does not say in which zone");
    assertThat(rejectOf("7,,,Open,2024-06-01T00:00:00.001Z,,,,")).contains("is in the future");
    assertThat(rejectOf("7,,,Open,1989-12-31T23:59:59Z,,,,")).contains("is before 1990");
    assertThat(rejectOf("7,,,Open,2024-02-30T00:00:00Z,,,,")).contains("not in the calendar");
    assertThat(rejectOf("7,,,Open,,,,,")).contains("when-blank: undated");
    assertThat(rejectOf("7,,,Won,2024-03-01T10:00:00Z,2024-03-05,,,"))
        .isEqualTo("the time is `2024-03-05`, which is not a time written as `dd.MM.yyyy`");
  }

  @Test
  void rowMaySayWhenItWasKnown() throws IOException {
    String text = DEALS.replace("time: \"{at}\"", "time: \"{at}\"\n        known: \"{tags}\"");

    Collected sink = new Collected();
    Path deals =
        file(
            "deals.csv",
            HEADER
                + "7,,,Won,2024-03-01T10:00:00Z,01.04.2024,,2024-03-05T18:00:00Z,\n"
                + "8,,,Open,2024-03-01T10:00:00Z,,,2024-06-01T00:00:00.001Z,\n"
                + "9,,,Open,2024-03-01T10:00:00Z,,,1970-01-01T00:00:00Z,\n"
                + "10,,,Open,2024-03-01T10:00:00Z,,,,\n");
    List<Path> files = List.of(deals, file("people.csv", PEOPLE));
    Importer.read(mapping(text), files, LATEST, sink);

    assertThat(sink.drafts)
        .extracting(Draft::id, Draft::known)
        .containsExactly(
            tuple("7/created", Instant.parse("2024-03-05T18:00:00Z")), tuple("7/won", null));
    assertThat(sink.rejects)
        .extracting(Collected.Reject::reason)
        .containsExactly(
            "the instant we knew it 2024-06-01T00:00:00.001Z is in the future (after"
                + " 2024-06-01T00:00:00Z); repair it",
            "the instant we knew it 1970-01-01T00:00:00Z is before 1990; a placeholder, or"
                + " another `format`?",
            "the instant we knew it ({tags}) is blank; if that is right, say `when-blank:"
                + " occurred` in the mapping");

    Collected lenient = new Collected();
    Importer.read(
        mapping(text.replace("\"{tags}\"\n", "{ at: \"{tags}\", when-blank: occurred }\n")),
        files,
        LATEST,
        lenient);
    assertThat(lenient.drafts)
        .filteredOn(draft -> draft.id().equals("10/created"))
        .extracting(Draft::known)
        .containsOnlyNulls();
  }

  @Test
  void latestItselfIsNotInTheFuture() throws IOException {
    assertThat(deals("7,,,Open,2024-06-01T00:00:00Z,,,,\n").drafts).hasSize(1);
  }

  @Test
  void everythingWrongWithARowIsSaidAtOnce() throws IOException {
    assertThat(rejectOf("7,,,Open,soon,,many,,perhaps"))
        .contains("the time is `soon`")
        .contains("`amount` is `many`, which is not a number")
        .contains("`hot` is `perhaps`, which is neither yes nor no");
  }

  @Test
  void rowIsTakenWholeOrNotAtAll() throws IOException {
    Collected sink =
        deals("7,,,Won,2024-03-01T10:00:00Z,,,,\n8,,,Won,2024-03-01T10:00:00Z,01.04.2024,,,\n");

    assertThat(sink.rejects).hasSize(1);
    assertThat(sink.drafts).extracting(Draft::id).containsExactly("8/created", "8/won");
  }

  @Test
  void rowWithoutIdOrOwnerIsRejected() throws IOException {
    assertThat(rejectOf(",ana@x.com,,Open,2024-03-01T10:00:00Z,,,,"))
        .contains("the id ({id}/created) is blank");
    String nobody = DEALS.replace("    buyer: \"{id}\"\n", "");
    Collected sink = new Collected();
    Path deals = file("deals.csv", HEADER + "7,,,Open,2024-03-01T10:00:00Z,,,,\n");
    Importer.read(mapping(nobody), List.of(deals, file("people.csv", PEOPLE)), LATEST, sink);

    assertThat(sink.rejects.getFirst().reason()).startsWith("it belongs to no one");
  }

  @Test
  void keyThatStandsTwiceInALookedUpFileIsRejected() throws IOException {
    Collected sink = new Collected();
    Path people = file("people.csv", PEOPLE + "ana@x.com,Z,CFO\n,Q,\n");
    Path deals = file("deals.csv", HEADER + "7,ana@x.com,,Open,2024-03-01T10:00:00Z,,,,\n");

    Outcome outcome = Importer.read(mapping(DEALS), List.of(deals, people), LATEST, sink);

    assertThat(outcome).isEqualTo(new Outcome.Finished(5, 1, 2, 2, 1));
    assertThat(sink.drafts.getFirst().account()).isEqualTo("X");
    assertThat(sink.rejects)
        .extracting(Collected.Reject::reason)
        .containsExactly(
            "its key `ana@x.com` is also in people.csv row 2",
            "its key ({email}) is blank, so no row can refer to it");
  }

  @Test
  void filesThatDoNotFitAreRefusedBeforeAnythingIsRead() throws IOException {
    Path deals = file("deals.csv", "id,e-mail,company,stage,at,closed,amount,amount,tags\n1\n");
    Path people = file("people.csv", PEOPLE);
    Path other = file("leads.csv", "id\n1\n");

    assertThat(refused(DEALS)).singleElement().asString().contains("no file was given");
    assertThat(refused(DEALS, people, other))
        .singleElement()
        .asString()
        .contains("leads.csv")
        .contains(
            "does not know a file of this name; give files named like people*.csv, deals*.csv");
    assertThat(refused(DEALS, deals))
        .anyMatch(
            m -> m.startsWith("m.yaml:15:15: `deals` looks up `people`, which was not given"));
    assertThat(refused(DEALS, folder.resolve("deals-2.csv")))
        .singleElement()
        .asString()
        .contains("no such file");
    assertThat(refused(DEALS, folder))
        .singleElement()
        .asString()
        .contains("cannot be read as a file");
    assertThat(refused(DEALS, people, people)).singleElement().asString().contains("given twice");
    assertThat(refused(DEALS, deals, people))
        .anyMatch(m ->
            m.startsWith("m.yaml:13:14: `deals.csv` has no column `email`")
                && m.endsWith("did you mean `e-mail`?"))
        .anyMatch(m -> m.contains("has 2 columns `amount`"))
        .anyMatch(m -> m.contains("has no column `hot`"));
  }

  @Test
  void doubledColumnIsRefusedOnlyIfItIsUsed() throws IOException {
    Collected sink = new Collected();
    Path deals =
        file("deals.csv", HEADER.strip() + ",note,note,\n7,,,Open,2024-03-01T10:00:00Z,,,,,a,b,\n");

    Importer.read(mapping(DEALS), List.of(deals, file("people.csv", PEOPLE)), LATEST, sink);

    assertThat(sink.drafts).hasSize(1);
  }

  @Test
  void fileThatTwoPatternsKnowIsRefused() throws IOException {
    String wide = DEALS.replace("file: people*.csv", "file: \"*.csv\"");

    assertThat(refused(wide, file("deals.csv", HEADER)))
        .singleElement()
        .asString()
        .contains("knows this file as people and as deals");
  }

  @Test
  void wordsOutsideTheTableOfValuesAreRejectedIfTheMappingSaysSo() throws IOException {
    String text =
        """
        mapping: Work
        source: crm
        files:
          work:
            file: work.csv
            buyer: "{case}"
            becomes:
              - event: { text: "{step}", values: { START: work_started }, others: reject }
                id: "{id}"
              - event: "{step}"
                id: "{id}"
                only: { step: Two words }
        """;
    Collected sink = new Collected();
    Path work = file("work.csv", "id,case,step\n1,a,START\n2,a,PAUSE\n3,a,Two words\n");

    Importer.read(mapping(text), List.of(work), LATEST, sink);

    assertThat(sink.drafts).extracting(Draft::type).containsExactly("work_started");
    assertThat(sink.rejects)
        .extracting(Collected.Reject::reason)
        .satisfiesExactly(
            reason ->
                assertThat(reason)
                    .contains("the event is `PAUSE`, which is not among the `values`"),
            reason -> assertThat(reason).contains("the event is `Two words`, which is not a type"));
  }

  @Test
  void twoEventsOfARowWithOneIdAreRejected() throws IOException {
    String text =
        """
        mapping: Work
        source: crm
        files:
          work:
            file: work.csv
            buyer: "{id}"
            becomes:
              - { event: a, id: "{id}" }
              - { event: b, id: "{id}" }
        """;
    Collected sink = new Collected();

    Importer.read(mapping(text), List.of(file("work.csv", "id\n1\n")), LATEST, sink);

    assertThat(sink.rejects)
        .singleElement()
        .extracting(Collected.Reject::reason)
        .asString()
        .contains("two events with the id `1`");
  }

  @Test
  void orderIsTheMappingsThenTheNamesThenTheRows() throws IOException {
    Path second = file("deals-2.csv", HEADER + "3,,,Open,2024-03-01T10:00:00Z,,,,\n");
    Path first =
        file(
            "deals-1.csv",
            HEADER + "1,,,Open,2024-03-01T10:00:00Z,,,,\n2,,,Open,2024-03-01T10:00:00Z,,,,\n");
    Collected sink = new Collected();

    Importer.read(mapping(DEALS), List.of(second, file("people.csv", PEOPLE), first), LATEST, sink);

    assertThat(sink.drafts)
        .extracting(Draft::id)
        .containsExactly("1/created", "2/created", "3/created");
    assertThat(sink.rows.getFirst().file()).isEqualTo("people.csv");
  }

  @Test
  void fileThatBecomesNothingIsReadAndLeftOut() throws IOException {
    String text = DEALS + "  notes:\n    file: notes.csv\n    becomes: nothing\n";
    Collected sink = new Collected();

    Outcome outcome =
        Importer.read(mapping(text), List.of(file("notes.csv", "a,b\n1,2\n3\n")), LATEST, sink);

    assertThat(outcome).isEqualTo(new Outcome.Finished(2, 0, 1, 1, 0));
  }

  @Test
  void blankRowsAndEmptyLinesAreLeftOut() throws IOException {
    Collected sink = deals("\n,,,,,,,,\n7,,,Open,2024-03-01T10:00:00Z,,,,\n");

    assertThat(sink.rejects).isEmpty();
    assertThat(sink.drafts.getFirst().origin().row()).isEqualTo(4);
  }

  @Test
  void progressGrowsAndEndsAtTheWhole() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 10_000; i++) {
      rows.append(i).append(",,,Open,2024-03-01T10:00:00Z,,,,\n");
    }
    Path deals = file("deals.csv", rows.toString());
    Path people = file("people.csv", PEOPLE);
    List<List<Long>> reached = new ArrayList<>();

    Importer.read(
        mapping(DEALS),
        List.of(deals, people),
        LATEST,
        new Collected(),
        (bytes, ofBytes, read) -> reached.add(List.of(bytes, ofBytes, read)));

    long whole = Files.size(deals) + 2 * Files.size(people);
    assertThat(reached).hasSizeGreaterThan(4);
    assertThat(reached).isSortedAccordingTo((a, b) -> Long.compare(a.getFirst(), b.getFirst()));
    assertThat(reached).allMatch(r -> r.get(0) <= whole && r.get(1) == whole);
    assertThat(reached.getLast()).isEqualTo(List.of(whole, whole, 10_002L));
  }

  @Test
  void sameFileGivesTheSameDraftsEachTime() throws IOException {
    String rows = "7,ana@x.com,,Won,2024-03-01T10:00:00Z,05.03.2024,1,a,no\n8,,,,,,,,\n";

    Collected once = deals(rows);
    Collected again = deals(rows);

    assertThat(again.drafts).isEqualTo(once.drafts).isNotEmpty();
    assertThat(again.rejects).isEqualTo(once.rejects).isNotEmpty();
  }
}
