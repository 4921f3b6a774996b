package dev.fullcourt.history.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sink that keeps all it is given. */
final class Collected implements Sink {

  record Reject(Draft.Origin origin, String reason) {}

  final List<Draft> drafts = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();
  final List<Draft.Origin> rows = new ArrayList<>();

  @Override
  public void accept(Draft draft) {
    drafts.add(draft);
  }

  @Override
  public void reject(Draft.Origin origin, String reason) {
    rejects.add(new Reject(origin, reason));
  }

  @Override
  public void rowRead(Draft.Origin origin) {
    rows.add(origin);
  }

  Stream<Draft> of(String type) {
    return drafts.stream().filter(draft -> draft.type().equals(type));
  }
}
