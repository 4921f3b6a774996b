package dev.fullcourt.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.SharedInstallation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

/** A log that is older than the book of what was won gets its book when the application starts. */
class FirstBookTest {

  private final Installation installation = SharedInstallation.get();

  private List<String> rows(String view) {
    return installation
        .sql()
        .sql("select v::text from " + view + " v order by 1")
        .query(String.class)
        .list();
  }

  private void run(String sql) {
    installation.sql().sql(sql).update();
  }

  @Test
  void olderLogsGetTheSameBookOnce() {
    List<String> bookings = rows("opportunity_booking");
    List<String> credits = rows("opportunity_credit");
    assertThat(bookings).isNotEmpty();
    assertThat(credits).hasSizeGreaterThan(bookings.size());
    List<String> touches = rows("open_touch");
    assertThat(touches).isNotEmpty();

    run("delete from open_touch");
    run("delete from opportunity_booking");
    run("delete from opportunity_credit");
    run("update partition set booked = false");
    installation.bean(FirstBook.class).run(new DefaultApplicationArguments());

    assertThat(rows("opportunity_booking")).isEqualTo(bookings);
    assertThat(rows("opportunity_credit")).isEqualTo(credits);
    assertThat(rows("open_touch")).isEqualTo(touches);
    assertThat(rows("partition").stream().filter(row -> row.contains(",f)"))).isEmpty();
  }
}
