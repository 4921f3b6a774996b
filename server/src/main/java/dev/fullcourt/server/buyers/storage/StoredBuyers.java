package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.engine.act.IdleAct;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.history.files.EventJson;
import dev.fullcourt.server.buyers.Buyer;
import dev.fullcourt.server.buyers.BuyerRow;
import dev.fullcourt.server.buyers.Buyers;
import dev.fullcourt.server.buyers.Dealings;
import dev.fullcourt.server.buyers.Happening;
import dev.fullcourt.server.buyers.Known;
import dev.fullcourt.server.buyers.Place;
import dev.fullcourt.server.database.columns.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads single buyers: a fixed number of queries each, however much is known of them. */
@Repository
class StoredBuyers implements Buyers {

  private static final String HAPPENING =
      """
      select e.seq, e.source, e.id, e.buyer, e.person, e.type, e.occurred_at, e.known,
        e.effective, e.properties::text, p.name
      from event e left join person_view p on p.buyer = e.buyer and p.person = e.person
      """;

  private final JdbcClient jdbc;
  private final BuyerParts parts;
  private final BuyerPlays plays;
  private final Refolded refolded;

  StoredBuyers(JdbcClient jdbc, BuyerParts parts, BuyerPlays plays, Refolded refolded) {
    this.jdbc = jdbc;
    this.parts = parts;
    this.plays = plays;
    this.refolded = refolded;
  }

  @Override
  public Optional<Buyer> find(String id) {
    return jdbc.sql(
            "select "
                + Columns.ROW
                + ", v.attributes::text, v.first_event, v.events"
                + " from buyer_view v where v.buyer = :id")
        .param("id", id)
        .query((row, n) -> Viewed.of(row))
        .optional()
        .map(viewed -> buyer(id, viewed));
  }

  /** What the view of a buyer says. */
  private record Viewed(BuyerRow row, List<Known> known, Instant first, int events) {

    static Viewed of(ResultSet row) throws SQLException {
      return new Viewed(
          Columns.row(row),
          StoredBuyers.known(row.getString(12)),
          Instants.get(row, 13),
          row.getInt(14));
    }
  }

  private Buyer buyer(String id, Viewed viewed) {
    Refolded.Standing standing = refolded.now(id);
    return new Buyer(
        viewed.row(),
        viewed.known(),
        parts.people(id),
        parts.opportunities(id),
        parts.stays(id),
        viewed.first(),
        viewed.events(),
        standing.score(),
        standing.ahead(),
        new Dealings(
            standing.clocks(),
            parts.runs(id),
            standing.answers(),
            standing.roles(),
            plays.runs(id),
            standing.idle()));
  }

  @Override
  public Optional<IdleAct.Why> findIdle(String id, String source, String event) {
    return refolded.findIdle(id, source, event);
  }

  @Override
  public Optional<Cause.Score> findScore(String id, Instant at) {
    return refolded.scoreAt(id, at);
  }

  private static List<Known> known(String json) {
    return EventJson.read(json).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> new Known(title(each.getKey()), each.getValue().toString()))
        .toList();
  }

  private static String title(String name) {
    return dev.fullcourt.engine.playbook.Playbook.title(name);
  }

  @Override
  public List<Happening> before(String id, Place place, int size) {
    return jdbc.sql(
            HAPPENING
                + """
                where e.buyer = :id and (e.effective, e.seq) < (:at, :seq)
                order by e.effective desc, e.seq desc limit :size
                """)
        .param("id", id)
        .param("at", place.at().atOffset(ZoneOffset.UTC))
        .param("seq", place.seq())
        .param("size", size)
        .query((row, n) -> Happenings.read(row))
        .list();
  }

  @Override
  public Optional<Happening> find(String id, long seq) {
    return jdbc.sql(
            HAPPENING
                + """
                where e.buyer = :id and e.seq = :seq
                  and e.partition = (select partition from buyer where id = :id)
                """)
        .param("id", id)
        .param("seq", seq)
        .query((row, n) -> Happenings.read(row))
        .optional();
  }

  @Override
  public List<Happening> ofTypes(
      String id, Set<String> types, Instant from, Instant until, int size) {
    return jdbc.sql(
            HAPPENING
                + """
                where e.buyer = :id and e.type = any(:types)
                  and e.effective between :from and :until
                order by e.effective desc, e.seq desc limit :size
                """)
        .param("id", id)
        .param("types", types.toArray(String[]::new))
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("size", size)
        .query((row, n) -> Happenings.read(row))
        .list();
  }

  @Override
  public Optional<Decision.StageEntered> findDecision(String id, long position) {
    return jdbc.sql("select body from ledger where buyer = :id and position = :position")
        .param("id", id)
        .param("position", position)
        .query(String.class)
        .optional()
        .flatMap(LedgerRow::readStageEntered);
  }
}
