package dev.fullcourt.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** The statements the database is asked, while something is done. */
public final class Statements {

  private static final String BEGINS = "Executing prepared SQL statement [";

  private Statements() {}

  /** Those of all threads. */
  public static List<String> during(Runnable doing) {
    return during(doing, thread -> true);
  }

  /**
   * Those of some threads.
   *
   * @param threads which, by their names
   */
  public static List<String> during(Runnable doing, Predicate<String> threads) {
    Heard heard = new Heard(threads);
    Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    Level before = logger.getLevel();
    heard.start();
    logger.setAdditive(false);
    logger.addAppender(heard);
    logger.setLevel(Level.DEBUG);
    try {
      doing.run();
    } finally {
      logger.setLevel(before);
      logger.detachAppender(heard);
      logger.setAdditive(true);
    }
    return List.copyOf(heard.statements);
  }

  private static final class Heard extends AppenderBase<ILoggingEvent> {

    private final Predicate<String> threads;
    private final Queue<String> statements = new ConcurrentLinkedQueue<>();

    private Heard(Predicate<String> threads) {
      this.threads = threads;
    }

    @Override
    protected void append(ILoggingEvent event) {
      String message = event.getFormattedMessage();
      if (message.startsWith(BEGINS) && threads.test(Thread.currentThread().getName())) {
        statements.add(message);
      }
    }
  }
}
