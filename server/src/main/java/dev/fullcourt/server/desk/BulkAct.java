package dev.fullcourt.server.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something one of ours did about many buyers at once.
 *
 * @param id its id
 * @param act what
 * @param said what they said with it
 * @param undone when it was undone, or null while it stands
 * @param rows buyer by buyer
 */
public record BulkAct(
    String id,
    Act act,
    Map<String, String> said,
    Instant made,
    @Nullable Instant undone,
    List<Row> rows) {

  /** What can be done about many at once. The others ask for something of each buyer. */
  public static final Set<Act> ALLOWED =
      EnumSet.of(Act.ASSIGN, Act.TAKE, Act.RECYCLE, Act.START_PLAY, Act.STOP_PLAY, Act.ASK);

  /** About so many at most, so that nobody else has to wait for long. */
  public static final int MOST = 5_000;

  /** For so long it can be undone. */
  public static final Duration UNDOABLE = Duration.ofMinutes(15);

  public BulkAct {
    said = Map.copyOf(said);
    rows = List.copyOf(rows);
  }

  /**
   * What came of it for one buyer.
   *
   * @param name what the buyer was called
   * @param refused why it was not done, or null
   * @param kept why it was not undone, or null
   */
  public record Row(String buyer, String name, @Nullable String refused, @Nullable String kept) {

    /** Whether it was done. */
    public boolean isDone() {
      return refused == null;
    }
  }

  /** Whether it can still be undone. */
  public boolean isUndoable(Instant now) {
    return undone == null && done() > 0 && now.isBefore(made.plus(UNDOABLE));
  }

  /** About how many it was done. */
  public long done() {
    return rows.stream().filter(Row::isDone).count();
  }

  /** For how many it was undone. */
  public long taken() {
    return undone == null
        ? 0
        : rows.stream().filter(row -> row.isDone() && row.kept() == null).count();
  }
}
