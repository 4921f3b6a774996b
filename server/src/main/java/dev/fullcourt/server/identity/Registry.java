package dev.fullcourt.server.identity;

import dev.fullcourt.history.identity.Ids;
import dev.fullcourt.history.imports.Draft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounts, people and buyers met in one import. New ones are handed over with the events that
 * brought them, to be stored in the same transaction.
 */
final class Registry {

  private final JdbcClient jdbc;
  private final DataSource source;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Set<String>> motionsOfAccount = new HashMap<>();
  private final Meetings meetings;
  private Met met;

  /**
   * A registry.
   *
   * @param several whether accounts may have more than one buyer, each of a motion
   */
  Registry(JdbcClient jdbc, DataSource source, boolean several) {
    this.jdbc = jdbc;
    this.source = source;
    this.meetings = new Meetings(jdbc);
    this.met = new Met(jdbc, source);
    if (several) {
      readMotions();
    }
  }

  private void readMotions() {
    jdbc.sql("select account, motion from buyer where account is not null")
        .query(row -> {
          motions(row.getString(1)).add(row.getString(2));
        });
  }

  /** The motions in which an account has a buyer so far. */
  Set<String> motions(String account) {
    return motionsOfAccount.computeIfAbsent(account, id -> new TreeSet<>());
  }

  /** The buyers in which a person was met, as far as it is stored. */
  Set<String> met(@Nullable String person) {
    return person == null ? Set.of() : meetings.of(List.of(person)).getOrDefault(person, Set.of());
  }

  String person(String key) {
    String id = Ids.person(key);
    if (known.add(id)) {
      met.person(id, key);
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
      met.buyer(id, motion, account, label(draft));
    }
    return id;
  }

  private String account(String key) {
    String id = Ids.account(key);
    if (known.add(id)) {
      met.account(id, key);
    }
    return id;
  }

  private static String label(Draft draft) {
    if (draft.account() != null) {
      return draft.account();
    }
    return draft.buyer() != null ? draft.buyer() : Objects.requireNonNullElse(draft.person(), "");
  }

  /** Whom was met since the last time; begins anew. */
  Met handOver() {
    Met all = met;
    met = new Met(jdbc, source);
    return all;
  }
}
