package dev.fullcourt.server.desk;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.lists.Choice;
import dev.fullcourt.server.page.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which part of somebody's queue.
 *
 * @param part what they have, what waits for their team, or what is asked of it; empty for all
 */
public record QueueFilter(String part) {

  private static final List<String> PARTS = List.of("mine", "waiting", "asked");

  /**
   * Reads it from the parameters of an address.
   *
   * @throws Unreadable when it is none of those
   */
  public static QueueFilter read(Map<String, String> said) {
    String part = said.getOrDefault("part", "").strip();
    if (!part.isEmpty() && !PARTS.contains(part)) {
      throw new Unreadable("part", part, "one of " + String.join(", ", PARTS));
    }
    return new QueueFilter(part);
  }

  /** That part of it. */
  public Queue of(Desk desk, Member member, int most) {
    return new Queue(
        has("mine") ? desk.of(member, most) : List.of(),
        has("waiting") ? desk.waiting(member, most) : List.of(),
        has("asked") ? desk.tasks(member, most) : List.of());
  }

  private boolean has(String word) {
    return part.isEmpty() || part.equals(word);
  }

  /** The parts to choose from. */
  public Choice choice() {
    return Choice.of(
        "part",
        "Show",
        "Everything",
        PARTS,
        part,
        word ->
            switch (word) {
              case "mine" -> "Yours";
              case "waiting" -> "Waiting for your team";
              default -> "Asked of your team";
            });
  }

  /** What waits. */
  public record Queue(List<Desk.Item> mine, List<Desk.Item> waiting, List<Desk.Task> tasks) {
    public Queue {
      mine = List.copyOf(mine);
      waiting = List.copyOf(waiting);
      tasks = List.copyOf(tasks);
    }

    /** The first of each part. */
    public Queue first(int most) {
      return new Queue(first(mine, most), first(waiting, most), first(tasks, most));
    }

    private static <T> List<T> first(List<T> all, int most) {
      return all.subList(0, Math.min(most, all.size()));
    }

    /** The buyers in it, each once, in its order. */
    public List<String> buyers() {
      return Stream.concat(
              Stream.concat(mine.stream(), waiting.stream()).map(Desk.Item::buyer),
              tasks.stream().map(Desk.Task::buyer))
          .distinct()
          .toList();
    }
  }
}
