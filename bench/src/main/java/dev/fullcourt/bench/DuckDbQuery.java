package dev.fullcourt.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What one would ask DuckDB for: when does the running sum of a buyer's points cross a threshold?
 * Points do not fade and have no caps here, and there are no stages: it is less work.
 */
final class DuckDbQuery {

  private DuckDbQuery() {}

  /** Prints nanoseconds, crossings and nanoseconds of the processors, each time. */
  public static void main(String[] arguments) throws SQLException {
    String file = Path.of(arguments[0]).resolve("log.parquet").toAbsolutePath().toString();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("set threads = " + Integer.parseInt(arguments[1]));
      for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
        long began = System.nanoTime();
        long beganOnProcessors = Processors.nanos();
        try (ResultSet row = statement.executeQuery(query(file.replace("'", "''")))) {
          row.next();
          System.out.printf(
              "%d %d %d%n",
              System.nanoTime() - began, row.getLong(1), Processors.nanos() - beganOnProcessors);
        }
      }
    }
  }

  private static String query(String file) {
    return """
    select count(*) from (
      select points, sum(points) over (partition by buyer order by effective, seq) as total
      from (select buyer, effective, seq, case type
          when 'demo_requested' then 60
          when 'page_viewed' then case
            when "event.path" = '/pricing' then 8
            when "event.path" like '/compare/%%' then 6
            when "event.path" = '/security' then 5
            when "event.path" like '/customers/%%' then 2
            when "event.path" like '/blog/%%' then 1
            when "event.path" like '/careers%%' then -10
            else 0 end
          when 'content_downloaded' then
            case when "event.asset" in ('guide-1', 'guide-2', 'guide-3') then 19 else 5 end
          when 'content_viewed' then 1
          when 'webinar_attended' then 10
          when 'email_opened' then 1
          when 'email_clicked' then
            case when "event.campaign" in ('c1', 'c2', 'c3') then 6 else 2 end
          when 'email_replied' then 15
          when 'ad_clicked' then 1
          when 'call_logged' then 10
          when 'meeting_held' then 15
          when 'chat_message' then 8
          when 'tool_used' then 6
          else 0 end as points
        from '%s'))
    where total >= 45 and total - points < 45
    """
        .formatted(file);
  }
}
