package dev.fullcourt.server.desk;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.desk.BulkPage.Left;
import dev.fullcourt.server.desk.BulkPage.Told;
import dev.fullcourt.server.page.Numbers;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Says what came of an act about many buyers. */
public final class BulkTexts {

  private static final int SHOWN = 20;

  private BulkTexts() {}

  /** As the page tells it. */
  static Told told(BulkAct act, Instant now) {
    List<Left> left =
        act.rows().stream()
            .filter(row -> act.undone() == null ? !row.isDone() : row.kept() != null)
            .map(BulkTexts::left)
            .toList();
    int more = left.size() - SHOWN;
    return new Told(
        says(act),
        left.subList(0, Math.min(SHOWN, left.size())),
        more > 0 ? "and " + Numbers.whole(more) + " more" : "",
        act.isUndoable(now) ? "/bulk-acts/" + act.id() + "/undo" : null);
  }

  private static Left left(BulkAct.Row row) {
    return new Left(
        row.name().isEmpty() ? row.buyer() : row.name(),
        Objects.requireNonNullElse(row.kept(), Objects.requireNonNullElse(row.refused(), "")));
  }

  /** In a sentence or two. */
  public static String says(BulkAct act) {
    if (act.undone() != null) {
      long kept = act.done() - act.taken();
      return "Undone for "
          + buyers(act.taken())
          + "."
          + (kept == 0 ? "" : " " + buyers(kept) + (kept == 1 ? " stays" : " stay") + " as is.");
    }
    long refused = act.rows().size() - act.done();
    return done(act)
        + (refused == 0
            ? ""
            : " " + buyers(refused) + (refused == 1 ? " was" : " were") + " left alone.");
  }

  private static String done(BulkAct act) {
    long count = act.done();
    String buyers = buyers(count);
    String one = count == 1 ? " is" : " are";
    return switch (act.act()) {
      case ASSIGN -> buyers + " given to " + act.said().get("to") + ".";
      case TAKE -> buyers + one + " yours.";
      case RECYCLE -> buyers + " recycled: " + said(act, "reason") + ".";
      case START_PLAY -> said(act, "play") + " started for " + buyers + ".";
      case STOP_PLAY -> said(act, "play") + " stopped for " + buyers + ".";
      case ASK -> said(act, "name") + " asked about " + buyers + ".";
      default -> "Done for " + buyers + ".";
    };
  }

  private static String said(BulkAct act, String name) {
    return Playbook.title(act.said().getOrDefault(name, ""));
  }

  private static String buyers(long count) {
    return Numbers.count(count, "buyer", "buyers");
  }
}
