package dev.fullcourt.server.identity;

import dev.fullcourt.history.identity.Domains;
import dev.fullcourt.history.identity.Keys;
import dev.fullcourt.server.identity.LiveMerges.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is who, by the links that are known. A function of the set of links: in whatever order they
 * came, people are the same. What is not clear welds nobody: a user with two addresses and a
 * browser with two users stay apart from both.
 */
final class People {

  private final Map<String, Set<String>> links = new HashMap<>();
  private final Map<String, String> confirmed = new HashMap<>();
  private final Set<String> whole = new TreeSet<>();
  private @Nullable Map<String, Set<String>> groups;

  void add(String one, String other) {
    groups = null;
    links.computeIfAbsent(one, none -> new TreeSet<>()).add(other);
  }

  /** Somebody said that whoever has the one key is whoever has the other. */
  void confirm(String key, String is) {
    confirmed.put(key, is);
  }

  /** Of a user or an address, every id that leads there is known. */
  void noteWhole(String one) {
    whole.add(one);
  }

  /** The keys of everybody known to have used a browser that several used. */
  Set<String> sharing() {
    Set<String> keys = new TreeSet<>();
    for (String one : links.keySet()) {
      if (one.startsWith("a:")) {
        Set<String> users = users(one.substring(2));
        if (users.size() > 1) {
          keys.addAll(users);
        }
      }
    }
    return keys;
  }

  /** What an identifier was seen with. */
  Set<String> of(String one) {
    return links.getOrDefault(one, Set.of());
  }

  /**
   * The user or the address that somebody is in the end, by their address and by what they were
   * called later. Ids in a circle are the only address among them; without one each stays itself.
   */
  String end(String one) {
    List<String> way = new ArrayList<>();
    String at = one;
    for (String next = next(at); next != null; next = next(at)) {
      way.add(at);
      at = next;
      int back = way.indexOf(at);
      if (back >= 0) {
        List<String> addresses =
            way.subList(back, way.size()).stream().filter(each -> each.startsWith("e:")).toList();
        return addresses.size() == 1 ? addresses.getFirst() : at;
      }
    }
    return at;
  }

  /** An address of one's own goes before what an id was replaced by. */
  private @Nullable String next(String one) {
    if (one.startsWith("u:") && !of(one).isEmpty()) {
      String address = addressOf(one);
      if (address != null || of(one).size() > 1) {
        return address;
      }
    }
    List<String> later =
        of("f:" + one).stream().filter(each -> !isShared(each) && !of(each).contains(one)).toList();
    return later.size() == 1 && !isShared(one) ? later.getFirst() : null;
  }

  /** The one address of a user; null when there is none, or more than one, or it is shared. */
  private @Nullable String addressOf(String user) {
    Set<String> emails = of(user);
    return emails.size() == 1 && !isShared(emails.iterator().next())
        ? emails.iterator().next()
        : null;
  }

  /** Whether more than one thing is told of who has an id, so that nothing or another follows. */
  boolean isUnclear(String one) {
    return of(one).size() + of("f:" + one).size() > 1;
  }

  private static boolean isShared(String one) {
    return one.startsWith("e:") && Domains.isShared(one.substring(2));
  }

  private String keyOf(String one) {
    String end = end(one);
    String id = end.substring(2);
    return end.startsWith("u:") ? Keys.byUser(id) : id;
  }

  /**
   * The key of the only person known to have used a browser; empty when there are several, and
   * nobody said that these are one.
   */
  Optional<String> ofBrowser(String browser) {
    Set<String> people = new TreeSet<>();
    for (String each : users(browser)) {
      people.add(confirmed.getOrDefault(each, each));
    }
    return people.size() == 1 ? people.stream().findFirst() : Optional.empty();
  }

  private Set<String> users(String browser) {
    Set<String> people = new TreeSet<>();
    for (String other : of("a:" + browser)) {
      if (!isShared(other)) {
        people.add(keyOf(other));
      }
    }
    return people;
  }

  /**
   * Everybody known by a weak key so far who is known by a better one now, or no longer is for
   * certain.
   */
  List<Wanted> merges() {
    Set<String> known = new TreeSet<>();
    Set<String> browsers = new TreeSet<>();
    for (String one : links.keySet()) {
      switch (one.charAt(0)) {
        case 'a' -> browsers.add(one.substring(2));
        case 'u' -> known.add(one);
        case 'f' -> known.add(one.substring(2));
        default -> {}
      }
    }
    List<Wanted> wanted = new ArrayList<>();
    for (String one : known) {
      String id = one.substring(2);
      String survivor = end(one).equals(one) ? null : keyOf(one);
      wanted.add(wanted(one.startsWith("u:") ? Keys.byUser(id) : id, survivor));
    }
    for (String browser : browsers) {
      wanted.add(wanted(Keys.byBrowser(browser), ofBrowser(browser).orElse(null)));
    }
    return wanted;
  }

