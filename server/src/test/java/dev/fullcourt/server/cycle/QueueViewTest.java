package dev.fullcourt.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.desk.Desk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** A queue read off its view is what the other views make of it, and is read without the rest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueViewTest {

  private static final Comparator<Desk.Item> READY =
      Comparator.comparing((Desk.Item item) -> item.offered() == null)
          .thenComparing(item -> !item.handRaised())
          .thenComparing(Desk.Item::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Comparator.comparingDouble(Desk.Item::score).reversed())
          .thenComparing(Desk.Item::buyer);

  private Installation installation;
  private Desk desk;

  @BeforeAll
  void importYear(@TempDir Path folder) throws IOException {
    installation = Installation.open(folder.resolve("data"));
    installation.importSample(Project.sample("demo"), Year.of(400, folder.resolve("year")));
    desk = installation.bean(Desk.class);
  }

  @AfterAll
  void close() {
    installation.close();
  }

  /** Whoever has most, as a development rep. */
  private Member busiest() {
    String name =
        installation
            .sql()
            .sql(
                "select person from buyer_owner where person is not null group by 1"
                    + " order by count(*) desc, 1 limit 1")
            .query(String.class)
            .single();
    return new Member(1, name, name, "", Set.of(Role.DEVELOPMENT), true);
  }

  @Test
  void isInOrderAndItsBeginningIsTheBeginningOfTheWhole() {
    Member member = busiest();
    List<Desk.Item> mine = desk.of(member, 10_000);
    assertThat(mine).hasSizeGreaterThan(3).isSortedAccordingTo(READY);
    assertThat(desk.of(member, 3)).isEqualTo(mine.subList(0, 3));
    List<Desk.Item> waiting = desk.waiting(member, 10_000);
    assertThat(waiting).isSortedAccordingTo(READY).allMatch(item -> item.person() == null);
    assertThat(installation.verify().holds()).isTrue();
  }

  @Test
  void isReadFromItsBeginningByIndex() {
    List<String> plan =
        installation
            .bean(TransactionTemplate.class)
            .execute(status -> {
              installation.sql().sql("set local enable_seqscan = off").update();
              return installation
                  .sql()
                  .sql(
                      """
                      explain select * from queue_item q where q.person = 'x'
                      order by (q.offered is null), (not q.raised), q.due, q.score desc, q.buyer
                      limit 9
                      """)
                  .query(String.class)
                  .list();
            });
    assertThat(plan).anyMatch(line -> line.contains("queue_item_person"));
    assertThat(plan).noneMatch(line -> line.contains("Sort"));
  }

  @Test
  void newsAreOfWhatIsShown() {
    Member member = busiest();
    String before = desk.mark(member, 100);
    assertThat(desk.mark(member, 100)).isEqualTo(before);
    String first = desk.of(member, 1).getFirst().buyer();
    installation
        .sql()
        .sql("update queue_item set decisions = decisions + 1 where buyer = :buyer")
        .param("buyer", first)
        .update();
    assertThat(desk.mark(member, 100)).isNotEqualTo(before);
    installation
        .sql()
        .sql("update queue_item set decisions = decisions - 1 where buyer = :buyer")
        .param("buyer", first)
        .update();
    assertThat(desk.mark(member, 100)).isEqualTo(before);
  }
}
