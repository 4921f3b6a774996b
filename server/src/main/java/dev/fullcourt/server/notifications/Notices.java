package dev.fullcourt.server.notifications;

import dev.fullcourt.server.outbox.PersonalOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notes what is to reach whom and when, as they chose. One cause reaches somebody once: by the
 * quickest way of what it brought about.
 */
@Component
class Notices {

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;
  private final ChoiceBook book;
  private final PersonalOutbox outbox;
  private final Duration gather;

  Notices(
      JdbcClient jdbc,
      ChoiceBook book,
      PersonalOutbox outbox,
      @Value("${fullcourt.notifications.gather:1m}") Duration gather) {
    this.jdbc = jdbc;
    this.book = book;
    this.outbox = outbox;
    this.gather = gather;
  }

  private record Planned(Notice notice, Way way, Instant due, boolean together) {}

  /** Notes them, in the transaction at hand. */
  void tell(List<Notice> notices, Instant now) {
    if (notices.isEmpty()) {
      return;
    }
    Map<Integer, Choices> choices =
        book.get(notices.stream().map(Notice::member).collect(Collectors.toSet()));
    List<Planned> planned = new ArrayList<>();
    for (Notice notice : notices) {
      Choices chosen = choices.get(notice.member());
      if (chosen != null) {
        plan(notice, chosen, now, planned);
      }
    }
    planned.sort(Comparator.comparing(Planned::due));
    store(planned);
  }

  private void plan(Notice notice, Choices chosen, Instant now, List<Planned> planned) {
    Way way = chosen.way(notice.kind());
    Times times = chosen.times();
    switch (way) {
      case PAGE -> {} // it is there
      case EMAIL -> {
        // What comes within a moment goes out in one.
        Instant soon = now.plus(gather);
        Instant due = times.afterQuiet(soon);
        addMail(new Planned(notice, way, due, due.isAfter(soon)), planned);
      }
      case DIGEST -> addMail(new Planned(notice, way, times.nextDigest(now), true), planned);
      case WEBHOOK -> planned.add(new Planned(notice, way, times.afterQuiet(now), false));
    }
  }

  /** Without a mail server nothing is kept for later: it would all leave when there is one. */
  private void addMail(Planned mail, List<Planned> planned) {
    if (outbox.mails()) {
      planned.add(mail);
    }
  }

  private void store(List<Planned> planned) {
    if (planned.isEmpty()) {
      return;
    }
    ArrayNode rows = JSON.createArrayNode();
    planned.forEach(each -> write(each, rows.addObject()));
    jdbc.sql(
            """
            insert into notification
              (member, kind, cause, buyer, position, title, href, at, way, together, due_at)
            select * from jsonb_to_recordset(:rows::jsonb) r (member integer, kind text, cause text,
              buyer text, position bigint, title text, href text, at timestamptz, way text,
              together boolean, due_at timestamptz)
            on conflict (member, cause) do nothing
            """)
        .param("rows", rows.toString())
        .update();
  }

  private static void write(Planned planned, ObjectNode row) {
    Notice notice = planned.notice();
    row.put("member", notice.member());
    row.put("kind", notice.kind().word());
    row.put("cause", notice.cause());
    switch (notice.about()) {
      case Notice.About.Decided(String buyer, long position) ->
          row.put("buyer", buyer).put("position", position);
      case Notice.About.Page(String title, String href) ->
          row.put("title", title).put("href", href);
    }
    row.put("at", notice.at().toString());
    row.put("way", planned.way().word());
    row.put("together", planned.together());
    row.put("due_at", planned.due().toString());
  }
}
