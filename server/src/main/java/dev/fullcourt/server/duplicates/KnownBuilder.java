package dev.fullcourt.server.duplicates;

import dev.fullcourt.history.identity.Keys;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of a person, row by row. */
final class KnownBuilder {

  private final String id;
  private PersonName name = PersonName.UNKNOWN;
  private Set<String> emails = Set.of();
  private Set<String> phones = Set.of();
  private Set<String> profiles = Set.of();
  private Set<String> users = Set.of();
  private Set<String> browsers = Set.of();
  private Set<String> followed = Set.of();
  private Set<String> accounts = Set.of();
  private boolean visitor = true;

  KnownBuilder(String id) {
    this.id = id;
  }

  /** One of the keys under which the person came in. */
  void key(String key) {
    String user = Keys.userIn(key);
    String browser = Keys.browserIn(key);
    if (user != null) {
      users = with(users, user);
      visitor = false;
    } else if (browser != null) {
      followed = with(followed, browser);
    } else {
      visitor = false;
      if (key.indexOf('@') > 0) {
        emails = with(emails, key);
      }
    }
  }

  void named(@Nullable String first, @Nullable String last, @Nullable String whole) {
    PersonName given =
        first != null && last != null
            ? PersonName.of(first, last)
            : PersonName.of(Objects.requireNonNullElse(whole, ""));
    if (given.isKnown()) {
      name = given;
    }
  }

  void phone(@Nullable String text) {
    String digits = text == null ? "" : Folded.phone(text);
    if (!digits.isEmpty()) {
      phones = with(phones, digits);
    }
  }

  void profile(@Nullable String text) {
    String profile = text == null ? "" : Folded.profile(text);
    if (!profile.isEmpty()) {
      profiles = with(profiles, profile);
    }
  }

  void account(@Nullable String key) {
    if (key != null) {
      accounts = with(accounts, key);
    }
  }

  /** An identifier that was seen with one of theirs: a browser, a user, a browser of a mail. */
  void seenWith(String link) {
    String what = link.substring(2);
    switch (link.charAt(0)) {
      case 'a' -> browsers = with(browsers, what);
      case 'u' -> users = with(users, what);
      case 'c' -> followed = with(followed, what);
      default -> {}
    }
  }

  Known known() {
    PersonName told = name;
    for (String email : emails) {
      if (!told.isKnown()) {
        told = PersonName.inAddress(email);
      }
    }
    return new Known(
        id, told, emails, phones, profiles, users, browsers, followed, accounts, visitor);
  }

  /** Most have none or one of each, and of them there are many. */
  private static Set<String> with(Set<String> few, String one) {
    if (few.isEmpty()) {
      return Set.of(one);
    }
    Set<String> more = few instanceof HashSet ? few : new HashSet<>(few);
    more.add(one);
    return more;
  }
}
