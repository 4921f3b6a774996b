package dev.fullcourt.server.plays;

import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.page.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The runs of plays: counted, and listed. */
public interface Runs {

  /**
   * What is counted of each play that ever ran.
   *
   * @param period when runs started that are counted under {@link Tally#over}
   * @param zone where its days begin and end
   */
  List<Tally> tallies(Period period, ZoneId zone);

  /** How many runs a filter finds, and how many steps of them it is about. */
  Count count(RunFilter filter, ZoneId zone);

  /** A part of the runs a filter finds, those that started last first. */
  Slice slice(RunFilter filter, ZoneId zone, Cursor cursor, int size);

  /** All of them, one after the other. */
  void each(RunFilter filter, ZoneId zone, Consumer<RunRow> to);

  /**
   * How many.
   *
   * @param steps of how many steps that became of which the filter tells; 0 when of none
   */
  record Count(long runs, long steps) {}

  /** A part of a list, and whether there is more on either side. */
  record Slice(List<RunRow> rows, boolean earlier, boolean later) {
    public Slice {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A play in figures.
   *
   * @param play its name
   * @param now what runs now, whenever it started
   * @param over what started in a period, and what became of it: as the report on plays counts it
   */
  record Tally(String play, Now now, Over over) {

    /** One that never ran. */
    public static Tally none(String play) {
      return new Tally(play, new Now(0, 0, 0), Over.NONE);
    }
  }

  /**
   * What runs now.
   *
   * @param running runs
   * @param open their steps that were asked for and are neither done nor withdrawn
   * @param overdue of those: not done in time
   */
  record Now(long running, long open, long overdue) {}

  /**
   * What became of runs that started in a period.
   *
   * @param started all of them
   * @param byHand of those: started by a person
   * @param running still running
   * @param finished ended by themselves
   * @param withheldWhy steps passed over, by what stood against them
   * @param medianMillis half of those that ended had ended after at most that; null when none has
   */
  record Over(
      long started,
      long byHand,
      long running,
      long finished,
      long recycled,
      long stopped,
      long takenOver,
      long turnOver,
      long asked,
      long done,
      long overdue,
      long withdrawn,
      long withheld,
      Map<String, Long> withheldWhy,
      @Nullable Long medianMillis) {

    static final Over NONE = new Over(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), null);

    public Over {
      withheldWhy = Map.copyOf(withheldWhy);
    }

    /** How many of them ended. */
    public long ended() {
      return started - running;
    }
  }
}
