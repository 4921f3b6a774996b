package dev.fullcourt.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL started from the binaries that come with the product, kept in a data directory.
 *
 * <p>One process owns it and stops it on the way out; others that open the same directory meanwhile
 * borrow it. One left behind by a killed owner is stopped and started again. It is durable ({@code
 * fsync} and {@code synchronous_commit} on), listens on the loopback address only, has no socket
 * file, and asks everyone for a password.
 */
public final class OwnPostgres implements AutoCloseable {

  private static final String HBA =
      """
      # Written by Fullcourt: passwords only, from this machine only.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private final Connection connection;
  private final @Nullable EmbeddedPostgres owned;
  private final Path cluster;

  private OwnPostgres(Connection connection, @Nullable EmbeddedPostgres owned, Path cluster) {
    this.connection = connection;
    this.owned = owned;
    this.cluster = cluster;
  }

  /** Starts or borrows the database of a data directory; the directory is made when missing. */
  public static OwnPostgres open(Path data) {
    try {
      Path cluster = data.toAbsolutePath().normalize().resolve("postgres");
      privateDirectory(data);
      Secret secret = Secret.of(data);
      PostmasterFile postmaster = new PostmasterFile(cluster);
      if (isInUse(data)) {
        return new OwnPostgres(connection(postmaster.port(), secret), null, cluster);
      }
      postmaster.stopOrphan();
      return start(cluster, secret);
    } catch (IOException e) {
      throw new UncheckedIOException("the database in " + data + " could not be started", e);
    }
  }

  /** Whether a running process owns the database of a data directory. */
  public static boolean isInUse(Path data) throws IOException {
    Path cluster = data.toAbsolutePath().normalize().resolve("postgres");
    return new PostmasterFile(cluster).runs() && Owner.of(cluster).lives();
  }

  private static OwnPostgres start(Path cluster, Secret secret) throws IOException {
    boolean fresh = Files.notExists(cluster.resolve("PG_VERSION"));
    EmbeddedPostgres postgres = builder(cluster, fresh, secret).start();
    Owner.of(cluster).claim();
    if (fresh) {
      prepare(postgres, cluster, secret);
    }
    return new OwnPostgres(connection(postgres.getPort(), secret), postgres, cluster);
  }

  private static EmbeddedPostgres.Builder builder(Path cluster, boolean fresh, Secret secret)
      throws IOException {
    Path binaries = Path.of(System.getProperty("user.home"), ".cache", "fullcourt", "postgresql");
    privateDirectory(binaries);
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(cluster)
            .setOverrideWorkingDirectory(binaries.toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "''")
            .setServerConfig("shared_buffers", "256MB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("max_connections", "60")
            .setServerConfig("timezone", "UTC")
            .setServerConfig("jit", "off");
    return fresh ? builder : builder.setConnectConfig("password", secret.value());
  }

  private static void prepare(EmbeddedPostgres postgres, Path cluster, Secret secret)
      throws IOException {
    try (var session = postgres.getPostgresDatabase().getConnection();
        Statement statement = session.createStatement()) {
      // The secret is hexadecimal, so it needs no quoting; DDL takes no parameters.
      statement.execute("alter role postgres password '" + secret.value() + "'");
      statement.execute("create role fullcourt login password '" + secret.value() + "'");
      statement.execute("create database fullcourt owner fullcourt");
      Files.writeString(cluster.resolve("pg_hba.conf"), HBA);
      statement.execute("select pg_reload_conf()");
    } catch (SQLException e) {
      throw new IOException("the new database could not be prepared", e);
    }
  }

  private static Connection connection(int port, Secret secret) {
    return new Connection(
        "jdbc:postgresql://127.0.0.1:" + port + "/fullcourt", "fullcourt", secret.value());
  }

  static void privateDirectory(Path directory) throws IOException {
    Files.createDirectories(directory);
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Where it answers. */
  public Connection connection() {
    return connection;
  }

  /** Stops it if this process started it. */
  @Override
  public void close() {
    if (owned != null) {
      try {
        owned.close();
        Owner.of(cluster).release();
      } catch (IOException e) {
        throw new UncheckedIOException("the database could not be stopped", e);
      }
    }
  }
}
