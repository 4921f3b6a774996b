package dev.fullcourt.bench;

import dev.fullcourt.history.files.ExportWriter;
import dev.fullcourt.history.files.FileTable;
import dev.fullcourt.history.files.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A made-up company's past as an export, the same for the same size: buyers of one to six people
 * with 10 to 90 events over some months, and a few buying groups of 10,000 people. Written by
 * DuckDB in one go, sorted as it is made.
 *
 * @param events about how many events
 * @param groups how many of the buyers are groups of 10,000 people
 */
record World(long events, int groups) {

  private static final String MEMORY = "8GB";
  private static final int PARTITIONS = 64;
  private static final int EVENTS_PER_BUYER = 50;
  private static final int EVENTS_OF_A_GROUP = 50_000;

  /** One of a usual mixture. */
  static World of(long events) {
    int groups = (int) Math.min(5, events * 2 / 100 / EVENTS_OF_A_GROUP);
    return new World(events, groups);
  }

  /** The agreement it is measured by. */
  static String playbook() {
    try (InputStream in = World.class.getResourceAsStream("playbook.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private long buyers() {
    return Math.max(
        PARTITIONS, (events - (long) groups * EVENTS_OF_A_GROUP) / EVENTS_PER_BUYER + groups);
  }

  /** Writes it into a directory. */
  Manifest write(Path directory) throws IOException, SQLException {
    try (ExportWriter writer = ExportWriter.open(directory, MEMORY)) {
      writer.write(FileTable.LOG, log());
      writer.write(FileTable.CLOSES, closes());
      writer.write(FileTable.BUYERS, buyerRows());
      writer.write(FileTable.LEDGER, nothing(FileTable.LEDGER));
      writer.write(FileTable.SEALS, nothing(FileTable.SEALS));
      writer.write(FileTable.STAYS, nothing(FileTable.STAYS));
      writer.playbook(1, "Speed", playbook());
      List<ExportWriter.Progress> progress = new ArrayList<>();
      for (int i = 0; i < PARTITIONS; i++) {
        progress.add(new ExportWriter.Progress(i, Long.MAX_VALUE, null));
      }
      return writer.finish(progress);
    }
  }

  private static String nothing(FileTable table) {
    StringBuilder select = new StringBuilder("select ");
    table
        .columns()
        .forEach(column ->
            select
                .append("null::")
                .append(column.type().word())
                .append(" as ")
                .append(column.name())
                .append(", "));
    select.setLength(select.length() - 2);
    return select + " limit 0";
  }

  /** Who the buyers are, with what their events are made from. */
  private String someone() {
    return """
    (select i, (i * %d // %d)::smallint as partition,
      'b_' || lpad(to_hex(i), 8, '0') || substr(md5('b' || i), 1, 16) as buyer,
      case when %d > 0 and i %% (%d // greatest(%d, 1)) = 7 then %d
        else 10 + (hash(i) %% 81)::bigint end as n,
      case when %d > 0 and i %% (%d // greatest(%d, 1)) = 7 then 10000
        else 1 + (hash(i, 1) %% 6)::bigint end as people,
      (hash(i, 2) %% 100)::bigint as luck,
      1704067200000 + (hash(i, 3) %% 600)::bigint * 86400000 as began,
      (120 + ((hash(i, 4) %% 360)::bigint))::bigint * 86400000 as lasted
    from range(%d) as t(i))
    """
        .formatted(
            PARTITIONS,
            buyers(),
            groups,
            buyers(),
            groups,
            EVENTS_OF_A_GROUP,
            groups,
            buyers(),
            groups,
            buyers());
  }

  private String closes() {
    return """
    select partition, sum(n)::bigint as seq, 1::bigint as import,
      make_timestamp(1790000000000000)::timestamptz as horizon,
      'import_closed' as type, null::integer as number,
      make_timestamp(1790000000000000)::timestamptz as known
    from %s group by partition order by partition
    """
        .formatted(someone());
  }

  private String buyerRows() {
    return """
    select partition, buyer, 'm' as motion, 'a' || substr(buyer, 2) as account,
      buyer || '.example' as label
    from %s order by i
    """
        .formatted(someone());
  }

  private String log() {
    return """
    with happened as (
      select *, hash(i, k) as h, (hash(k, i, 5) %% 1000)::bigint as v,
        began + k * (lasted // n) + (hash(i, k, 6) %% 1000000)::bigint * (lasted // n) // 1000000 as moment,
        case
          when k < people and people < 10 and (hash(i, k, 9) %% 10)::bigint < 6 then 'person_identified'
          when k = people then 'account_described'
          when luck >= 70 and k = n * 7 // 10 then 'opportunity_created'
          when luck >= 70 and k = n * 8 // 10 then 'opportunity_updated'
          when luck >= 90 and k = n * 9 // 10 then 'opportunity_won'
          when luck >= 70 and k = n * 9 // 10 then 'opportunity_lost'
          when luck between 40 and 55 and k = n // 2 then 'recycled'
          else (case
            when h %% 1000 < 500 then 'page_viewed'
            when h %% 1000 < 640 then 'email_opened'
            when h %% 1000 < 720 then 'email_clicked'
            when h %% 1000 < 770 then 'content_downloaded'
            when h %% 1000 < 800 then 'webinar_attended'
            when h %% 1000 < 830 then 'ad_clicked'
            when h %% 1000 < 833 then 'demo_requested'
            when h %% 1000 < 870 then 'content_viewed'
            when h %% 1000 < 885 then 'call_logged'
            when h %% 1000 < 895 then 'meeting_held'
            when h %% 1000 < 910 then 'chat_message'
            when h %% 1000 < 915 then 'email_replied'
            else 'email_delivered' end)
        end as type
      from (select *, unnest(range(n::bigint)) as k from (
        select *, sum(n) over (partition by partition order by i) - n as before
        from %s order by i)))
    select partition, buyer, (before + k)::bigint as seq,
      case when type like 'opp%%' then 'crm' else 'web' end as source,
      i || '-' || k as id,
      case when type in ('account_described', 'recycled') or type like 'opp%%' then null
        else 'p_' || substr(md5(i || '-' ||
          (case when type = 'person_identified' then k else (hash(k, i) %% people)::bigint end)), 1, 24)
        end as person,
      type,
      make_timestamp((moment * 1000)::bigint)::timestamptz as occurred_at,
      make_timestamp((moment * 1000)::bigint)::timestamptz as known,
      make_timestamp((moment * 1000)::bigint)::timestamptz as effective,
      case when type = 'account_described'
          then '{"employees":' || (10 + (hash(i, 11) %% 40)::bigint * ((hash(i, 12) %% 80)::bigint)) || '}'
        when type like 'opp%%' then '{"amount":' || (v * 100) || '}'
        else '{}' end as properties,
      1::bigint as import, null::varchar as adopted_from, null::bigint as adopted_seq,
      case when type like 'content%%' then 'guide-' || v %% 60 end as "event.asset",
      case when type like 'email%%' then 'c' || v %% 200 end as "event.campaign",
      case when type = 'account_described'
        then ['DE', 'AT', 'CH', 'FR', 'US', 'CN', 'DE', 'DE'][1 + (hash(i, 13) %% 8)::bigint] end
        as "event.country",
      case when type = 'person_identified' then 'p' || k || '@' || i || '.example' end
        as "event.email",
      case when type = 'account_described'
        then ['Machinery', 'Food', 'Chemicals', 'Software', 'Retail'][1 + (hash(i, 14) %% 5)::bigint] end
        as "event.industry",
      case when type like 'opp%%' then 'o' || i end as "event.opportunity",
      case when type <> 'page_viewed' then null
        when v < 40 then '/pricing'
        when v < 70 then '/compare/' || v
        when v < 90 then '/security'
        when v < 150 then '/customers/' || v
        when v < 160 then '/careers'
        else '/blog/' || v end as "event.path",
      case when type = 'recycled'
          then ['no budget', 'bad timing', 'went silent'][1 + (hash(i, 15) %% 3)::bigint]
        when type = 'opportunity_lost'
          then ['price', 'competitor', 'no decision'][1 + (hash(i, 15) %% 3)::bigint] end
        as "event.reason",
      case when type = 'person_identified'
        then ['VP Operations', 'Head of Maintenance', 'Planner', 'Engineer', 'Student',
          'Chief Financial Officer', 'Buyer', 'Director IT'][1 + (hash(i, k, 16) %% 8)::bigint]
          || case when v < 300 then '' else ' ' || v %% 20 end end as "event.title",
      case when type = 'webinar_attended' then 'webinar-' || v %% 30 end as "event.webinar"
    from happened
    """
        .formatted(someone());
  }
}
