package dev.fullcourt.server.duplicates;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of a person, row by row. */
final class KnownBuilder {

  private final String id;
  private PersonName name = PersonName.UNKNOWN;
  private final Set<String> emails = new HashSet<>(2);
  private final Set<String> phones = new HashSet<>(2);
  private final Set<String> profiles = new HashSet<>(2);
  private final Set<String> users = new HashSet<>(2);
  private final Set<String> browsers = new HashSet<>(2);
  private final Set<String> followed = new HashSet<>(2);
  private final Set<String> accounts = new HashSet<>(2);
  private boolean visitor = true;

  KnownBuilder(String id) {
    this.id = id;
  }

  /** One of the keys under which the person came in. */
  void key(String key) {
    if (key.startsWith("user/")) {
      users.add(key.substring("user/".length()));
      visitor = false;
    } else if (key.startsWith("browser/")) {
      String browser = key.substring("browser/".length());
      followed.add(browser);
    } else {
      visitor = false;
      if (key.indexOf('@') > 0) {
        emails.add(key);
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
      phones.add(digits);
    }
  }

  void profile(@Nullable String text) {
    String profile = text == null ? "" : Folded.profile(text);
    if (!profile.isEmpty()) {
      profiles.add(profile);
    }
  }

  void account(@Nullable String key) {
    if (key != null) {
      accounts.add(key);
    }
  }

  /** An identifier that was seen with one of theirs: a browser, a user, a browser of a mail. */
  void seenWith(String link) {
    String what = link.substring(2);
    switch (link.charAt(0)) {
      case 'a' -> browsers.add(what);
      case 'u' -> users.add(what);
      case 'c' -> followed.add(what);
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
}