  private Wanted wanted(String loser, @Nullable String survivor) {
    return new Wanted(loser, survivor, survivor == null ? null : accountOf(survivor));
  }

  /**
   * Who has no company, with the account of the one group they are in: what they did before that
   * was known is the account's, too.
   */
  List<Wanted> homes() {
    return whole.stream()
        .map(this::keyOf)
        .distinct()
        .map(person -> new Wanted(person, person, accountOf(person)))
        .toList();
  }

  /** Whether what a user or an address is part of is in several groups. */
  boolean isInSeveral(String one) {
    return groupsOf(keyOf(one)).size() > 1;
  }

  /**
   * The key of the account of a person, by all that is known of them; null when it is not clear.
   */
  private @Nullable String accountOf(String person) {
    Optional<String> company = companyOf(person);
    return company.isPresent() ? company.get() : onlyOf(groupsOf(person));
  }

  private static Optional<String> companyOf(String person) {
    return Keys.isAddress(person) ? Domains.company(person) : Optional.empty();
  }

  /** The groups of everything a person is known by. */
  private Set<String> groupsOf(String person) {
    Map<String, Set<String>> found = groups;
    if (found == null) {
      found = new HashMap<>();
      for (Map.Entry<String, Set<String>> each : links.entrySet()) {
        if (each.getKey().startsWith("m:")) {
          found
              .computeIfAbsent(keyOf(each.getKey().substring(2)), none -> new TreeSet<>())
              .addAll(each.getValue());
        }
      }
      groups = found;
    }
    return found.getOrDefault(person, Set.of());
  }

  private @Nullable String onlyOf(Set<String> groups) {
    return groups.size() == 1 ? ofGroup(groups.iterator().next().substring(2)) : null;
  }

  /**
   * The key of the person a message is about; null when it names none. What an id was replaced by
   * is no part of it: merges follow that, so that it can be taken back with all that was done.
   */
  @Nullable String of(Claim claim) {
    String email = claim.email();
    String user = claim.user();
    if (user != null) {
      boolean several = of("u:" + user).size() > 1;
      if (several && email != null && !Domains.isShared(email)) {
        return email;
      }
      String address = addressOf("u:" + user);
      return address == null ? Keys.byUser(user) : address.substring(2);
    }
    if (email != null && !isNobodys(email, claim)) {
      return email;
    }
    return claim.browser() == null ? null : Keys.byBrowser(claim.browser());
  }

  /** Whether an address is a company's, not a person's, and who it is can be told otherwise. */
  private static boolean isNobodys(String email, Claim claim) {
    return Domains.isShared(email)
        && (claim.browser() != null || Domains.company(email).isPresent());
  }

  /** The key of the account a message is about; null when none is known. */
  @Nullable String accountOf(Claim claim, @Nullable String person) {
    if (claim.account() != null) {
      return claim.account();
    }
    if (claim.domain() != null && claim.aboutAccount()) {
      return claim.domain();
    }
    Optional<String> company = companyOf(claim, person);
    if (company.isPresent()) {
      return company.get();
    }
    if (claim.group() != null) {
      return ofGroup(claim.group());
    }
    Set<String> own = claim.user() != null ? of("m:u:" + claim.user()) : of("m:e:" + claim.email());
    if (!own.isEmpty()) {
      return onlyOf(own);
    }
    return person == null ? null : onlyOf(groupsOf(person));
  }

  private Optional<String> companyOf(Claim claim, @Nullable String person) {
    if (claim.group() != null && claim.aboutAccount() && !domains(claim.group()).isEmpty()) {
      return Optional.empty();
    }
    if (person != null && Keys.isAddress(person)) {
      return Domains.company(person);
    }
    return claim.email() == null ? Optional.empty() : Domains.company(claim.email());
  }

  /** A group's domains, without those that were noted before one knew that anybody is there. */
  private List<String> domains(String group) {
    return of("g:" + group).stream()
        .map(each -> each.substring(2))
        .filter(each -> !Domains.isAnybodys(each))
        .toList();
  }

  /** The key of the account of a group: its domain where one is known, else its id. */
  String ofGroup(String group) {
    List<String> domains = domains(group);
    return domains.size() == 1 ? domains.getFirst() : Keys.byGroup(group);
  }
}
