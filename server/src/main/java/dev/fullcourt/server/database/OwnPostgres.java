package dev.fullcourt.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A PostgreSQL started from the binaries that come with the product, kept in a data directory.
 *
 * <p>The first process to open a directory starts it; others that open the same directory meanwhile
 * use it too, and the last to close it stops it, whichever that is. One left behind by a killed
 * process is stopped and started again; one that dies in use is started again by who uses it. It
 * keeps its port as long as nobody else has taken that. It is durable ({@code fsync} and {@code
 * synchronous_commit} on), listens on the loopback address only, has no socket file, and asks
 * everyone for a password.
 */
public final class OwnPostgres implements AutoCloseable {

  private static final String HBA =
      """
      # Written by Fullcourt: passwords only, from this machine only.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "''",
          "shared_buffers", "256MB",
          "max_wal_size", "4GB",
          "max_connections", "60",
          "max_parallel_workers_per_gather", Integer.toString(helpers()),
          "timezone", "UTC",
          "jit", "off");

  /**
   * How many processes may help one statement. On few cores they would only take them from the
   * others: figures over all buyers from whoever looks at a page.
   */
  private static int helpers() {
    return Runtime.getRuntime().availableProcessors() < 4 ? 0 : 2;
  }

  /** Those this process had unpacked and started, by where they keep their data. */
  private static final Map<Path, EmbeddedPostgres> STARTED = new ConcurrentHashMap<>();

  private final Connection connection;
  private final Path cluster;
  private final Path use;
  private final Revival revival;

  private OwnPostgres(Connection connection, Path cluster, Path use, Revival revival) {
    this.connection = connection;
    this.cluster = cluster;
    this.use = use;
    this.revival = revival;
  }

  /** Starts the database of a data directory or joins it; the directory is made when missing. */
  public static OwnPostgres open(Path data) {
    Path cluster = cluster(data);
    try {
      privateDirectory(data);
      try (var turn = Turn.at(cluster)) {
        Secret secret = Secret.of(data);
        PostmasterFile postmaster = new PostmasterFile(cluster);
        if (!Users.of(cluster).isAnyAlive()) {
          postmaster.stop();
          start(cluster, secret);
        } else if (!postmaster.runs()) {
          Revival.start(cluster);
        }
        Path use = Users.of(cluster).enter();
        Connection connection = connection(postmaster.port(), secret);
        return new OwnPostgres(connection, cluster, use, Revival.of(cluster));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the database was started", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the database in " + data + " could not be started", e);
    }
  }

  /** Whether a running process uses the database of a data directory. */
  public static boolean isInUse(Path data) throws IOException {
    Path cluster = cluster(data);
    return new PostmasterFile(cluster).runs() && Users.of(cluster).isAnyAlive();
  }

  /** Stops the database of a data directory if a killed process left it running. */
  public static void stopLeftBehind(Path data) throws IOException {
    if (Files.isDirectory(data) && !isInUse(data)) {
      new PostmasterFile(cluster(data)).stop();
    }
  }

  private static Path cluster(Path data) {
    return data.toAbsolutePath().normalize().resolve("postgres");
  }

  private static void start(Path cluster, Secret secret) throws IOException {
    QuickStart quick = new QuickStart(cluster);
    int port = port(cluster);
    if (!isPrepared(cluster) || !quick.start(port, SETTINGS)) {
      EmbeddedPostgres postgres = builder(cluster, port, secret).start();
      STARTED.put(cluster, postgres);
      if (!isPrepared(cluster)) {
        prepare(postgres, cluster, secret);
      }
      quick.remember();
    }
    Users.of(cluster).clear();
  }

  private static EmbeddedPostgres.Builder builder(Path cluster, int port, Secret secret)
      throws IOException {
    Path binaries = Path.of(System.getProperty("user.home"), ".cache", "fullcourt", "postgresql");
    privateDirectory(binaries);
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    SETTINGS.forEach(builder::setServerConfig);
    return builder
        .setPort(port)
        .setDataDirectory(cluster)
        .setOverrideWorkingDirectory(binaries.toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setConnectConfig("password", secret.value());
  }

  /** The one it had before, for those who know it by that; any where it is taken. */
  private static int port(Path cluster) throws IOException {
    int before = new PostmasterFile(cluster).lastPort().orElse(0);
    try (ServerSocket free = new ServerSocket(before)) {
      return free.getLocalPort();
    } catch (BindException taken) {
      try (ServerSocket free = new ServerSocket(0)) {
        return free.getLocalPort();
      }
    }
  }

  /** The file is written last, so whoever was killed while preparing left another. */
  private static boolean isPrepared(Path cluster) throws IOException {
    Path rules = cluster.resolve("pg_hba.conf");
    return Files.exists(rules)
        && Files.readString(rules).startsWith(HBA.lines().findFirst().orElseThrow());
  }

  private static void prepare(EmbeddedPostgres postgres, Path cluster, Secret secret)
      throws IOException {
    try (var session = postgres.getPostgresDatabase().getConnection();
        Statement statement = session.createStatement()) {
      // The secret is hexadecimal, so it needs no quoting; DDL takes no parameters.
      statement.execute("alter role postgres password '" + secret.value() + "'");
      statement.execute("drop database if exists fullcourt");
      statement.execute("drop role if exists fullcourt");
      statement.execute("create role fullcourt login password '" + secret.value() + "'");
      statement.execute("create database fullcourt owner fullcourt");
      Path written = Files.writeString(cluster.resolveSibling("postgres.hba"), HBA);
      Files.move(written, cluster.resolve("pg_hba.conf"), StandardCopyOption.REPLACE_EXISTING);
      statement.execute("select pg_reload_conf()");
    } catch (SQLException e) {
      throw new IOException("the new database could not be prepared", e);
    }
  }

  private static Connection connection(int port, Secret secret) {
    return new Connection(
        "jdbc:postgresql://127.0.0.1:" + port + "/fullcourt", "fullcourt", secret.value());
  }

  /** Makes a directory only its owner can enter; one that is there stays as it is. */
  private static void privateDirectory(Path directory) throws IOException {
    if (Files.exists(directory)) {
      return;
    }
    Files.createDirectories(directory);
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Where it answers. */
  public Connection connection() {
    return connection;
  }

  /** Stops it unless others use it. */
  @Override
  public void close() {
    revival.close();
    try (var turn = Turn.at(cluster)) {
      Files.deleteIfExists(use);
      if (!Users.of(cluster).isAnyAlive()) {
        stop();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the database could not be stopped", e);
    }
  }

  private void stop() throws IOException {
    EmbeddedPostgres started = STARTED.remove(cluster);
    if (started == null) {
      new PostmasterFile(cluster).stop();
    } else {
      started.close();
    }
  }
}
