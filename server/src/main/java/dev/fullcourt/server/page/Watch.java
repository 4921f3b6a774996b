package dev.fullcourt.server.page;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Knows whether anything happened that open pages may show: one look for all of them. Only then a
 * page reads what it shows itself, which costs as much as the page.
 */
@Component
public class Watch {

  /** One look serves everybody for so long; with a page's own second, news is there within two. */
  private static final Duration LOOK = Duration.ofMillis(500);

  /** What time alone brings, such as what was put off, gives no sign. */
  private static final Duration ANYWAY = Duration.ofSeconds(10);

  /** So many read at once, however many are open: those who ask for a page come first. */
  private static final int AT_ONCE = 2;

  private final List<Sign> signs;
  private final long lasts;
  private final long anyway;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private List<String> seen = List.of();
  private long looked;

  /** Changes whenever something happens that pages may show. It is read twice a second. */
  @FunctionalInterface
  public interface Sign {

    /** As it is now; of a moment, since what has happened by then is stored. */
    String read();
  }

  @Autowired
  Watch(List<Sign> signs) {
    this(signs, LOOK, ANYWAY);
  }

  /** One whose looks serve for so long, and which lets read anyway after a while. */
  Watch(List<Sign> signs, Duration look, Duration anyway) {
    this.signs = List.copyOf(signs);
    this.lasts = look.toNanos();
    this.anyway = anyway.toNanos();
  }

  /**
   * What a page shows, read only when something happened since.
   *
   * @param mark reads it
   * @return for one page; tells what was read last as long as nothing happened
   */
  public Supplier<String> over(Supplier<String> mark) {
    return new Supplier<>() {
      private List<String> before = List.of();
      private String last = "";
      private boolean known;
      private long read;

      @Override
      public String get() {
        List<String> now = look(); // before the page is read, which then shows no less
        if (!known || !now.equals(before) || System.nanoTime() - read >= anyway) {
          last = inTurn(mark);
          before = now;
          read = System.nanoTime();
          known = true;
        }
        return last;
      }
    };
  }

  private String inTurn(Supplier<String> mark) {
    turns.acquireUninterruptibly();
    try {
      return mark.get();
    } finally {
      turns.release();
    }
  }

  private synchronized List<String> look() {
    if (looked == 0 || System.nanoTime() - looked >= lasts) {
      seen = signs.stream().map(Sign::read).toList();
      looked = System.nanoTime();
    }
    return seen;
  }
}
