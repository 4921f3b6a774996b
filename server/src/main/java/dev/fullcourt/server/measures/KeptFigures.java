package dev.fullcourt.server.measures;

import dev.fullcourt.server.log.Awaited;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Figures over all buyers, which take up to a minute to reckon where there are very many. There
 * what was reckoned last is told at once, and reckoned anew beside for who asks next; only who asks
 * first waits. Where there are few, everything is reckoned when it is asked for. As of when figures
 * are is not known here: what is to tell it keeps it with them.
 */
@Component
public class KeptFigures implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KeptFigures.class);

  /** From so many buyers on, by what the database thinks there are. */
  private static final long MANY = 50_000;

  private static final int MOST = 500;
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  /** So long somebody waits and stays with what they were at. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** So long nobody notices that they wait. */
  private static final Duration A_BLINK = Duration.ofMillis(40);

  /** Each takes a connection for as long as a minute. */
  private static final int AT_FIRST = 2;

  /** Each takes a core: half of them, so that whoever looks at pages meanwhile has the others. */
  private static final int AT_A_TIME = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private static final Duration A_WHILE = Duration.ofSeconds(30);

  private final BooleanSupplier look;
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon(true).name("figures-", 0).factory());
  private final ExecutorService atFirst =
      Executors.newFixedThreadPool(
          AT_FIRST, Thread.ofPlatform().daemon(true).name("first-figures-", 0).factory());
  private final Semaphore room = new Semaphore(AT_A_TIME, true);
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

    boolean isComing() {
      return coming != null && !coming.isDone();
    }
  }

  /**
   * Tells figures. Whoever asks first reckons them, whoever else asks meanwhile waits for that.
   *
   * @param key what they are and of what; equal for equal figures
   * @param reckon reckons them from what is stored now
   */
  @SuppressWarnings("unchecked") // a key stands for figures of one kind
  public <T> T get(Object key, Supplier<T> reckon) {
    return areMany()
        ? heard(key, () -> (T) Awaited.result(asked(key, reckon, Runnable::run)))
        : reckon.get();
  }

  /**
   * The same for a page that is made of them: none when they take longer than somebody waits
   * gladly. They are reckoned on; who asks again finds them, or hears why not.
   */
  public <T> Optional<T> soon(Object key, Supplier<T> reckon) {
    return within(PATIENCE, key, reckon);
  }

  /** The same for a page that does without them rather than wait. */
  public <T> Optional<T> atHand(Object key, Supplier<T> reckon) {
    return within(A_BLINK, key, reckon);
  }

  @SuppressWarnings("unchecked")
  private <T> Optional<T> within(Duration patience, Object key, Supplier<T> reckon) {
    return areMany()
        ? heard(
            key,
            () ->
                (Optional<T>)
                    Awaited.within(
                        patience, asked(key, reckon, task -> atFirst.execute(inRoom(task)))))
        : Optional.of(reckon.get());
  }

  /** Who hears that figures could not be reckoned is the last: the next begins anew. */
  private <T> T heard(Object key, Supplier<T> answer) {
    try {
      return answer.get();
    } catch (RuntimeException e) {
      synchronized (figures) {
        Figure figure = figures.get(key);
        if (figure != null && !figure.isComing()) {
          figure.coming = null;
        }
      }
      throw e;
    }
  }

  private Future<Object> asked(Object key, Supplier<?> reckon, Executor first) {
    FutureTask<Object> coming;
    synchronized (figures) {
      Figure figure = figures.computeIfAbsent(key, each -> new Figure());
      forgetEldest();
      if (figure.value != null) {
        if (!figure.isComing() && isOld(figure)) {
          beside.execute(inRoom(reckoning(figure, reckon)));
        }
        return CompletableFuture.completedFuture(figure.value);
      }
      if (figure.coming != null) {
        return figure.coming;
      }
      coming = reckoning(figure, reckon);
    }
    first.execute(coming);
    return coming;
  }

  /** Has figures reckoned beside, where there are many buyers, before anybody asks for them. */
  public void prepare(Object key, Supplier<?> reckon) {
    if (!areMany()) {
      return;
    }
    synchronized (figures) {
      Figure figure = figures.computeIfAbsent(key, each -> new Figure());
      if (figure.value == null && !figure.isComing()) {
        beside.execute(inRoom(reckoning(figure, reckon)));
      }
    }
  }

  /** Does it when there is room. */
  private Runnable inRoom(Runnable task) {
    return () -> {
      try {
        room.acquire();
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
        return;
      }
      try {
        task.run();
      } finally {
        room.release();
      }
    };
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
              figure.coming = null;
            }
            return value;
          } catch (RuntimeException e) {
            LOG.warn("Figures could not be reckoned: {}", e.toString());
            throw e;
          }
        });
    figure.coming = coming;
    return coming;
  }

  private void forgetEldest() {
    var eldest = figures.entrySet().iterator();
    while (figures.size() > MOST && eldest.hasNext()) {
      if (!eldest.next().getValue().isComing()) {
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
    atFirst.shutdownNow();
  }
}
