package dev.fullcourt.server.uploads;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is being done with uploads just now, told to every server on the same database. */
@Component
class Runs {

  private final JdbcClient jdbc;

  Runs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Begins one; false when one runs already. */
  boolean begin(Upload upload, String what) {
    return jdbc.sql(
                """
                update upload set running = :what, step = '', done = 0, rows = 0, stopping = false,
                  touched_at = now(), trouble = null
                where id = :id and removed_at is null
                  and (running is null or touched_at < now() - interval '1 minute')
                """)
            .param("what", what)
            .param("id", upload.id())
            .update()
        == 1;
  }

  /** Tells how far it is; true when somebody wants it to stop. */
  boolean progress(Upload upload, String step, double done, long rows) {
    return jdbc.sql(
            """
            update upload set step = :step, done = :done, rows = :rows, touched_at = now()
            where id = :id returning stopping
            """)
        .param("step", step)
        .param("done", done)
        .param("rows", rows)
        .param("id", upload.id())
        .query(Boolean.class)
        .single();
  }

  /** A sign of life. */
  void touch(Upload upload) {
    jdbc.sql("update upload set touched_at = now() where id = :id and running is not null")
        .param("id", upload.id())
        .update();
  }

  /** Asks for it to stop. */
  void stop(Upload upload) {
    jdbc.sql("update upload set stopping = true where id = :id and running is not null")
        .param("id", upload.id())
        .update();
  }

  /** It came to nothing. */
  void failed(Upload upload, String why) {
    jdbc.sql("update upload set running = null, trouble = :why where id = :id")
        .param("why", why)
        .param("id", upload.id())
        .update();
  }
}
