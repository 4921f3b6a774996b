package dev.fullcourt.server.sources;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts what came of what sources sent. Counts are kept in memory for a second before they are
 * written; a process that is killed loses that second's counts, never an event.
 */
@Component
public class Tallies implements AutoCloseable {

  /** Under which accepted events are counted. */
  public static final String ACCEPTED = "";

  /** Under which events are counted that were there already. */
  public static final String DUPLICATE = "duplicate";

  /** So many refused events are kept to look at, for each source and reason. */
  static final int SAMPLES = 5;

  private static final int SAMPLES_AT_ONCE = 100;
  private static final int SAMPLE_LETTERS = 2_000;

  private final JdbcClient jdbc;
  private Map<Cell, Long> counts = new HashMap<>();
  private List<Refused> samples = new ArrayList<>();

  Tallies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Cell(int source, Instant minute, String reason) {}

  /**
   * A refused event.
   *
   * @param source the number of its source
   * @param reason why, in one word or two
   * @param detail why, in a sentence
   * @param sample its first letters
   * @param at when
   */
  public record Refused(int source, String reason, String detail, String sample, Instant at) {
    private static final Pattern KEY = Pattern.compile("fc_[0-9a-z]+");

    /** At most as much of it as is kept. */
    public Refused {
      sample = clean(sample.substring(0, Math.min(sample.length(), SAMPLE_LETTERS)));
      detail = clean(detail);
    }

    /** Write keys are not kept, nor what is left of one that was cut. */
    private static String clean(String text) {
      return KEY.matcher(text.replace('\0', ' ')).replaceAll("fc_…");
    }
  }

  /** Counts events of a source. */
  public synchronized void count(int source, String reason, long events, Instant now) {
    if (events > 0) {
      counts.merge(
          new Cell(source, now.truncatedTo(ChronoUnit.MINUTES), reason), events, Long::sum);
    }
  }

  /** Counts a refused event and keeps it to look at, unless there are many already. */
  public synchronized void refuse(Refused refused) {
    count(refused.source(), refused.reason(), 1, refused.at());
    if (samples.size() < SAMPLES_AT_ONCE) {
      samples.add(refused);
    }
  }

  /** Writes what was counted. */
  @Scheduled(fixedDelay = 1_000)
  public void flush() {
    Map<Cell, Long> counted;
    List<Refused> refused;
    synchronized (this) {
      counted = counts;
      refused = samples;
      counts = new HashMap<>();
      samples = new ArrayList<>();
    }
    counted.forEach(this::store);
    refused.forEach(this::store);
  }

  /** Forgets counts that no page shows any more. */
  @Scheduled(initialDelay = 1, fixedDelay = 6, timeUnit = TimeUnit.HOURS)
  public void forgetOld() {
    jdbc.sql("delete from intake_count where minute < now() - interval '30 days'").update();
  }

  /** What was counted last is written before the process ends. */
  @Override
  public void close() {
    flush();
  }

  private void store(Cell cell, long events) {
    jdbc.sql(
            """
            insert into intake_count (source, minute, reason, events)
            values (:source, :minute, :reason, :events)
            on conflict (source, minute, reason)
              do update set events = intake_count.events + excluded.events
            """)
        .param("source", cell.source())
        .param("minute", cell.minute().atOffset(ZoneOffset.UTC))
        .param("reason", cell.reason())
        .param("events", events)
        .update();
  }

  private void store(Refused refused) {
    jdbc.sql(
            """
            insert into intake_sample (source, reason, detail, sample, at)
            values (:source, :reason, :detail, :sample, :at)
            """)
        .param("source", refused.source())
        .param("reason", refused.reason())
        .param("detail", refused.detail())
        .param("sample", refused.sample())
        .param("at", refused.at().atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            delete from intake_sample where source = :source and reason = :reason and id <= (
              select id from intake_sample where source = :source and reason = :reason
              order by id desc offset :many limit 1)
            """)
        .param("source", refused.source())
        .param("reason", refused.reason())
        .param("many", SAMPLES)
        .update();
  }

  /**
   * What came of a source's events.
   *
   * @param reason {@link #ACCEPTED}, {@link #DUPLICATE} or why they were refused
   * @param events how many
   * @param last the last minute in which there were some
   */
  public record Count(String reason, long events, Instant last) {}

  /** What came of a source's events since an instant, the most frequent first. */
  public List<Count> counts(Source source, Instant since) {
    return jdbc.sql(
            """
            select reason, sum(events), max(minute) from intake_count
            where source = :source and minute >= :since group by reason order by 2 desc, 1
            """)
        .param("source", source.id())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, n) ->
            new Count(
                row.getString(1),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The latest refused events of a source, the last first. */
  public List<Refused> samples(Source source) {
    return jdbc.sql(
            """
            select source, reason, detail, sample, at from intake_sample where source = :source
            order by id desc limit 50
            """)
        .param("source", source.id())
        .query((row, n) ->
            new Refused(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant()))
        .list();
  }
}
