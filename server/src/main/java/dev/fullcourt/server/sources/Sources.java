package dev.fullcourt.server.sources;

import dev.fullcourt.server.database.columns.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sources and their write keys. */
@Component
public class Sources {

  /** A key that is rotated stays good for so long, so that no client has to change at once. */
  public static final Duration GRACE = Duration.ofDays(7);

  /** A key that was revoked is refused by every process after so long at the latest. */
  static final Duration REMEMBERED = Duration.ofSeconds(2);

  private static final int MOST_REMEMBERED = 10_000;
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,59}";

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Map<String, Found> remembered = new ConcurrentHashMap<>();

  Sources(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  private record Found(Optional<Source> source, Instant at) {}

  /**
   * Makes a source with its first write key.
   *
   * @throws CannotChange when the name is taken or cannot be one
   */
  public NewKey add(String name) {
    if (!name.matches(NAME) || name.startsWith("fullcourt")) {
      throw new CannotChange(
          "A source needs a name of up to 60 letters, digits, spaces, dots, `_` and `-`, beginning"
              + " with a letter or digit; names that begin with 'fullcourt' are taken. Found: "
              + name);
    }
    return transactions.execute(status -> {
      Source source =
          jdbc.sql(
                  """
                  insert into source (name) values (:name) on conflict (name) do nothing
                  returning id, name, made_at, go_live
                  """)
              .param("name", name)
              .query((row, n) -> source(row))
              .optional()
              .orElseThrow(() -> new CannotChange("There is a source '" + name + "' already."));
      return makeKey(source);
    });
  }

  /** Makes a further write key for a source; those it has stay good. */
  public NewKey makeKey(Source source) {
    String key = Secrets.make();
    jdbc.sql("insert into write_key (source, hash, ending) values (:source, :hash, :ending)")
        .param("source", source.id())
        .param("hash", Secrets.hash(key))
        .param("ending", Secrets.ending(key))
        .update();
    return new NewKey(source, key);
  }

  /** Makes a new write key in place of one, which stays good for {@link #GRACE}. */
  public NewKey rotate(WriteKey old, Instant now) {
    NewKey made =
        transactions.execute(status -> {
          end(old, now.plus(GRACE));
          return makeKey(get(old.source()));
        });
    remembered.clear();
    return made;
  }

  /** Ends a write key at once. */
  public void revoke(WriteKey key, Instant now) {
    end(key, now);
    remembered.clear();
  }

  private void end(WriteKey key, Instant at) {
    jdbc.sql(
            """
            update write_key set ends_at = least(ends_at, :at) where id = :id
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", key.id())
        .update();
  }

  /** Sets from when on effects may leave for a source's events; null takes it back. */
  public void goLive(Source source, @Nullable Instant from) {
    jdbc.sql("update source set go_live = :from::timestamptz where id = :id")
        .param("from", from == null ? null : from.toString())
        .param("id", source.id())
        .update();
  }

  /** The source a write key belongs to, if it is good now. */
  public Optional<Source> findByKey(String key, Instant now) {
    String hash = HexFormat.of().formatHex(Secrets.hash(key));
    Found found = remembered.get(hash);
    if (found == null
        || found.at().plus(REMEMBERED).isBefore(now)
        || found.at().isAfter(now)) { // the clock was set back
      if (remembered.size() > MOST_REMEMBERED) {
        remembered.clear(); // somebody tries keys
      }
      found = new Found(load(key, now), now);
      remembered.put(hash, found);
    }
    return found.source();
  }

  private Optional<Source> load(String key, Instant now) {
    return jdbc.sql(
            """
            select s.id, s.name, s.made_at, s.go_live
            from write_key k join source s on s.id = k.source
            where k.hash = :hash and (k.ends_at is null or k.ends_at > :now)
            """)
        .param("hash", Secrets.hash(key))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> source(row))
        .optional();
  }

  /** Every source, by name. */
  public List<Source> all() {
    return jdbc.sql("select id, name, made_at, go_live from source order by name")
        .query((row, n) -> source(row))
        .list();
  }

  /** The source of a name. */
  public Optional<Source> find(String name) {
    return all().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  Source get(int id) {
    return all().stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> new CannotChange("There is no source " + id + "."));
  }

  /** The write keys of a source, the newest first; those that ended are kept in view. */
  public List<WriteKey> keys(Source source) {
    return jdbc.sql(
            """
            select id, source, ending, made_at, ends_at from write_key where source = :source
            order by made_at desc, id desc
            """)
        .param("source", source.id())
        .query((row, n) ->
            new WriteKey(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                Instants.get(row, 4),
                Instants.find(row, 5)))
        .list();
  }

  static Source source(ResultSet row) throws SQLException {
    return new Source(row.getInt(1), row.getString(2), Instants.get(row, 3), Instants.find(row, 4));
  }
}
