package dev.fullcourt.server.measures;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Figures over all buyers, which take seconds to reckon where there are many. There what was
 * reckoned last is told, and reckoned anew beside for who asks next; pages say as of when it is.
 * Where there are few, everything is reckoned when it is asked for.
 */
@Component
public class KeptFigures implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KeptFigures.class);

  /** From so many buyers on, by what the database thinks there are. */
  private static final long MANY = 50_000;

  private static final int MOST = 500;
  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final Duration A_WHILE = Duration.ofSeconds(30);

  private final BooleanSupplier look;
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon(true).name("figures-", 0).factory());
  private final Map<Object, Figure> figures = new LinkedHashMap<>(16, 0.75f, true);
  private long looked;
  private boolean many;

  @Autowired
  KeptFigures(JdbcClient jdbc) {
    this(jdbc, MANY);
  }

  /** One that takes so many buyers for many. */
  KeptFigures(JdbcClient jdbc, long least) {
    this(() ->
        jdbc.sql("select reltuples >= :least from pg_class where oid = 'buyer_view'::regclass")
            .param("least", least)
            .query(Boolean.class)
            .single());
  }

  private KeptFigures(BooleanSupplier look) {
    this.look = look;
  }

  /** One that keeps nothing, however many there are. */
  public static KeptFigures nothing() {
    return new KeptFigures(() -> false);
  }

  /** What was reckoned last, and what is being reckoned at the moment. */
  private static final class Figure {
    private @Nullable Object value;
    private long reckoned;
    private long took;
    private @Nullable FutureTask<Object> coming;
  }

  /**
   * Tells figures. Whoever asks first reckons them, whoever else asks meanwhile waits for that.
   *
   * @param key what they are and of what; equal for equal figures
   * @param reckon reckons them from what is stored now
   */
  @SuppressWarnings("unchecked") // a key stands for figures of one kind
  public <T> T get(Object key, Supplier<T> reckon) {
    if (!areMany()) {
      return reckon.get();
    }
    FutureTask<Object> coming;
    boolean first;
    synchronized (figures) {
      Figure figure = figures.computeIfAbsent(key, each -> new Figure());
      forgetEldest();
      FutureTask<Object> other = figure.coming;
      first = other == null;
      if (figure.value != null) {
        if (first && isOld(figure)) {
          beside.execute(reckoning(figure, reckon));
        }
        return (T) figure.value;
      }
      coming = other == null ? reckoning(figure, reckon) : other;
    }
    if (first) {
      coming.run();
    }
    try {
      return (T) coming.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Has figures reckoned beside, where there are many buyers, before anybody asks for them. */
  public void prepare(Object key, Supplier<?> reckon) {
    if (!areMany()) {
      return;
    }
    synchronized (figures) {
      Figure figure = figures.computeIfAbsent(key, each -> new Figure());
      if (figure.value == null && figure.coming == null) {
        beside.execute(reckoning(figure, reckon));
      }
    }
  }

  /** Reckoning is to take a small part of the time, however long it takes. */
  private static boolean isOld(Figure figure) {
    return System.nanoTime() - figure.reckoned > Math.max(A_MOMENT.toNanos(), 5 * figure.took);
  }

  private FutureTask<Object> reckoning(Figure figure, Supplier<?> reckon) {
    FutureTask<Object> coming =
        new FutureTask<>(() -> {
          long begun = System.nanoTime();
          try {
            Object value = reckon.get();
            synchronized (figures) {
              figure.value = value;
              figure.reckoned = System.nanoTime();
              figure.took = figure.reckoned - begun;
            }
            return value;
          } catch (RuntimeException e) {
            LOG.warn("Figures could not be reckoned: {}", e.toString());
            throw e;
          } finally {
            synchronized (figures) {
              figure.coming = null;
            }
          }
        });
    figure.coming = coming;
    return coming;
  }

  private void forgetEldest() {
    var eldest = figures.entrySet().iterator();
    while (figures.size() > MOST && eldest.hasNext()) {
      if (eldest.next().getValue().coming == null) {
        eldest.remove();
      }
    }
  }

  private boolean areMany() {
    synchronized (figures) {
      long now = System.nanoTime();
      if (looked == 0 || now - looked > A_WHILE.toNanos()) {
        looked = now;
        many = look.getAsBoolean();
      }
      return many;
    }
  }

  @Override
  public void close() {
    beside.shutdownNow();
  }
}
