package dev.fullcourt.server.intake;

import dev.fullcourt.history.imports.Draft;
import dev.fullcourt.history.imports.Draft.Origin;
import dev.fullcourt.history.imports.Sink;
import dev.fullcourt.server.identity.Resolution;
import java.util.ArrayList;
import java.util.List;

/** Gathers the drafts of a row: it is taken whole or, if one of them cannot be taken, rejected. */
abstract class WholeRows implements Sink {

  private final Resolution resolution;
  private final List<Draft> row = new ArrayList<>();

  WholeRows(Resolution resolution) {
    this.resolution = resolution;
  }

  /** Takes a draft of a row that is taken whole. */
  abstract void take(Draft draft);

  /** A row was read to its end; so many of its drafts were taken. */
  abstract void ended(int drafts);

  @Override
  public final void accept(Draft draft) {
    row.add(draft);
  }

  @Override
  public final void rowRead(Origin origin) {
    row.stream()
        .filter(draft -> !resolution.knowsMotion(draft))
        .findFirst()
        .ifPresent(stranger -> {
          row.clear();
          reject(origin, "the playbook has no motion '" + stranger.motion() + "'");
        });
    row.forEach(this::take);
    ended(row.size());
    row.clear();
  }
}
