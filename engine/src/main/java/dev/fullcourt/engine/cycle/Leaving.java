package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Times;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.PointInTime;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.engine.playbook.Stage.CoolingOff;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a buyer takes along into a detour: why, and for how long they are left alone. */
final class Leaving {

  private final ZoneId zone;

  /** Leaving where days begin as they do in a zone. */
  Leaving(ZoneId zone) {
    this.zone = zone;
  }

  /** The reason the event gives, if the detour declares it. */
  static @Nullable String reason(Stage.Detour detour, @Nullable Row row) {
    String given = row == null ? null : row.text(EventTypes.REASON);
    return given != null && detour.reasons().containsKey(given) ? given : null;
  }

  /** Until when the buyer is left alone; {@link Times#NEVER_YET} for not at all. */
  long coolUntil(Stage.Detour detour, @Nullable String reason, @Nullable Row row, long at) {
    CoolingOff coolingOff = reason == null ? null : detour.reasons().get(reason);
    return switch (coolingOff) {
      case null -> Times.NEVER_YET;
      case CoolingOff.Lasting(Duration duration) ->
          duration.isZero() ? Times.NEVER_YET : after(at, duration);
      case CoolingOff.UntilDate _ -> row == null ? Times.NEVER_YET : until(row);
    };
  }

  private long until(Row row) {
    Instant until = PointInTime.of(row.property(EventTypes.UNTIL), zone);
    return until == null ? Times.NEVER_YET : Times.of(until);
  }

  /** Later by a length of time; never when there is none or the end is out of reach. */
  static long after(long at, @Nullable Duration duration) {
    return duration == null || duration.compareTo(Duration.ofMillis(Long.MAX_VALUE)) > 0
        ? Times.NEVER
        : Times.plus(at, duration.toMillis());
  }
}
