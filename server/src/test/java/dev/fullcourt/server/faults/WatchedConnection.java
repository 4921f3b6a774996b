package dev.fullcourt.server.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** A connection that carries out orders where a transaction copies rows and where it commits. */
final class WatchedConnection implements InvocationHandler {

  /** So long a commit may have been under way when something happens to it. */
  private static final long COMMIT_NANOS = 1_500_000;

  /** What a transaction does, by the rows it copies, and the points it passes. */
  private enum Work {
    NONE,
    IMPORTING,
    TAKING,
    DECIDING;

    static Work of(String sql) {
      if (sql.startsWith("copy incoming ")) {
        return IMPORTING;
      }
      if (sql.startsWith("copy event ") && Thread.currentThread().getName().equals("intake")) {
        return TAKING;
      }
      return sql.startsWith("copy ledger ") ? DECIDING : NONE;
    }

    Optional<Point> point(String moment) {
      return POINTS.stream()
          .filter(point -> point.name().equals(name() + "_" + moment))
          .findFirst();
    }
  }

  private static final EnumSet<Point> POINTS = EnumSet.allOf(Point.class);

  private final Connection real;
  private final Path folder;
  private Work work = Work.NONE;

  private WatchedConnection(Connection real, Path folder) {
    this.real = real;
    this.folder = folder;
  }

  static Connection of(Connection real, Path folder) {
    return proxy(Connection.class, new WatchedConnection(real, folder));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
      throws Throwable {
    switch (method.getName()) {
      case "unwrap" -> {
        if (arguments != null && arguments[0] == PGConnection.class) {
          PGConnection postgres = real.unwrap(PGConnection.class);
          return proxy(PGConnection.class, (p, m, a) -> copying(postgres, m, a));
        }
      }
      case "prepareStatement" -> {
        if (String.valueOf(arguments == null ? "" : arguments[0])
            .startsWith("update outbox set state = ?")) {
          pass(Point.DELIVERED_BEFORE_NOTING);
        }
      }
      case "commit" -> {
        commit();
        return null;
      }
      case "rollback", "close" -> work = Work.NONE;
      default -> {}
    }
    return call(real, method, arguments);
  }

  private static @Nullable Object call(Object on, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private @Nullable Object copying(
      PGConnection postgres, Method method, Object @Nullable [] arguments) throws Throwable {
    return method.getName().equals("getCopyAPI")
        ? new Copying(real.unwrap(BaseConnection.class))
        : call(postgres, method, arguments);
  }

  /** Rows on their way into a table. */
  private final class Copying extends CopyManager {

    Copying(BaseConnection connection) throws SQLException {
      super(connection);
    }

    @Override
    public CopyIn copyIn(String sql) throws SQLException {
      Work now = Work.of(sql);
      if (now == Work.NONE) {
        return super.copyIn(sql);
      }
      work = now;
      pass("BEFORE_COPY");
      CopyIn copy = super.copyIn(sql);
      return proxy(
          CopyIn.class,
          (p, method, arguments) -> {
            boolean ends = method.getName().equals("endCopy");
            if (ends) {
              pass("IN_COPY");
            }
            Object result = call(copy, method, arguments);
            if (ends) {
              pass("AFTER_COPY");
            }
            return result;
          });
    }
  }

  private void commit() throws SQLException {
    pass("BEFORE_COMMIT");
    Optional<Order> during = work.point("IN_COMMIT").flatMap(point -> Order.take(folder, point));
    if (during.isPresent()) {
      strikeSoon(during.get(), backend());
    }
    real.commit();
    pass("AFTER_COMMIT");
    work = Work.NONE;
  }

  private static void strikeSoon(Order order, long backend) {
    long wait = ThreadLocalRandom.current().nextLong(COMMIT_NANOS);
    Thread.ofPlatform()
        .start(() -> {
          LockSupport.parkNanos(wait);
          order.blow().strike(backend);
        });
  }

  private void pass(String moment) throws SQLException {
    Optional<Point> point = work.point(moment);
    if (point.isPresent()) {
      pass(point.get());
    }
  }

  private void pass(Point point) throws SQLException {
    Optional<Order> order = Order.take(folder, point);
    if (order.isPresent()) {
      order.get().blow().strike(backend());
    }
  }

  private long backend() throws SQLException {
    return real.unwrap(PGConnection.class).getBackendPID();
  }
}
