package dev.fullcourt.engine.play;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a buyer's plays.
 *
 * @param running those that run, in the order of the playbook
 * @param played how often each was started
 * @param asked what machines were asked to send, not known to be sent, in order
 * @param standing the names of the conditions that start plays and are true already
 * @param changesAt when time alone next changes something a play looks at, or null
 */
public record PlayCourse(
    List<RunningPlay> running,
    List<Played> played,
    List<AskedMessage> asked,
    Set<String> standing,
    @Nullable Instant changesAt) {

  /** Nothing yet. */
  public static final PlayCourse NONE =
      new PlayCourse(List.of(), List.of(), List.of(), Set.of(), null);

  public PlayCourse {
    running = List.copyOf(running);
    played = List.copyOf(played);
    asked = List.copyOf(asked);
    standing = Set.copyOf(standing);
  }

  /** When something of it may be due. */
  public Stream<Instant> dues() {
    Stream<Instant> runs = running.stream().map(RunningPlay::due);
    return changesAt == null ? runs : Stream.concat(Stream.of(changesAt), runs);
  }

  /** With the conditions that start plays, and when time next changes one. */
  public PlayCourse with(Set<String> conditions, @Nullable Instant change) {
    return new PlayCourse(running, played, asked, conditions, change);
  }
}
