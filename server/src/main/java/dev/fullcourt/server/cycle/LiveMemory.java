package dev.fullcourt.server.cycle;

import dev.fullcourt.server.log.LiveWindow;
import dev.fullcourt.server.log.Partitions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The states of buyers this process decided last. The database is given one only now and then, so
 * it may lag there (law 13); what is lost with the process is made again from the log. Of one
 * thread; used within the transaction that decides.
 */
@Component
class LiveMemory {

  /** So many people and buyers are remembered, about. */
  private static final int ROOM = 64_000;

  /** What a buyer of one partition may take of it. */
  private static final int ROOM_OF_ONE = ROOM / Partitions.COUNT;

  /** After so many events and decisions a state is stored although it is still remembered. */
  private static final int OFTEN = 32;

  private final States states;
  private final Map<Integer, Remembered> partitions = new HashMap<>();
  private final Set<String> touched = new HashSet<>();
  private boolean behind;

  LiveMemory(States states) {
    this.states = states;
  }

  /**
   * A state that is remembered.
   *
   * @param snapshot the state
   * @param unsaved how many events and decisions of it the database does not have
   */
  private record Entry(Snapshot snapshot, int unsaved) {

    int weight() {
      return 1 + snapshot.state().facts().people().size();
    }
  }

  /** The buyers of one partition, and where it stood when they were decided. */
  private static final class Remembered {

    final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    long epoch = -1;
    long cursor = -1;
    int weight;

    void put(String buyer, Entry entry) {
      Entry before = entries.put(buyer, entry);
      weight += entry.weight() - (before == null ? 0 : before.weight());
    }

    void remove(String buyer) {
      Entry before = entries.remove(buyer);
      weight -= before == null ? 0 : before.weight();
    }

    void clear() {
      entries.clear();
      weight = 0;
    }
  }

  /** The states of some buyers, as far as they are current. */
  Map<String, Snapshot> find(List<LiveWindow> windows, Collection<String> buyers) {
    for (LiveWindow window : windows) {
      Remembered partition = partitions.computeIfAbsent(window.partition(), id -> new Remembered());
      if (partition.epoch != window.epoch() || partition.cursor != window.first()) {
        partition.clear(); // somebody else decided here since
      }
    }
    Map<String, Snapshot> found = new HashMap<>();
    List<String> others = new ArrayList<>();
    for (String buyer : buyers) {
      Entry entry = of(buyer).entries.get(buyer);
      if (entry == null) {
        others.add(buyer);
      } else {
        found.put(buyer, entry.snapshot());
      }
    }
    states
        .find(others)
        .forEach((buyer, snapshot) -> {
          of(buyer).put(buyer, new Entry(snapshot, 0));
          found.put(buyer, snapshot);
        });
    return found;
  }

  /**
   * Remembers what became of a buyer.
   *
   * @param news how many events and decisions led there from what was remembered before
   */
  void put(String buyer, Snapshot snapshot, int news) {
    Entry before = of(buyer).entries.get(buyer);
    int unsaved = news + (before == null ? 0 : before.unsaved());
    of(buyer).put(buyer, new Entry(snapshot, unsaved));
    touched.add(buyer);
  }

  /** Forgets buyers whose states are not to be gone on from, here and in the database. */
  void forget(Collection<String> buyers) {
    buyers.forEach(buyer -> of(buyer).remove(buyer));
    states.forget(buyers.toArray(String[]::new));
  }

  /** Forgets all buyers of some partitions: they are decided in another way. */
  void forgetAll(Collection<Integer> whole) {
    whole.forEach(partitions::remove);
  }

  /** Stores what was not stored for long, and what there is no room for; after the views. */
  void store() {
    Map<String, Snapshot> stored = new HashMap<>();
    for (String buyer : touched) {
      Entry entry = of(buyer).entries.get(buyer);
      if (entry != null && entry.unsaved() >= OFTEN) {
        stored.put(buyer, entry.snapshot());
        of(buyer).put(buyer, new Entry(entry.snapshot(), 0));
      }
    }
    touched.stream().map(Partitions::of).distinct().forEach(id -> makeRoom(id, stored));
    behind |= !touched.isEmpty();
    touched.clear();
    states.store(stored);
  }

  private void makeRoom(int id, Map<String, Snapshot> stored) {
    Remembered partition = partitions.get(id);
    if (partition == null) {
      return;
    }
    Iterator<Map.Entry<String, Entry>> eldest = partition.entries.entrySet().iterator();
    while (partition.weight > ROOM_OF_ONE && eldest.hasNext()) {
      Map.Entry<String, Entry> gone = eldest.next();
      if (gone.getValue().unsaved() > 0) {
        stored.put(gone.getKey(), gone.getValue().snapshot());
      }
      partition.weight -= gone.getValue().weight();
      eldest.remove();
    }
  }

  /**
   * Stores some of what the database does not have, while nothing else is to be done.
   *
   * @param windows where partitions stand; only of these
   * @return how many states were stored
   */
  int catchUp(List<LiveWindow> windows, int most) {
    Map<String, Snapshot> stored = new HashMap<>();
    for (LiveWindow window : windows) {
      Remembered partition = partitions.get(window.partition());
      if (partition != null
          && partition.epoch == window.epoch()
          && partition.cursor == window.first()) {
        partition.entries.replaceAll((buyer, entry) -> {
          if (entry.unsaved() == 0 || stored.size() >= most) {
            return entry;
          }
          stored.put(buyer, entry.snapshot());
          return new Entry(entry.snapshot(), 0);
        });
      }
    }
    states.store(stored);
    behind = stored.size() >= most;
    return stored.size();
  }

  /** Whether the database may lack what is remembered. */
  boolean isBehind() {
    return behind;
  }

  /** What was decided is committed: partitions stand at the ends of these windows. */
  void committed(List<LiveWindow> windows) {
    for (LiveWindow window : windows) {
      Remembered partition = partitions.computeIfAbsent(window.partition(), id -> new Remembered());
      partition.epoch = window.epoch();
      partition.cursor = window.end();
    }
  }

  /** What was decided may not be committed: nothing of it may be gone on from. */
  void clear() {
    partitions.clear();
    touched.clear();
  }

  private Remembered of(String buyer) {
    return partitions.computeIfAbsent(Partitions.of(buyer), id -> new Remembered());
  }
}
