package dev.fullcourt.server.desk;

import dev.fullcourt.server.access.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where it is kept which events belong to one act about many buyers. */
public interface BulkBook {

  /** One of somebody's own; of others' there is nothing to tell. */
  Optional<BulkAct> find(Member by, String id);

  /** Keeps a new one, without rows yet; one of that id that is there stays as it is. */
  void add(Member by, String id, Act act, Map<String, String> said, List<String> buyers);

  /** Some of the buyers it was asked about and has no rows of, in the order they were named. */
  List<String> open(String id, int most);

  /** Adds what came of it for some buyers. */
  void add(String id, List<BulkAct.Row> rows);

  /** Notes why it was not done after all, by buyer. */
  void refuse(String id, Map<String, String> why);

  /** Notes that it is undone: whether it was not before. */
  boolean undo(String id);

  /** Notes why it was not undone, by buyer. */
  void keep(String id, Map<String, String> why);

  /** Forgets what came of those made long ago; their events stay. */
  void forgetOld();

  /**
   * The events of an act, and what follows them in the log of their buyers.
   *
   * @param ours the types of events by which people of ours do something
   */
  List<Done> events(String id, List<String> ours);

  /**
   * An event of an act.
   *
   * @param id the event's id among those of the desk
   * @param since who of ours has done something about the buyer since; null for nobody
   * @param answers ids of what machines of ours answered to it, among those of live answers
   */
  record Done(
      String buyer,
      String id,
      @org.jspecify.annotations.Nullable String since,
      List<String> answers) {
    public Done {
      answers = List.copyOf(answers);
    }
  }

  /** The id of the event by which an act is done about one buyer. */
  static String event(String id, String buyer) {
    return id + "." + buyer;
  }
}
