package dev.fullcourt.server.log;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of processes that stand still in a transaction while they hold what the others
 * need: the sequencers, or partitions in the middle of a COPY, where the database's own limits do
 * not reach. When such a process wakes, its transaction is gone and nothing of it was written.
 * Whoever imports or corrects is left in peace: that may take its time.
 */
@Component
@ConditionalOnWebApplication
class Stragglers implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Stragglers.class);

  /** Shorter than a lease: who takes partitions over must find nobody in them. */
  private static final String PATIENCE = "4 seconds";

  private static final long LOOK_MILLIS = 500;

  private final JdbcClient jdbc;
  private volatile CountDownLatch end = new CountDownLatch(0);

  Stragglers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void start() {
    CountDownLatch mine = new CountDownLatch(1);
    end = mine;
    Thread.ofPlatform().name("stragglers").daemon(true).start(() -> watch(mine));
  }

  private void watch(CountDownLatch mine) {
    try {
      while (!mine.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        try {
          int ended = endAll();
          if (ended > 0) {
            LOG.warn("Sessions of a process that stood still were ended: {}", ended);
          }
        } catch (RuntimeException gone) { // the database is: nobody holds anything there
          LOG.debug("Not looked for those that stand still", gone);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Ends them, once. What began in the future began before the clock was set back.
   *
   * @return how many there were
   */
  int endAll() {
    return jdbc.sql(
            """
            with held as (
              select pid, relation::regclass::text as name from pg_locks
              where granted and mode in ('RowShareLock', 'RowExclusiveLock')
                and relation in ('sequencer'::regclass, 'partition'::regclass, 'pen'::regclass))
            select count(pg_terminate_backend(a.pid)) from pg_stat_activity a
            where a.datname = current_database() and a.usename = current_user
              and a.pid <> pg_backend_pid()
              and greatest(a.state_change, a.query_start) not between
                clock_timestamp() - :patience::interval and clock_timestamp() + :patience::interval
              and (a.state = 'active' and a.wait_event_type = 'Client'
                  and a.pid in (select pid from held)
                or a.state = 'idle in transaction'
                  and a.pid in (select pid from held where name = 'sequencer'))
              and a.pid not in (select pid from held where name = 'pen')
            """)
        .param("patience", PATIENCE)
        .query(Integer.class)
        .single();
  }

  @Override
  public void stop() {
    end.countDown();
  }

  @Override
  public boolean isRunning() {
    return end.getCount() > 0;
  }
}
