package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.history.replay.CorrectedLog.Later;
import dev.fullcourt.history.replay.StateCodec;
import dev.fullcourt.server.database.Copy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the states of buyers, so that an event costs the same whatever came before it (law 13). */
@Component
class States {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String COLUMNS = "buyer, codec, revision, playbook, people, state";

  private final JdbcClient jdbc;
  private final DataSource source;

  States(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
  }

  /**
   * The states of those buyers that have one of the present form and revision that has taken in all
   * that was decided about the buyer.
   */
  Map<String, Snapshot> find(Collection<String> buyers) {
    Map<String, Snapshot> found = new HashMap<>();
    if (buyers.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            select s.buyer, s.playbook, s.people, s.state
            from buyer_state s
            join buyer_view v on v.buyer = s.buyer
              and v.events = s.events and v.decisions = s.decisions
            where s.buyer = any(:ids) and s.codec = :codec and s.revision = :revision
            """)
        .param("ids", buyers.toArray(String[]::new))
        .param("codec", StateCodec.NUMBER)
        .param("revision", Engine.REVISION)
        .query(row -> {
          read(row, found);
        });
    return found;
  }

  private static void read(ResultSet row, Map<String, Snapshot> found) throws SQLException {
    String buyer = row.getString(1);
    int playbook = row.getInt(2);
    String people = row.getString(3);
    Later later =
        people.equals("{}")
            ? Later.AS_IT_COMES
            : new Later(false, JSON.readValue(people, new TypeReference<Map<String, String>>() {}));
    StateCodec.read(row.getBytes(4))
        .ifPresent(state -> found.put(buyer, new Snapshot(state, playbook, later)));
  }

  /** Keeps states in place of those there were; the views show what led to them. */
  void store(Map<String, Snapshot> snapshots) {
    if (snapshots.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            create temporary table if not exists decided_state (buyer text, codec integer,
              revision smallint, playbook integer, people text, state bytea) on commit delete rows
            """)
        .update();
    Copy rows = new Copy("decided_state", COLUMNS);
    snapshots.forEach((buyer, snapshot) -> row(rows, buyer, snapshot));
    rows.send(source);
    jdbc.sql(
            """
            insert into buyer_state as s
              (buyer, codec, revision, playbook, people, state, events, decisions)
            select d.buyer, d.codec, d.revision, d.playbook, d.people, d.state, v.events, v.decisions
            from decided_state d join buyer_view v on v.buyer = d.buyer
            on conflict (buyer) do update set codec = excluded.codec,
              revision = excluded.revision, playbook = excluded.playbook,
              people = excluded.people, state = excluded.state,
              events = excluded.events, decisions = excluded.decisions
            """)
        .update();
  }

  /** Rows of states for {@link #replace}. */
  static Copy rows() {
    return new Copy("buyer_state", COLUMNS + ", events, decisions");
  }

  /**
   * Adds the state of a buyer.
   *
   * @param events how many events it has taken in, as the buyer's view has it
   * @param decisions how many decisions
   */
  static void add(Copy rows, String buyer, Snapshot snapshot, long events, long decisions) {
    row(rows, buyer, snapshot, events, decisions);
  }

  /** Adds a state and, where the rows have columns for it, what it has taken in. */
  private static void row(Copy rows, String buyer, Snapshot snapshot, Long... taken) {
    Stream<Object> state =
        Stream.of(
            buyer,
            StateCodec.NUMBER,
            Engine.REVISION,
            snapshot.playbook(),
            json(snapshot.later().people()),
            StateCodec.write(snapshot.state()));
    rows.row(Stream.concat(state, Stream.of(taken)).toArray());
  }

  /** Keeps states of some buyers in place of what there was of any of them. */
  void replace(String[] buyers, Copy rows) {
    forget(buyers);
    rows.send(source);
  }

  private static String json(Map<String, String> people) {
    return people.isEmpty()
        ? "{}"
        : JSON.writeValueAsString(
            people.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Forgets states: what they were made from was decided anew. */
  void forget(String[] buyers) {
    jdbc.sql("delete from buyer_state where buyer = any(:ids)").param("ids", buyers).update();
  }
}
