package dev.fullcourt.server.identity;

import dev.fullcourt.history.identity.Domains;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads links from where one begins to where they end. */
final class Loading {

  private final JdbcClient jdbc;
  private final People people = new People();

  /** The first parts of links that were asked for. */
  private final Set<String> asked = new HashSet<>();

  /** Users, addresses, groups and domains that were met. */
  private final Set<String> met = new HashSet<>();

  Loading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  People people() {
    return people;
  }

  /** Reads what users, addresses and groups were seen with, and so on from there. */
  void follow(Set<String> ones) {
    met.addAll(ones);
    load(ones.stream().flatMap(Loading::from).collect(Collectors.toSet()));
  }

  /** Reads links by their first part, and whatever follows from what they lead to. */
  void load(Set<String> firsts) {
    Set<String> next = new HashSet<>(firsts);
    next.removeAll(asked);
    while (!next.isEmpty()) {
      asked.addAll(next);
      Set<String> found = read(next);
      met.addAll(found);
      next = found.stream().flatMap(Loading::from).collect(Collectors.toCollection(HashSet::new));
      next.removeAll(asked);
    }
  }

  /** Reads browsers, and ids that were replaced, by the first parts of their links. */
  void lookAgain(Set<String> firsts) {
    load(firsts);
    follow(
        firsts.stream()
            .filter(one -> one.startsWith("f:"))
            .map(one -> one.substring(2))
            .collect(Collectors.toSet()));
  }

  /** The first parts of the links that lead on from something. */
  private static Stream<String> from(String one) {
    return switch (one.substring(0, 2)) {
      case "u:" -> Stream.of(one, "f:" + one, "m:" + one);
      case "e:" -> Stream.of("f:" + one, "m:" + one);
      case "g:" -> Stream.of(one);
      default -> Stream.of();
    };
  }

  private Set<String> read(Set<String> firsts) {
    Set<String> found = new HashSet<>();
    jdbc.sql("select one, other from identity_link where one = any(:ones)")
        .param("ones", firsts.toArray(String[]::new))
        .query(row -> {
          people.add(row.getString(1), row.getString(2));
          found.add(row.getString(2));
        });
    return found;
  }

  /** Where users and addresses end that are of no company: only a group tells their account. */
  Set<String> withoutCompany() {
    return met.stream()
        .filter(Loading::isSomebody)
        .map(people::end)
        .filter(one -> one.startsWith("u:") || isOfNoCompany(one.substring(2)))
        .collect(Collectors.toSet());
  }

  private static boolean isOfNoCompany(String email) {
    return !Domains.isShared(email) && Domains.company(email).isEmpty();
  }

  /** All users and addresses met that end in this one. */
  Set<String> ending(String end) {
    return met.stream()
        .filter(Loading::isSomebody)
        .filter(one -> people.end(one).equals(end))
        .collect(Collectors.toSet());
  }

  private static boolean isSomebody(String one) {
    return one.startsWith("u:") || one.startsWith("e:");
  }
}
