package dev.fullcourt.history.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes what an importer reads and only counts it: what an import of the same files would bring.
 * Memory has an end however long the files are.
 */
public final class DryRun implements Sink {

  /** The accounts, people and ids that are told apart; beyond that there are at least so many. */
  private static final int MOST = 4_000_000;

  private static final int BATCH = 5_000;

  /** Knows the log. */
  @FunctionalInterface
  public interface Known {

    /** Those of the ids that the source has sent before. */
    Set<String> among(String source, List<String> ids);
  }

  private static final class EventCount {
    private long events;
    private long known;
  }

  private final Set<String> motions;
  private final Known known;
  private final Map<String, EventCount> types = new TreeMap<>();
  private final Map<String, DryRunReport.OfFile> files = new TreeMap<>();
  private final Reasons reasons = new Reasons();
  private final Distinct people = new Distinct(MOST);
  private final Distinct accounts = new Distinct(MOST);
  private final Distinct ids = new Distinct(MOST);
  private final List<Draft> row = new ArrayList<>();
  private final List<Draft> asking = new ArrayList<>(BATCH);
  private Draft.@Nullable Origin rejected;
  private @Nullable Instant first;
  private @Nullable Instant last;
  private long undated;

  /**
   * A run.
   *
   * @param motions the motions the agreement has
   * @param known asked in batches which events are there already
   */
  public DryRun(List<String> motions, Known known) {
    this.motions = Set.copyOf(motions);
    this.known = known;
  }

  @Override
  public void accept(Draft draft) {
    row.add(draft);
  }

  @Override
  public void reject(Draft.Origin origin, String reason) {
    reasons.add(origin, reason);
    rejected = origin;
  }

  @Override
  public void rowRead(Draft.Origin origin) {
    row.stream()
        .filter(draft -> draft.motion() != null && !motions.contains(draft.motion()))
        .findFirst()
        .ifPresent(stranger -> {
          row.clear();
          reject(origin, "the playbook has no motion `" + stranger.motion() + "`");
        });
    boolean bad = origin.equals(rejected);
    files.merge(
        origin.file(), DryRunReport.OfFile.one(origin.file(), bad, !row.isEmpty()), DryRunReport.OfFile::and);
    row.forEach(this::count);
    row.clear();
  }

  private void count(Draft draft) {
    types.computeIfAbsent(draft.type(), type -> new EventCount()).events++;
    if (draft.person() != null) {
      people.add(draft.person());
    }
    if (draft.account() != null) {
      accounts.add(draft.account());
    }
    Instant at = draft.occurredAt();
    if (at == null) {
      undated++;
    } else {
      first = first == null || at.isBefore(first) ? at : first;
      last = last == null || at.isAfter(last) ? at : last;
    }
    asking.add(draft);
    if (asking.size() >= BATCH) {
      ask();
    }
  }

  private void ask() {
    if (asking.isEmpty()) {
      return;
    }
    String source = asking.getFirst().source();
    Set<String> there =
        new HashSet<>(known.among(source, asking.stream().map(Draft::id).distinct().toList()));
    for (Draft draft : asking) {
      EventCount count = types.get(draft.type());
      if (count != null && (there.contains(draft.id()) || !ids.add(draft.id()))) {
        count.known++;
      }
    }
    asking.clear();
  }

  /** What was counted, once everything was read. */
  public DryRunReport report() {
    ask();
    List<DryRunReport.OfType> events = new ArrayList<>();
    types.forEach(
        (type, count) ->
            events.add(
                new DryRunReport.OfType(type, count.events, count.events - count.known)));
    return new DryRunReport(
        List.copyOf(files.values()),
        events,
        people.count(),
        accounts.count(),
        people.isFull() || accounts.isFull() || ids.isFull(),
        undated,
        first,
        last,
        reasons.all());
  }
}
