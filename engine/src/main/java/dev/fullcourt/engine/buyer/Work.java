package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.handoff.OpenHandoff;
import dev.fullcourt.engine.owner.Owned;
import dev.fullcourt.engine.pass.OpenPass;
import dev.fullcourt.engine.play.PlayCourse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the teams are doing about a buyer: the part of its course that is theirs.
 *
 * @param handoffs those open, in the order they were offered
 * @param owned who has the buyer, or null before its first stage
 * @param standing the names of the watched conditions that are true already
 * @param plays the plays
 * @param passes tasks for other functions that are open, in the order they were asked for
 */
public record Work(
    List<OpenHandoff> handoffs,
    @Nullable Owned owned,
    Set<String> standing,
    PlayCourse plays,
    List<OpenPass> passes) {

  /** Nothing yet. */
  public static final Work NONE = new Work(List.of(), null, Set.of(), PlayCourse.NONE, List.of());

  public Work {
    handoffs = List.copyOf(handoffs);
    standing = Set.copyOf(standing);
    passes = List.copyOf(passes);
  }

  /** The same with the plays as they are. */
  public Work withPlays(PlayCourse course) {
    return new Work(handoffs, owned, standing, course, passes);
  }
}
