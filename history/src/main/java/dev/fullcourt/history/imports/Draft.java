package dev.fullcourt.history.imports;

import dev.fullcourt.engine.event.Value;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as an importer read it, before identity and log: keys in place of ids.
 *
 * @param source who sent it; from the mapping
 * @param id unique within the source and the same each time the same row is read
 * @param account key of the account, or null when unknown
 * @param person key of the person, or null
 * @param buyer key of the buyer when neither account nor person is known, or null
 * @param motion the motion, or null for the default one
 * @param type what happened
 * @param occurredAt when, or null when the row bears no date (law 2: used now, never backdated)
 * @param known when we knew it, or null when we did as soon as it counted
 * @param properties what else the row says
 * @param origin where it was read
 */
public record Draft(
    String source,
    String id,
    @Nullable String account,
    @Nullable String person,
    @Nullable String buyer,
    @Nullable String motion,
    String type,
    @Nullable Instant occurredAt,
    @Nullable Instant known,
    Map<String, Value> properties,
    Origin origin) {

  public Draft {
    properties = Map.copyOf(properties);
  }

  /** One that was known as soon as it counted. */
  public Draft(
      String source,
      String id,
      @Nullable String account,
      @Nullable String person,
      @Nullable String buyer,
      @Nullable String motion,
      String type,
      @Nullable Instant occurredAt,
      Map<String, Value> properties,
      Origin origin) {
    this(source, id, account, person, buyer, motion, type, occurredAt, null, properties, origin);
  }

  /** The same about another account and person. */
  public Draft about(@Nullable String otherAccount, @Nullable String otherPerson) {
    return new Draft(
        source,
        id,
        otherAccount,
        otherPerson,
        buyer,
        motion,
        type,
        occurredAt,
        known,
        properties,
        origin);
  }

  /**
   * A place in a file.
   *
   * @param file its name
   * @param row the row, counted from 1 for the header, as a spreadsheet shows it
   */
  public record Origin(String file, long row) {}
}
