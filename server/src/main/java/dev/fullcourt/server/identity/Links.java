package dev.fullcourt.server.identity;

import dev.fullcourt.server.identity.Claim.Link;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what was said of who is who. */
final class Links {

  private final JdbcClient jdbc;

  Links(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps links; those that are known already are passed over. */
  void keep(Collection<Link> links) {
    if (links.isEmpty()) {
      return;
    }
    List<Link> inOrder =
        links.stream()
            .distinct()
            .sorted((a, b) -> (a.one() + a.other()).compareTo(b.one() + b.other()))
            .toList();
    jdbc.sql(
            """
            insert into identity_link (one, other)
            select * from unnest(:ones::text[], :others::text[]) on conflict do nothing
            """)
        .param("ones", inOrder.stream().map(Link::one).toArray(String[]::new))
        .param("others", inOrder.stream().map(Link::other).toArray(String[]::new))
        .update();
  }

  /** What is known of the people and accounts some claims are about. */
  People of(Collection<Claim> claims) {
    Set<String> asked = new HashSet<>();
    for (Claim claim : claims) {
      for (String browser : List.of(or(claim.browser()), or(claim.formerly()))) {
        asked.add("a:" + browser);
      }
      asked.add("u:" + or(claim.user()));
      asked.add("g:" + or(claim.group()));
      asked.add("m:u:" + or(claim.user()));
      asked.add("m:e:" + or(claim.email()));
    }
    People people = new People();
    Set<String> met = new HashSet<>();
    load(asked, people, met);
    met.addAll(sharing(asked, people));
    met.removeAll(asked);
    Set<String> further = new HashSet<>();
    load(met, people, further);
    further.removeAll(met);
    further.removeAll(asked);
    met.addAll(further);
    load(further, people, new HashSet<>());
    load(new HashSet<>(met.stream().map(each -> "m:" + each).toList()), people, new HashSet<>());
    return people;
  }

  /**
   * The browsers of users who turned out to have several addresses: whom they belong to has to be
   * looked at again.
   */
  private Set<String> sharing(Set<String> asked, People people) {
    Set<String> unclear = new HashSet<>();
    for (String one : asked) {
      if (one.startsWith("u:") && people.of(one).size() > 1) {
        unclear.add(one);
      }
    }
    if (unclear.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql("select one from identity_link where other = any(:others) and one like 'a:%'")
            .param("others", unclear.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  private static String or(@org.jspecify.annotations.Nullable String id) {
    return id == null ? "" : id;
  }

  private void load(Set<String> ones, People people, Set<String> met) {
    if (ones.isEmpty()) {
      return;
    }
    jdbc.sql("select one, other from identity_link where one = any(:ones)")
        .param("ones", ones.toArray(String[]::new))
        .query(row -> {
          people.add(row.getString(1), row.getString(2));
          met.add(row.getString(2));
        });
  }
}
