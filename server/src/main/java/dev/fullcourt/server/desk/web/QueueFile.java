package dev.fullcourt.server.desk.web;

import dev.fullcourt.server.desk.Desk;
import dev.fullcourt.server.desk.QueueFilter;
import dev.fullcourt.server.desk.Standing;
import dev.fullcourt.server.lists.Csv;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A queue as a file: buyers and tasks alike, in the order of the page. */
final class QueueFile {

  private QueueFile() {}

  /**
   * A row.
   *
   * @param part which part of the queue
   * @param what the stage of a buyer, or what a task asks for
   * @param due until when, or null
   */
  record Line(
      String part,
      String id,
      String buyer,
      @Nullable String what,
      @Nullable String owner,
      Instant since,
      @Nullable Double score,
      @Nullable Instant due) {}

  static final Csv<Line> FILE =
      new Csv<>(
          "queue",
          List.of(
              new Csv.Column<>("part", Line::part),
              new Csv.Column<>("id", Line::id),
              new Csv.Column<>("buyer", Line::buyer),
              new Csv.Column<>("what", Line::what),
              new Csv.Column<>("owner", Line::owner),
              new Csv.Column<>("since", Line::since),
              new Csv.Column<>("score", Line::score),
              new Csv.Column<>("due", Line::due)));

  static List<Line> lines(QueueFilter.Queue queue) {
    return Stream.of(
            queue.mine().stream().map(item -> line("yours", item)),
            queue.waiting().stream().map(item -> line("waiting for your team", item)),
            queue.tasks().stream().map(QueueFile::line))
        .flatMap(lines -> lines)
        .toList();
  }

  private static Line line(String part, Desk.Item item) {
    return new Line(
        part,
        item.buyer(),
        item.name(),
        item.stage(),
        item.person(),
        item.since(),
        item.score(),
        item.due());
  }

  private static Line line(Desk.Task task) {
    Standing.Asked asked = task.what();
    return new Line(
        "asked of your team",
        task.buyer(),
        task.name(),
        asked.task().isEmpty() ? asked.kind() : asked.task(),
        asked.by(),
        asked.asked(),
        null,
        asked.due());
  }
}
