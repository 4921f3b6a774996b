package dev.fullcourt.server.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
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

  private static final String BEAN = "database";

  private @Nullable CompletableFuture<Database> opening;
  private boolean given;

  @Override
  public void initialize(GenericApplicationContext context) {
    Environment environment = context.getEnvironment();
    Path data = Path.of(environment.getRequiredProperty("fullcourt.data"));
    String url = environment.getProperty("fullcourt.db.url", "");
    CompletableFuture<Database> database =
        CompletableFuture.supplyAsync(
            () -> Database.open(data, url), Thread.ofPlatform().name("database")::start);
    opening = database;
    if (context.containsBeanDefinition(BEAN)) { // written down by the build
      context.removeBeanDefinition(BEAN);
    }
    context.registerBean(
        BEAN,
        Database.class,
        () -> {
          given = true; // from here on the application closes it
          return database.join();
        });
  }

  /** When no application has come to be that would close it. */
  @Override
  public void close() {
    if (opening != null && !given) {
      opening.thenAccept(Database::close).exceptionally(neverOpened -> null).join();
    }
  }
}
