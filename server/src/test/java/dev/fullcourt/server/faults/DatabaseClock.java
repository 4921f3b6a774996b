package dev.fullcourt.server.faults;

import java.util.List;

/**
 * Sets the clock of a database: its functions that tell the time are hidden by ours, which tell
 * another. What was defined before, such as the defaults of columns, keeps the right one.
 */
record DatabaseClock(Database database) {

  private static final List<String> TOLD =
      List.of("now", "clock_timestamp", "statement_timestamp", "transaction_timestamp");

  /** Puts a clock in that can be set; sessions that begin from now on go by it. */
  void install() {
    StringBuilder sql =
        new StringBuilder(
            """
            create table shifted_clock (by interval not null);
            insert into shifted_clock values (interval '0');
            alter role fullcourt set search_path = public, pg_catalog;
            """);
    for (String name : TOLD) {
      sql.append(
          """
          create function public.%s() returns timestamptz volatile language sql as
            'select pg_catalog.%s() + (select by from public.shifted_clock)';
          """
              .formatted(name, name));
    }
    sql.append(
        """
        create view public.pg_stat_activity as
          select datname, usename, pid, state, wait_event_type, state_change + by as state_change,
            query_start + by as query_start
          from pg_catalog.pg_stat_activity, public.shifted_clock;
        """);
    database.execute(sql.toString());
  }

  void set(long millis) {
    database.execute("update shifted_clock set by = interval '1 millisecond' * " + millis);
  }

  /** Puts the right clock back in. */
  void remove() {
    StringBuilder sql = new StringBuilder("alter role fullcourt reset search_path;");
    sql.append("drop view public.pg_stat_activity;");
    TOLD.forEach(name -> sql.append("drop function public.").append(name).append("();"));
    database.execute(sql.append("drop table shifted_clock").toString());
  }
}
