package dev.fullcourt.server.log;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Buyers that are merged stay merged: what comes in for one is adopted by the other in the same
 * transaction, through merges of merges too, and merged people are told to every buyer they meet.
 */
final class Adoption {

  /**
   * The rows that were appended since, partition by partition from where each ended. Written so
   * that it is read by number whatever the planner believes of tables it has not analysed yet: a
   * young log would be read whole for each merge.
   */
  private static final String ARRIVED =
      """
      with arrived as materialized (
        select e.* from tide t cross join lateral (
          select * from event r where r.partition = t.partition and r.seq >= t.first
          order by r.seq) e),
      """;

  private final JdbcClient jdbc;

  Adoption(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether anyone is merged. */
  boolean isNeeded() {
    return jdbc.sql("select exists (select 1 from merge where ended_at is null)")
        .query(Boolean.class)
        .single();
  }

  /** Remembers where the log ends; what is appended after that will be adopted. */
  void begin() {
    jdbc.sql(
            """
            create temporary table if not exists tide (partition smallint, first bigint)
              on commit delete rows
            """)
        .update();
    jdbc.sql("delete from tide").update();
    jdbc.sql("insert into tide select partition, next_seq from sequencer").update();
  }

  /** Adopts what was appended since. */
  void follow() {
    tellOfPeople();
    while (adopt() > 0) {
      // What was just adopted may have to be adopted once more.
    }
  }

  private void tellOfPeople() {
    int told =
        jdbc.sql(
                ARRIVED
                    + """
                    met as (
                      select distinct e.partition, e.buyer, m.number, m.loser, m.survivor, m.known,
                        c.because, c.who, 'people_merged-' || m.number || '-' || e.buyer as id
                      from arrived e
                      join merge m on m.kind = 'person' and m.loser = e.person and m.ended_at is null
                      join correction c on c.number = m.number
                      where e.adopted_from is null),
                    fresh as (
                      select met.* from met left join lateral (
                        select 1 as one from event o where o.source = 'fullcourt' and o.id = met.id
                          and o.adopted_from is null limit 1) told on true
                      where told.one is null)
                    insert into event (partition, seq, source, id, buyer, type, occurred_at, known,
                      effective, properties)
                    select f.partition,
                      p.next_seq + row_number() over (partition by f.partition order by f.id) - 1,
                      'fullcourt', f.id, f.buyer, 'people_merged', f.known, f.known,
                      (select max(horizon) from partition),
                      jsonb_build_object('who', f.loser, 'into', f.survivor, 'because', f.because,
                        'by', f.who)
                    from fresh f join sequencer p on p.partition = f.partition
                    """)
            .update();
    if (told > 0) {
      advance();
    }
  }

  private int adopt() {
    jdbc.sql(
            """
            create temporary table if not exists wave
              (partition smallint, first bigint) on commit delete rows
            """)
        .update();
    jdbc.sql("delete from wave").update();
    jdbc.sql("insert into wave select partition, next_seq from sequencer").update();
    int adopted =
        jdbc.sql(
                ARRIVED
                    + """
                    copies as (
                      select b.partition, e.seq as from_seq, e.source, e.id, m.survivor, e.buyer,
                        e.person, e.type, e.occurred_at, greatest(e.known, m.known) as known,
                        e.effective, e.properties, e.import
                      from arrived e
                      join merge m on m.kind = 'buyer' and m.loser = e.buyer and m.ended_at is null
                      join buyer b on b.id = m.survivor
                      where not (e.source = 'fullcourt'
                        and e.type in ('buyer_merged', 'buyer_adopted', 'buyer_separated')))
                    insert into event (partition, seq, source, id, buyer, person, type, occurred_at,
                      known, effective, properties, import, adopted_from, adopted_seq)
                    select c.partition, p.next_seq
                        + row_number() over (partition by c.partition order by c.buyer, c.from_seq) - 1,
                      c.source, c.id, c.survivor, c.person, c.type, c.occurred_at, c.known,
                      c.effective, c.properties, c.import, c.buyer, c.from_seq
                    from copies c join sequencer p on p.partition = c.partition
                    """)
            .update();
    jdbc.sql("update tide t set first = w.first from wave w where w.partition = t.partition")
        .update();
    if (adopted > 0) {
      advance();
    }
    return adopted;
  }

  private void advance() {
    jdbc.sql(
            """
            update sequencer p set next_seq = coalesce(
              (select max(e.seq) + 1 from event e where e.partition = p.partition), 0)
            """)
        .update();
  }
}
