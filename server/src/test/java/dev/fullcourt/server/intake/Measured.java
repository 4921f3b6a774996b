package dev.fullcourt.server.intake;

import dev.fullcourt.history.simulator.LabelledPeople;
import dev.fullcourt.history.simulator.LabelledPeople.Kind;
import dev.fullcourt.history.simulator.LabelledPeople.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well who is who was told. Pairs are pairs of identifiers of one true person; a browser counts
 * where its owner ever said there who they are or followed a link in a mail, because otherwise
 * nothing tells whose it is.
 *
 * @param pairs pairs of identifiers of one person
 * @param together those that are in one record without anybody's help
 * @param proposed those that are not, but will be once what was rightly proposed is confirmed
 * @param welded records that hold identifiers of two people
 * @param proposals how many pairs were proposed
 * @param wrong those of them that are two people
 * @param missed pairs that are not found, by what they are pairs of
 */
record Measured(
    int pairs,
    int together,
    int proposed,
    Set<String> welded,
    int proposals,
    int wrong,
    Map<String, Integer> missed) {

  double automatic() {
    return (double) together / pairs;
  }

  double recall() {
    return (double) (together + proposed) / pairs;
  }

  double precision() {
    return 1 - (double) wrong / proposals;
  }

  static Measured of(
      LabelledPeople people, Map<String, String> found, List<List<String>> proposed) {
    Map<String, Integer> owners = new HashMap<>();
    Set<String> welded = new TreeSet<>();
    found.forEach((identifier, record) -> {
      Integer before = owners.put(record, people.owners().get(identifier));
      if (before != null && !before.equals(people.owners().get(identifier))) {
        welded.add(record);
      }
    });
    Map<String, String> confirmed = new HashMap<>();
    int wrong = 0;
    for (List<String> pair : proposed) {
      Integer one = owners.get(pair.getFirst());
      if (one != null && one.equals(owners.get(pair.getLast()))) {
        confirmed.put(end(confirmed, pair.getFirst()), end(confirmed, pair.getLast()));
      } else {
        wrong++;
      }
    }
    follow(people, found, confirmed);
    int pairs = 0;
    int together = 0;
    int later = 0;
    Map<String, Integer> missed = new TreeMap<>();
    for (List<String> identifiers : byOwner(people, found).values()) {
      for (int i = 0; i < identifiers.size(); i++) {
        for (int j = i + 1; j < identifiers.size(); j++) {
          String one = found.get(identifiers.get(i));
          String other = found.get(identifiers.get(j));
          pairs++;
          if (one.equals(other)) {
            together++;
          } else if (end(confirmed, one).equals(end(confirmed, other))) {
            later++;
          } else {
            missed.merge(kinds(identifiers.get(i), identifiers.get(j)), 1, Integer::sum);
          }
        }
      }
    }
    return new Measured(pairs, together, later, welded, proposed.size(), wrong, missed);
  }

  /** A browser all of whose users were confirmed to be one is theirs from then on. */
  private static void follow(
      LabelledPeople people, Map<String, String> found, Map<String, String> confirmed) {
    Map<String, Set<String>> users = new TreeMap<>();
    for (Trace trace : people.traces()) {
      String email = found.get("email " + trace.email());
      if (trace.kind() == Kind.FORM && email != null) {
        users
            .computeIfAbsent("browser " + trace.browser(), none -> new TreeSet<>())
            .add(end(confirmed, email));
      }
    }
    users.forEach((browser, known) -> {
      String record = found.get(browser);
      if (record != null && known.size() == 1 && !known.contains(end(confirmed, record))) {
        confirmed.put(end(confirmed, record), known.iterator().next());
      }
    });
  }

  private static String kinds(String one, String other) {
    return one.substring(0, one.indexOf(' ')) + "–" + other.substring(0, other.indexOf(' '));
  }

  private static String end(Map<String, String> confirmed, String record) {
    String at = record;
    while (confirmed.containsKey(at) && !confirmed.get(at).equals(at)) {
      at = confirmed.get(at);
    }
    return at;
  }

  private static Map<Integer, List<String>> byOwner(
      LabelledPeople people, Map<String, String> found) {
    Set<String> signed = new HashSet<>();
    for (Trace trace : people.traces()) {
      if (trace.kind() != Kind.VISIT
          && Integer.valueOf(trace.person())
              .equals(people.owners().get("email " + trace.email()))) {
        signed.add("browser " + trace.browser());
      }
    }
    Map<Integer, List<String>> byOwner = new TreeMap<>();
    for (String identifier : new TreeSet<>(found.keySet())) {
      if (!identifier.startsWith("browser ") || signed.contains(identifier)) {
        byOwner
            .computeIfAbsent(people.owners().get(identifier), none -> new ArrayList<>())
            .add(identifier);
      }
    }
    return byOwner;
  }
}
