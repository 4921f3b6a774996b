package dev.fullcourt.server.identity;

import java.util.ArrayList;
import java.util.Collection;
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

  void add(String one, String other) {
    links.computeIfAbsent(one, none -> new TreeSet<>()).add(other);
  }

  /** Somebody said that whoever has the one key is whoever has the other. */
  void confirm(String key, String is) {
    confirmed.put(key, is);
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

  /** The key of the person with an address. */
  static String byEmail(String email) {
    return email;
  }

  /** The key of a person of whom only the sender's id is known. */
  static String byUser(String user) {
    return "user/" + user;
  }

  /** The key of whoever used a browser and did not say who they are. */
  static String byBrowser(String browser) {
    return "browser/" + browser;
  }

  /** The key of an account of which only the sender's id is known. */
  static String byGroup(String group) {
    return "group/" + group;
  }

  /** The one address of a user; empty when there is none, or more than one, or it is shared. */
  Optional<String> emailOf(String user) {
    Collection<String> emails = of("u:" + user);
    return emails.size() == 1
        ? emails.stream()
            .map(each -> each.substring(2))
            .filter(each -> !Domains.isShared(each))
            .findFirst()
        : Optional.empty();
  }

  /** The key of the person behind a user's id. */
  String ofUser(String user) {
    return emailOf(user).map(People::byEmail).orElse(byUser(user));
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
      if (other.charAt(0) != 'e' || !Domains.isShared(other.substring(2))) {
        people.add(of(other.charAt(0), other.substring(2)));
      }
    }
    return people;
  }

  private String of(char kind, String id) {
    return kind == 'u' ? ofUser(id) : byEmail(id);
  }

  /**
   * Everybody known by a weak key so far who is known by a better one now, or no longer is for
   * certain.
   */
  List<LiveMerges.Wanted> merges() {
    List<LiveMerges.Wanted> wanted = new ArrayList<>();
    for (String one : new TreeSet<>(links.keySet())) {
      String id = one.substring(2);
      if (one.startsWith("a:")) {
        String survivor = ofBrowser(id).orElse(null);
        wanted.add(new LiveMerges.Wanted(byBrowser(id), survivor, accountOf(survivor)));
      } else if (one.startsWith("u:")) {
        String survivor = emailOf(id).orElse(null);
        wanted.add(new LiveMerges.Wanted(byUser(id), survivor, accountOf(survivor)));
      }
    }
    return wanted;
  }

  private @Nullable String accountOf(@Nullable String person) {
    if (person == null) {
      return null;
    }
    boolean byUser = person.startsWith("user/");
    return accountOf(
        new Claim(
            null,
            byUser ? person.substring("user/".length()) : null,
            byUser ? null : person,
            null,
            null,
            null,
            null,
            false),
        person);
  }

  /** The key of the person a message is about; null when it names none. */
  @Nullable String of(Claim claim) {
    String email = claim.email();
    if (claim.user() != null) {
      boolean several = of("u:" + claim.user()).size() > 1;
      return several && email != null && !Domains.isShared(email)
          ? byEmail(email)
          : ofUser(claim.user());
    }
    if (email != null && !isNobodys(email, claim)) {
      return byEmail(email);
    }
    return claim.browser() == null ? null : byBrowser(claim.browser());
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
    if (claim.user() == null && claim.email() == null) {
      return null;
    }
    String known = claim.user() != null ? "u:" + claim.user() : "e:" + claim.email();
    Set<String> groups = of("m:" + known);
    return groups.size() == 1 ? ofGroup(groups.iterator().next().substring(2)) : null;
  }

  private Optional<String> companyOf(Claim claim, @Nullable String person) {
    if (claim.group() != null && claim.aboutAccount() && !domains(claim.group()).isEmpty()) {
      return Optional.empty();
    }
    String email = person != null && person.contains("@") ? person : claim.email();
    return email == null ? Optional.empty() : Domains.company(email);
  }

  private Set<String> domains(String group) {
    return of("g:" + group);
  }

  /** The key of the account of a group: its domain where one is known, else its id. */
  String ofGroup(String group) {
    Set<String> domains = domains(group);
    if (domains.size() == 1) {
      return domains.iterator().next().substring(2);
    }
    return byGroup(group);
  }
}
