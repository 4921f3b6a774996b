package dev.fullcourt.server.identity;

import dev.fullcourt.history.identity.Ids;
import dev.fullcourt.history.imports.Draft;
import dev.fullcourt.server.log.Partitions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounts, people and buyers met in one import. New ones wait here and are stored with the events
 * that brought them, in the same transaction.
 */
final class Registry {

  private final JdbcClient jdbc;
  private final DataSource source;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Set<String>> motionsOfAccount = new HashMap<>();
  private final Newcomers accounts = new Newcomers("account", "id text, key text");
  private final Newcomers people = new Newcomers("person", "id text, key text");
  private final Newcomers buyers =
      new Newcomers("buyer", "id text, partition smallint, motion text, account text, label text");

  Registry(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
    jdbc.sql("select account, motion from buyer where account is not null")
        .query(row -> {
          motions(row.getString(1)).add(row.getString(2));
        });
  }

  /** The motions in which an account has a buyer so far. */
  Set<String> motions(String account) {
    return motionsOfAccount.computeIfAbsent(account, id -> new TreeSet<>());
  }

  String person(String key) {
    String id = Ids.person(key);
    if (known.add(id)) {
      people.add(id, key);
    }
    return id;
  }

  String buyer(Draft draft, String motion) {
    String id = Ids.buyer(draft.account(), draft.buyer(), draft.person(), motion);
    if (known.add(id)) {
      String account = draft.account() == null ? null : account(draft.account());
      if (account != null) {
        motions(account).add(motion);
      }
      buyers.add(id, Partitions.of(id), motion, account, label(draft));
    }
    return id;
  }

  private String account(String key) {
    String id = Ids.account(key);
    if (known.add(id)) {
      accounts.add(id, key);
    }
    return id;
  }

  private static String label(Draft draft) {
    if (draft.account() != null) {
      return draft.account();
    }
    return draft.buyer() != null ? draft.buyer() : Objects.requireNonNullElse(draft.person(), "");
  }

  /**
   * Stores whom was met since the last time; call within the transaction that stores the events.
   */
  void store() {
    accounts.store(jdbc, source);
    people.store(jdbc, source);
    buyers.store(jdbc, source);
  }
}
