package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.history.measures.TeamReading;
import dev.fullcourt.history.money.credit.Behind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What live steps of buyers with an open opportunity add to what is behind it. */
final class LiveTouches {

  private final JdbcClient jdbc;
  private final TeamReading reading;
  private final List<Touched> touched = new ArrayList<>();

  LiveTouches(JdbcClient jdbc, TeamReading reading) {
    this.jdbc = jdbc;
    this.reading = reading;
  }

  private record Touched(String buyer, Behind behind, String at) {}

  void add(LiveStep step) {
    if (step.events().isEmpty() || !step.isOpen()) {
      return;
    }
    for (Event event : step.events()) {
      reading
          .behind(event)
          .forEach(behind ->
              touched.add(new Touched(step.buyer().buyer(), behind, event.effective().toString())));
    }
  }

  /** Of what happened before the round began, nothing is behind it; after the stays are stored. */
  void store() {
    if (touched.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into open_touch (buyer, kind, name)
            select t.buyer, t.kind, t.name
            from unnest(:buyers::text[], :kinds::text[], :names::text[], :at::timestamptz[])
              as t (buyer, kind, name, at)
            left join lateral (
              select entered from stay
              where buyer = t.buyer and round = (
                select round from stay where buyer = t.buyer order by number desc limit 1)
              order by number limit 1) began on true
            where t.at >= coalesce(began.entered, '-infinity')
            on conflict do nothing
            """)
        .param("buyers", touched.stream().map(Touched::buyer).toArray(String[]::new))
        .param(
            "kinds",
            touched.stream().map(each -> each.behind().kind().word()).toArray(String[]::new))
        .param("names", touched.stream().map(each -> each.behind().name()).toArray(String[]::new))
        .param("at", touched.stream().map(Touched::at).toArray(String[]::new))
        .update();
  }
}
