package dev.fullcourt.server.identity;

import dev.fullcourt.server.log.Partitions;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts, people and buyers that were met and wait to be stored with what they did. */
public final class Met {

  private final JdbcClient jdbc;
  private final DataSource source;
  private final Newcomers accounts = new Newcomers("account", "id text, key text");
  private final Newcomers people = new Newcomers("person", "id text, key text");
  private final Newcomers buyers =
      new Newcomers("buyer", "id text, partition smallint, motion text, account text, label text");

  Met(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
  }

  void account(String id, String key) {
    accounts.add(id, key);
  }

  void person(String id, String key) {
    people.add(id, key);
  }

  void buyer(String id, String motion, @Nullable String account, String label) {
    buyers.add(id, Partitions.of(id), motion, account, label);
  }

  /** Stores them; call within the transaction that stores the events. */
  public void store() {
    accounts.store(jdbc, source);
    people.store(jdbc, source);
    buyers.store(jdbc, source);
  }
}
