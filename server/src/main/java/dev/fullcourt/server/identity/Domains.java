package dev.fullcourt.server.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which domains of addresses are companies: not those where anybody has a mailbox. */
final class Domains {

  private static final Set<String> ANYBODY = read("mailbox-domains.txt");

  /** Mailboxes several people read: an address of theirs is no single person's. */
  private static final Set<String> SHARED =
      Set.of(
          "admin",
          "billing",
          "buero",
          "contact",
          "einkauf",
          "enquiries",
          "hello",
          "help",
          "hr",
          "info",
          "jobs",
          "kontakt",
          "mail",
          "marketing",
          "no-reply",
          "noreply",
          "office",
          "orders",
          "post",
          "postmaster",
          "procurement",
          "sales",
          "service",
          "support",
          "team",
          "verkauf",
          "vertrieb",
          "webmaster");

  private Domains() {}

  private static Set<String> read(String file) {
    try (InputStream in = Objects.requireNonNull(Domains.class.getResourceAsStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The company's domain behind an address; empty where anybody may have a mailbox. */
  static Optional<String> company(String email) {
    String domain = email.substring(email.lastIndexOf('@') + 1);
    for (String part = domain; part.contains("."); part = part.substring(part.indexOf('.') + 1)) {
      if (ANYBODY.contains(part)) {
        return Optional.empty();
      }
    }
    return domain.contains(".") ? Optional.of(domain) : Optional.empty();
  }

  /** Whether several people read an address; what is written behind a plus changes nothing. */
  static boolean isShared(String email) {
    String mailbox = email.substring(0, email.lastIndexOf('@'));
    int plus = mailbox.indexOf('+');
    return SHARED.contains(plus < 0 ? mailbox : mailbox.substring(0, plus));
  }
}
