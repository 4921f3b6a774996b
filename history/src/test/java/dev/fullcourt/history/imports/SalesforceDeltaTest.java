package dev.fullcourt.history.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second export brings what changed and no more; conversions and merges lead to one person. */
class SalesforceDeltaTest {

  private static final String ACCOUNTS =
      """
      Id,Name,Website,MasterRecordId,IsDeleted,CreatedDate,LastModifiedDate
      A1,Neuwerk,https://www.neuwerk.example/x,,false,2024-01-01T00:00:00Z,2024-01-01T00:00:00Z
      """;

  private static final String CONTACTS =
      """
      Id,AccountId,Email,LastName,MasterRecordId,IsDeleted,HasOptedOutOfEmail,CreatedDate,LastModifiedDate
      C1,A1,Ada@neuwerk.example,Lovelace,,false,false,2024-01-02T00:00:00Z,2024-01-02T00:00:00Z
      C2,A1,a.l@neuwerk.example,Lovelace,C3,true,true,2024-01-02T00:00:00Z,2024-02-02T00:00:00Z
      C3,A1,al@neuwerk.example,Lovelace,C1,true,false,2024-01-02T00:00:00Z,2024-03-02T00:00:00Z
      """;

  private static final String LEADS =
      """
      Id,Email,LastName,Status,IsConverted,ConvertedDate,ConvertedContactId,ConvertedAccountId,CreatedDate,LastModifiedDate
      L1,old@private.example,Lovelace,Converted,true,2024-01-02,C1,A1,2024-01-01T00:00:00Z,2024-01-02T00:00:00Z
      """;

  @TempDir private Path folder;

  private Collected read(String contacts) throws IOException {
    List<Path> files =
        List.of(
            Files.writeString(folder.resolve("Account.csv"), ACCOUNTS),
            Files.writeString(folder.resolve("Contact.csv"), contacts),
            Files.writeString(folder.resolve("Lead.csv"), LEADS));
    Collected sink = new Collected();
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    Importer.read(RealData.mapping("salesforce"), files, now, sink);
    assertThat(sink.rejects).isEmpty();
    return sink;
  }

  @Test
  void convertedLeadsAndMergedContactsAreOnePerson() throws IOException {
    Collected sink = read(CONTACTS);

    assertThat(sink.drafts).allMatch(draft -> "neuwerk.example".equals(draft.account()));
    assertThat(sink.of("account_described")).hasSize(1);
    assertThat(sink.drafts.stream().map(Draft::person).filter(p -> p != null).distinct())
        .containsExactly("ada@neuwerk.example");
    assertThat(sink.of("lead_converted")).hasSize(1);
    assertThat(sink.of("unsubscribed"))
        .singleElement()
        .extracting(Draft::id)
        .asString()
        .startsWith("contact/C2/opted-out/");
    assertThat(sink.of("record_deleted")).hasSize(2);
  }

  @Test
  void aSecondExportBringsTheChangedRowAlone() throws IOException {
    Set<String> before = ids(read(CONTACTS));

    assertThat(ids(read(CONTACTS))).isEqualTo(before);
    Collected after =
        read(
            CONTACTS.replace(
                "Lovelace,,false,false,2024-01-02T00:00:00Z,2024-01-02",
                "King,,false,true,2024-01-02T00:00:00Z,2025-05-05"));
    assertThat(after.drafts.stream().filter(draft -> !before.contains(draft.id())))
        .extracting(Draft::type, draft -> String.valueOf(draft.occurredAt()))
        .containsExactlyInAnyOrder(
            tuple("person_identified", "2025-05-05T00:00:00Z"),
            tuple("unsubscribed", "2025-05-05T00:00:00Z"));
  }

  private static Set<String> ids(Collected sink) {
    return sink.drafts.stream().map(Draft::id).collect(Collectors.toSet());
  }
}
