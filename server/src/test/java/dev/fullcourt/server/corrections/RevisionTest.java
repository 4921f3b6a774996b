package dev.fullcourt.server.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.server.Installation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Data that an earlier revision of the engine decided: the rows it wrote stay, are sealed, and this
 * revision goes on from there (law 12).
 */
class RevisionTest {

  @TempDir Path folder;

  private static String view(String id, String account, int day) {
    return id + "," + account + ",ann,page_viewed,2026-03-%02dT10:00:00Z".formatted(day);
  }

  /** Makes the ledger look as if an earlier revision had made no lead of one buyer. */
  private static void decidedBefore(Court court) {
    for (String sql :
        new String[] {
          "update ledger set revision = 0",
          "update partition set revision = 0 where revision is not null",
          "delete from ledger l using buyer b where b.id = l.buyer"
              + " and b.label = 'less.example' and l.position = 2",
          "update ledger set body = replace(body, '\"stage\":\"engaged\"', '\"stage\":\"other\"')"
              + " from buyer b where b.id = buyer and b.label = 'other.example' and position = 1"
        }) {
      court.installation().sql().sql(sql).update();
    }
  }

  private void importAndAge() {
    try (Court court = Court.open(folder)) {
      court.imports(
          view("s1", "same.example", 1),
          view("s2", "same.example", 2),
          view("l1", "less.example", 1),
          view("l2", "less.example", 2),
          view("l3", "less.example", 3),
          view("o1", "other.example", 1),
          view("o2", "other.example", 2));
      decidedBefore(court);
    }
  }

  @Test
  void isSealedAndGoesOnUnderThisRevision() {
    importAndAge();
    try (Court court = Court.open(folder)) {
      assertThat(court.count("select count(*) from seal")).isEqualTo(3);
      assertThat(court.verify().examples()).isEmpty();
      assertThat(court.verify().holds()).isTrue();
      assertThat(court.stages("same.example")).containsExactly("aware", "engaged");
      assertThat(court.stages("less.example")).containsExactly("aware", "engaged", "lead");
      assertThat(court.stages("other.example")).containsExactly("aware", "engaged");
      assertThat(rows(court, "same.example")).containsExactly("stage_entered 0", "stage_entered 0");
      assertThat(rows(court, "less.example"))
          .containsExactly(
              "stage_entered 0", "stage_entered 0", "stage_entered " + Engine.REVISION);
      assertThat(rows(court, "other.example"))
          .containsExactly(
              "stage_entered 0",
              "stage_entered 0",
              "amended " + Engine.REVISION,
              "stage_entered " + Engine.REVISION);
      assertThat(court.count("select count(*) from ledger where body like '%engine.revision%'"))
          .isEqualTo(1);
    }
    try (Court court = Court.open(folder)) {
      assertThat(court.count("select count(*) from seal")).as("opened again").isEqualTo(3);
      court.imports(view("s3", "same.example", 9), view("o0", "other.example", 1));
      assertThat(court.stages("same.example")).containsExactly("aware", "engaged", "lead");
      court.bean(Voids.class).voidEvent("stories", "l2", Court.MIA, false);
      assertThat(court.stages("less.example")).containsExactly("aware", "engaged");
      assertThat(court.verify().examples()).isEmpty();
      assertThat(court.verify().holds()).isTrue();
    }
  }

  @Test
  void rowBehindASealThatIsChangedIsFound() {
    importAndAge();
    try (Court court = Court.open(folder)) {
      court
          .installation()
          .sql()
          .sql(
              """
              update ledger set body = replace(body, '"round":1', '"round":7') from buyer b
              where b.id = buyer and b.label = 'other.example' and position = 1
              """)
          .update();
      assertThat(court.installation().verify().differences()).isPositive();
      assertThat(court.installation().verify().examples().getFirst()).contains("sealed");
    }
  }

  @Test
  void dataOfANewerRevisionIsRefused() {
    try (Court court = Court.open(folder)) {
      court.imports(view("s1", "same.example", 1));
      court.installation().sql().sql("update partition set revision = 999").update();
    }
    assertThatThrownBy(() -> Installation.open(folder.resolve("data")).close())
        .hasMessageContaining("revision 999");
  }

  private static java.util.List<String> rows(Court court, String account) {
    return court
        .installation()
        .sql()
        .sql(
            """
            select l.kind || ' ' || l.revision from ledger l join buyer b on b.id = l.buyer
            where b.label = :account order by l.position
            """)
        .param("account", account)
        .query((row, n) -> row.getString(1))
        .list();
  }
}
