package dev.fullcourt.history.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fullcourt.engine.playbook.Mistake;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTest {

  private static final String WELL =
      """
      mapping: Leads
      source: crm
      files:
        leads:
          file: leads*.csv
          person: "{email}"
          becomes:
            - event: person_identified
              id: "{id}"
              properties:
                name: "{first} {last}"
      """;

  private static final String ALL_KEYS =
      """
      mapping: All
      source: crm
      zone: UTC
      blank: [Select]
      files:
        owners: { file: [owners.csv, sellers.csv], key: "{id}" }
        deals:
          file: deals.csv
          columns:
            stage: { trim: false, case: lower, values: { a: b }, others: blank }
          look-up:
            owners: { by: "{owner}", required: true }
          only: { stage: not blank, kind: [a, b], name: { not-like: test* } }
          account: ["{company}", "{domain}"]
          time: { at: "{at}", format: [ISO, dd.MM.yyyy], when-blank: undated }
          becomes:
            - event: { text: "{kind}", values: { a: b }, others: reject }
              id: "{id}"
              properties:
                amount: { number: "{amount}", decimal: ",", thousands: "." }
                signed: { flag: "{signed}", yes: [ja], no: [nein], required: true }
                tags: { list: "{tags}", split: ";", only: { kind: a } }
                owner: "{owners.name}"
      """;

  private static List<Mistake> mistakes(String text) {
    return switch (MappingReader.read("m.yaml", text)) {
      case MappingReading.Refused refused -> refused.mistakes();
      case MappingReading.Accepted accepted -> List.of();
    };
  }

  private static String first(String text) {
    return mistakes(text).stream().findFirst().map(Mistake::toString).orElse("none");
  }

  @Test
  void shortMappingIsAccepted() {
    assertThat(MappingReader.read("m.yaml", WELL))
        .isInstanceOfSatisfying(
            MappingReading.Accepted.class,
            accepted -> {
              assertThat(accepted.mapping().source()).isEqualTo("crm");
              Table leads = accepted.mapping().findTable("leads").orElseThrow();
              assertThat(leads.becomes()).hasSize(1);
              assertThat(leads.becomes().getFirst().time()).isNull();
              assertThat(leads.becomes().getFirst().person()).hasToString("{email}");
            });
  }

  @Test
  void allMistakesAreReportedAtOnceInTheOrderOfTheFile() {
    String text =
        """
        mapping: Leads
        zone: Europe/Berln
        files:
          leads:
            file: leads.csv
            persn: "{email}"
            separator: ";;"
            becomes:
              - event: two words
                id: fixed
                person: "{email}"
                time: { at: "{when}", format: qqqqqqq }
                properties:
                  amount: { nummer: "{amount}" }
                  signed: { flag: "{signed}", required: maybe }
        """;

    assertThat(mistakes(text))
        .extracting(Mistake::line, Mistake::column)
        .containsExactly(
            tuple(1, 1),
            tuple(2, 7),
            tuple(6, 5),
            tuple(7, 16),
            tuple(9, 16),
            tuple(10, 13),
            tuple(12, 39),
            tuple(14, 19),
            tuple(15, 49));
    assertThat(mistakes(text).get(1).expected()).endsWith("did you mean `Europe/Berlin`?");
    assertThat(mistakes(text).get(2).expected()).endsWith("did you mean `person`?");
  }

  @Test
  void keyThatStandsTwiceIsRefused() {
    assertThat(first(WELL.replace("source: crm", "source: crm\nsource: erp")))
        .isEqualTo("m.yaml:3:1: `source` stands here twice; keep one of them");
  }

  @Test
  void bracesWithoutQuotesAreExplained() {
    assertThat(first(WELL.replace("\"{id}\"", "{id}")))
        .isEqualTo(
            "m.yaml:9:13: `id` is in braces without quotes, which YAML takes for a map; "
                + "put it in quotes: \"{column}\"");
  }

  @Test
  void placeOfABraceIsTheBraceItself() {
    assertThat(first(WELL.replace("{first} {last}", "{first} {last")))
        .startsWith("m.yaml:11:26: a brace without a column");
    assertThat(first(WELL.replace("{first} {last}", "{first} last}")))
        .startsWith("m.yaml:11:30: a closing brace");
  }

  @Test
  void doubledBracesAreLetters() {
    MappingReading reading =
        MappingReader.read("m.yaml", WELL.replace("{first} {last}", "{{{first}}}"));

    assertThat(reading).isInstanceOf(MappingReading.Accepted.class);
    EventRule event =
        ((MappingReading.Accepted) reading).mapping().tables().getFirst().becomes().getFirst();
    assertThat(event.properties().values().iterator().next().firstOf().getFirst().parts())
        .hasSize(3)
        .startsWith(new Template.Words("{"))
        .endsWith(new Template.Words("}"));
  }

  @Test
  void brokenYamlIsPlaced() {
    assertThat(first("mapping: Leads\nfiles: [\n")).startsWith("m.yaml:3:1: this is not YAML");
    assertThat(first("")).startsWith("m.yaml:1:1: the mapping is empty");
    assertThat(first("[".repeat(200_000))).contains("nested far too deeply");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          source: crm              | source: ''                           | `source` is blank
          file: leads*.csv         | only: { x: y }                       | `leads` has no `file`
          file: leads*.csv         | file: []                             | `file` is an empty list
          source: crm              | {source: crm}                        | this is not YAML
          person: "{email}"        | encoding: UTF-9                      | `encoding` is `UTF-9`
          person: "{email}"        | blank: [Select]                      | belongs to no one
          id: "{id}"               | only: { a: b }                       | without `id`
          id: "{id}"               | id: [1, 2]                           | is `1 or 2` for each row
          "{first} {last}"         | { text: "{a}", number: "{b}" }       | says two kinds
          "{first} {last}"         | { list: "{a}" }                      | a list without `split`
          "{first} {last}"         | { number: "{a}", thousands: "." }    | before decimals and between thousands
          "{first} {last}"         | { flag: "{a}", yes: [1], no: [1] }   | means yes and no
          "{first} {last}"         | { text: "{a}", others: reject }      | `others` without `values`
          "{first} {last}"         | { time: "{a}", format: dd.MM.yyyy }  | has no offset and no zone
          "{first} {last}"         | { text: "{a}", format: ISO }         | `format` is not a key
          "{first} {last}"         | { text: "{a}", case: title }         | `case` is `title`
          "{first} {last}"         | ""                                   | is blank
          "{first} {last}"         | { text: "{a}", only: { b: {} } }     | a map of 0
          """)
  void whatIsWrongIsSaid(String instead, String of, String found) {
    assertThat(first(WELL.replace(instead, of))).contains(found);
  }

  @Test
  void lookUpNeedsAFileWithAKey() {
    String text =
        """
        mapping: Deals
        source: crm
        files:
          owners:
            file: owners.csv
          teams:
            file: teams.csv
            key: "{team}"
          deals:
            file: deals.csv
            look-up:
              owners: "{owner}"
              products: "{product}"
            becomes:
              - event: opportunity_created
                id: "{id}"
                buyer: "{id}"
                properties:
                  team: "{teams.name}"
                  region: "{owners.region}"
        """;

    assertThat(mistakes(text))
        .extracting(Mistake::toString)
        .satisfiesExactly(
            m -> assertThat(m).startsWith("m.yaml:7:5: `teams` becomes nothing"),
            m -> assertThat(m).startsWith("m.yaml:12:15: `owners` has no `key`"),
            m -> assertThat(m).startsWith("m.yaml:13:17: `products` is not one of the `files`"),
            m -> assertThat(m).startsWith("m.yaml:19:18: `deals` does not look up `teams`"));
  }

  @Test
  void idsOfTwoKindsOfFilesAreKeptApart() {
    String second =
        """
          deals:
            file: deals.csv
            buyer: "{id}"
            becomes:
              - event: opportunity_created
                id: "{id}"
        """;

    assertThat(first(WELL + second))
        .isEqualTo(
            "m.yaml:17:13: `leads` has events with the id `{id}`, too; "
                + "put a word before one of them, such as \"deals/{id}\"");
  }

  @Test
  void noMappingHoweverWrongStopsTheReader() {
    SplittableRandom random = new SplittableRandom(5);
    List<String> bits =
        List.of("{", "}", "[", "]", "\"", ":", "- ", "\n", "  ", "&a ", "*a", "~", "x");
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder(ALL_KEYS);
      for (int times = 1 + random.nextInt(4); times > 0; times--) {
        int at = random.nextInt(text.length());
        text.replace(at, at + random.nextInt(2), bits.get(random.nextInt(bits.size())));
      }
      int lines = (int) text.chars().filter(letter -> letter == '\n').count() + 1;
      if (MappingReader.read("m.yaml", text.toString())
          instanceof MappingReading.Refused(List<Mistake> mistakes)) {
        refused++;
        assertThat(mistakes)
            .as(text.toString())
            .isNotEmpty()
            .allMatch(m -> m.line() >= 1 && m.line() <= lines && m.column() >= 1)
            .allMatch(m -> !m.found().isBlank() && !m.expected().isBlank());
      }
    }
    assertThat(refused).isBetween(1_000, 2_999);
  }
}
