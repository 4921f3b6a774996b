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

  /** The buyer of that id or key. */
  Found buyer(String named) {
    List<Found> found =
        jdbc.sql(
                """
                select b.id, b.motion, b.label from buyer b left join account a on a.id = b.account
                where b.id = :named or b.label = :named or a.key = :named order by b.id
                """)
            .param("named", named)
            .query((row, n) -> new Found(row.getString(1), row.getString(2), row.getString(3)))
            .list();
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

  /** The id of the person of that id or key. */
  String person(String named) {
    return jdbc.sql("select id from person where id = :named or key = :named order by id limit 1")
        .param("named", named)
        .query(String.class)
        .optional()
        .orElseThrow(() ->
            new CannotCorrect(
                "There is no person '"
                    + named
                    + "'. Give the key in the files they came from,"
                    + " such as an email address, or their id."));
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
