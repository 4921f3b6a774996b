package dev.fullcourt.server.identity;

import dev.fullcourt.server.identity.Claim.Link;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what was said of who is who. */
final class Links {

  /** Users and addresses that become one of some, through what they were called later, too. */
  private static final String LEADING =
      """
      with recursive behind (one) as (
        select unnest(:ones::text[])
        union
        select case when l.one like 'f:%' then substr(l.one, 3) else l.one end
        from behind s join identity_link l on l.other = s.one
        where l.one like 'u:%' or l.one like 'f:%')
      select one from behind
      """;

  /** Browsers seen with some users and addresses, and what was called so before. */
  private static final String NEAR =
      """
      with recursive near (one) as (
        select l.one from unnest(:ones::text[]) w (one) join identity_link l on l.other = w.one
        where l.one like 'a:%' or l.one like 'f:%'
        union
        select l.one from near n join identity_link l on l.other = substr(n.one, 3)
        where n.one like 'f:%' and (l.one like 'a:%' or l.one like 'f:%'))
      select one from near
      """;

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
    Set<String> browsers = new HashSet<>();
    Set<String> groups = new HashSet<>();
    Set<String> people = new HashSet<>();
    Set<String> renamed = new HashSet<>();
    Set<String> placed = new HashSet<>();
    for (Claim claim : claims) {
      add(browsers, "a:", claim.browser());
      add(browsers, "a:", claim.formerly());
      add(groups, "g:", claim.group());
      Set<String> of = new HashSet<>();
      add(of, "u:", claim.user());
      add(of, "e:", claim.email());
      add(of, "", claim.before());
      people.addAll(of);
      if (claim.before() != null) {
        renamed.addAll(of);
      }
      if (claim.group() != null || of.size() > 1) {
        placed.addAll(of);
      }
    }
    Loading loading = new Loading(jdbc);
    loading.load(Stream.concat(browsers.stream(), groups.stream()).collect(Collectors.toSet()));
    loading.follow(people);
    Set<String> withoutCompany = loading.withoutCompany();
    loading.follow(ones(LEADING, withoutCompany));
    People known = loading.people();
    withoutCompany.forEach(known::noteWhole);
    Set<String> unclear = new HashSet<>(renamed);
    people.stream().filter(known::isUnclear).forEach(unclear::add);
    placed.stream()
        .map(known::end)
        .filter(known::isInSeveral)
        .forEach(end -> unclear.addAll(loading.ending(end)));
    loading.lookAgain(ones(NEAR, unclear));
    return known;
  }

  private static void add(Set<String> to, String kind, @Nullable String id) {
    if (id != null) {
      to.add(kind + id);
    }
  }

  private Set<String> ones(String sql, Set<String> ones) {
    return ones.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql(sql).param("ones", ones.toArray(String[]::new)).query(String.class).list());
  }
}
