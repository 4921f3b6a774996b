package dev.fullcourt.server.database;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Opens the database while the application is still being put together, of which it takes a part of
 * the time: PostgreSQL starts in processes of its own.
 */
public final class DatabaseAhead
    implements ApplicationContextInitializer<GenericApplicationContext>, AutoCloseable {

  private @Nullable FutureTask<Database> opening;
  private boolean given;

  @Override
  public void initialize(GenericApplicationContext context) {
    Environment environment = context.getEnvironment();
    Path data = Path.of(environment.getRequiredProperty("fullcourt.data"));
    String url = environment.getProperty("fullcourt.db.url", "");
    FutureTask<Database> task = new FutureTask<>(() -> Database.open(data, url));
    opening = task;
    Thread.ofPlatform().name("database").start(task);
    context.registerBean(
        "database",
        Database.class,
        () -> {
          given = true; // from here on the application closes it
          return opened(task);
        });
  }

  private static Database opened(FutureTask<Database> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the database was started", e);
    }
  }

  /** When no application has come to be that would close it. */
  @Override
  public void close() {
    FutureTask<Database> task = opening;
    if (task == null || given) {
      return;
    }
    try {
      task.get().close();
    } catch (ExecutionException neverOpened) {
      given = true; // there is nothing to close
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
