package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.server.page.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which stays a number is about, as a condition on the table {@code stay s}. The number and the
 * list behind it are both read with the same clause, so they cannot disagree.
 */
public final class StayClause {

  private final String prefix;
  private final StringBuilder sql;
  private final Map<String, Object> parameters = new HashMap<>();

  private StayClause(String prefix, String first) {
    this.prefix = prefix;
    this.sql = new StringBuilder(first);
  }

  /** Stays that began in a period. */
  public static StayClause entered(Period period, ZoneId zone) {
    return new StayClause("entered", "true").during("s.entered", period, zone);
  }

  /** Stays that ended in a period. */
  public static StayClause left(Period period, ZoneId zone) {
    return new StayClause("left", "s.left_at is not null").during("s.left_at", period, zone);
  }

  private StayClause during(String column, Period period, ZoneId zone) {
    Instant since = period.since(zone);
    if (since != null) {
      and(column + " >= ", "since", since.atOffset(ZoneOffset.UTC));
    }
    Instant until = period.until(zone);
    if (until != null) {
      and(column + " < ", "until", until.atOffset(ZoneOffset.UTC));
    }
    return this;
  }

  /** Only stays in that stage; an empty name narrows nothing. */
  public StayClause in(String stage) {
    return equal("s.stage", "stage", stage);
  }

  /** Only stays left for that stage; an empty name narrows nothing. */
  public StayClause next(String stage) {
    return equal("s.next", "next", stage);
  }

  /** Only stays of rounds that began by that arm; an empty name narrows nothing. */
  public StayClause by(String arm) {
    return equal("s.arm", "arm", arm);
  }

  /** Only stays of that round; 0 narrows nothing. */
  public StayClause round(int round) {
    return round == 0 ? this : and("s.round = ", "round", round);
  }

  /** Only stays of buyers in a segment; null narrows nothing. */
  public StayClause of(@Nullable Segment segment) {
    if (segment != null) {
      sql.append(" and s.buyer in (").append(segment.buyers()).append(')');
      parameters.putAll(segment.parameters());
    }
    return this;
  }

  /** Only stays entered that way. */
  public StayClause came(Manner manner) {
    return manner == Manner.ANY ? this : any("s.move", "came", manner);
  }

  /** Only stays left that way. */
  public StayClause went(Manner manner) {
    return manner == Manner.ANY ? this : any("s.next_move", "went", manner);
  }

  private StayClause equal(String column, String name, String value) {
    return value.isEmpty() ? this : and(column + " = ", name, value);
  }

  private StayClause any(String column, String name, Manner manner) {
    sql.append(" and ").append(column).append(" = any(").append(parameter(name)).append(')');
    parameters.put(prefix + "_" + name, words(manner));
    return this;
  }

  private StayClause and(String start, String name, Object value) {
    sql.append(" and ").append(start).append(parameter(name));
    parameters.put(prefix + "_" + name, value);
    return this;
  }

  private String parameter(String name) {
    return ":" + prefix + "_" + name;
  }

  /** The moves of a manner, as the table has them. */
  public static String[] words(Manner manner) {
    return manner.moves().stream().map(Move::word).sorted().toArray(String[]::new);
  }

  /** The condition; it names its parameters. */
  public String sql() {
    return sql.toString();
  }

  /** The parameters' values, by name. */
  public Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }
}
