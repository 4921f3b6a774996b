package dev.fullcourt.server.corrections;

import dev.fullcourt.history.replay.CorrectedLog.EventId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a correction speaks of. */
@Component
class Lookup {

  private final JdbcClient jdbc;

  Lookup(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A buyer and its motion. */
  record Found(String id, String motion, String label) {}

  /** Two that are one at present. */
  record Merge(int number, String loser, String survivor) {}

  /** The buyer to whom an event came in. */
  String ownerOf(EventId event) {
    return Optional.ofNullable(ownersOf(List.of(event)).get(event))
        .orElseThrow(() ->
            new CannotCorrect(
                "There is no event '"
                    + event.id()
                    + "' from source '"
                    + event.source()
                    + "'. A buyer's page and log.parquet of an export name both."));
  }

  /** The buyers to whom events came in, in one query. */
  Map<EventId, String> ownersOf(Collection<EventId> events) {
    Map<EventId, String> owners = new HashMap<>();
    if (events.isEmpty()) {
      return owners;
    }
    jdbc.sql(
            """
            select e.source, e.id, e.buyer from unnest(:sources::text[], :ids::text[]) w(source, id)
            join event e on e.source = w.source and e.id = w.id and e.adopted_from is null
            where e.buyer <> '' and e.source <> 'fullcourt'
            """)
        .param("sources", events.stream().map(EventId::source).toArray(String[]::new))
        .param("ids", events.stream().map(EventId::id).toArray(String[]::new))
        .query(row -> {
          owners.put(new EventId(row.getString(1), row.getString(2)), row.getString(3));
        });
    return owners;
  }

  /** The buyer of that id or, where there is none, of that key. */
  Found buyer(String named) {
    List<Found> found = buyers("where id = :named", named);
    if (found.isEmpty()) {
      found =
          buyers(
              "where label = :named or account in (select id from account where key = :named)",
              named);
    }
    if (found.isEmpty()) {
      throw new CannotCorrect(
          "There is no buyer '"
              + named
              + "'. Give its id, as in the address of its page, or its"
              + " key in the files it came from.");
    }
    if (found.size() > 1) {
      throw new CannotCorrect(
          "Several buyers are called '"
              + named
              + "'; give the id of one: "
              + found.stream()
                  .map(each -> each.id() + " (" + each.motion() + ")")
                  .collect(Collectors.joining(", ")));
    }
    return found.getFirst();
  }

  /** Pages name them by id, which an index has; only commands name them by key. */
  private List<Found> buyers(String which, String named) {
    return jdbc.sql("select id, motion, label from buyer " + which + " order by id")
        .param("named", named)
        .query((row, n) -> new Found(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** The id of the person of that id or, where there is none, of that key. */
  String person(String named) {
    return person("id", named)
        .or(() -> person("key", named))
        .orElseThrow(() ->
            new CannotCorrect(
                "There is no person '"
                    + named
                    + "'. Give the key in the files they came from,"
                    + " such as an email address, or their id."));
  }

  private Optional<String> person(String column, String named) {
    return jdbc.sql("select id from person where " + column + " = :named order by id limit 1")
        .param("named", named)
        .query(String.class)
        .optional();
  }

  /** The merge in which someone was absorbed and still is. */
  Optional<Merge> mergeOf(String kind, String loser) {
    return jdbc.sql(
            """
            select number, loser, survivor from merge
            where kind = :kind and loser = :loser and ended_at is null
            """)
        .param("kind", kind)
        .param("loser", loser)
        .query((row, n) -> new Merge(row.getInt(1), row.getString(2), row.getString(3)))
        .optional();
  }

  /** Buyers that have events of a person that came in as such. */
  List<String> buyersWith(String person) {
    return jdbc.sql(
            """
            select distinct buyer from event
            where person = :person and adopted_from is null order by buyer
            """)
        .param("person", person)
        .query((row, n) -> row.getString(1))
        .list();
  }

  /** Buyers that were told of a merge of people. */
  List<String> told(int merge) {
    return jdbc.sql(
            """
            select buyer from event where source = 'fullcourt' and type = 'people_merged'
              and starts_with(id, :prefix) and adopted_from is null order by buyer
            """)
        .param("prefix", "people_merged-" + merge + "-")
        .query((row, n) -> row.getString(1))
        .list();
  }
}
